// Archived versions of a dataset: versions/<version>/, each a whole dataset folder. src/dataset/format/version.ts derives
// the name from the content.

import { cp, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { versionFolder, versionOf } from '../../src/dataset/format/version.ts';

const ARCHIVE = 'versions';
/** What a version consists of. Its media are those in the dataset's folder. */
const ARCHIVED = /^(dataset\.json|fingerprints|.*\.parquet)$/;

/** The version of the dataset in a folder. */
export async function readVersion(folder: string): Promise<string> {
  const version = await versionOf(new Uint8Array(await readFile(join(folder, 'dataset.json'))));
  if (version === null) throw new Error('this Node makes no digests');
  return version;
}

/** Copies a dataset folder to its version's folder under `into`: the dataset's own folder, or its folder in a build. */
export async function archiveVersion(folder: string, into: string): Promise<string> {
  const version = await readVersion(folder);
  const names = (await readdir(folder)).filter((name) => ARCHIVED.test(name));
  const archive = join(into, versionFolder(version));
  await Promise.all(names.map((name) => cp(join(folder, name), join(archive, name), { recursive: true })));
  return version;
}

/** The folders of a dataset's archived versions. */
export async function listArchived(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, ARCHIVE), { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, ARCHIVE, name));
}

/** Archived versions whose content was changed: their name does not match it any more. */
export async function findAltered(folder: string): Promise<readonly string[]> {
  const archived = await listArchived(folder);
  const versions = await Promise.all(archived.map((one) => readVersion(one).catch(() => null)));
  return archived.filter((one, index) => versions[index] !== basename(one));
}
