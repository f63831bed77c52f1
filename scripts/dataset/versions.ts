// The versions of a dataset that its folder keeps: versions/<version>/, each a whole dataset folder under the name of its
// own content. Files only; what a version is called is dataset/version.ts.

import { cp, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { versionFolder, versionOf } from '../../src/dataset/format/version.ts';

const KEPT = 'versions';

/** The version that a dataset folder holds. */
export async function readVersion(folder: string): Promise<string> {
  const version = await versionOf(new Uint8Array(await readFile(join(folder, 'dataset.json'))));
  if (version === null) throw new Error('this Node makes no digests');
  return version;
}

/** Copies a dataset folder to where its version lies under `into`, the same dataset's folder or its place in a build. */
export async function archiveVersion(folder: string, into: string): Promise<string> {
  const version = await readVersion(folder);
  const names = (await readdir(folder)).filter((name) => name !== KEPT);
  const place = join(into, versionFolder(version));
  await Promise.all(names.map((name) => cp(join(folder, name), join(place, name), { recursive: true })));
  return version;
}

/** The folders of a dataset's kept versions. */
export async function listArchived(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, KEPT), { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, KEPT, name));
}

/** Folders of kept versions whose content is not what their name says; a link to one would show other data. */
export async function findAltered(folder: string): Promise<readonly string[]> {
  const kept = await listArchived(folder);
  const versions = await Promise.all(kept.map((one) => readVersion(one).catch(() => null)));
  return kept.filter((one, index) => versions[index] !== basename(one));
}
