import { readdir } from 'node:fs/promises';

/** The names of the folders under `root`, sorted; each holds one dataset. */
export async function listDatasets(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
