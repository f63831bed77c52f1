import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listen, temporaryFolder } from '../testing/temporaryFolder.ts';
import { main } from './dataset.ts';
import { findAltered, keepVersion, readVersion } from './versions.ts';

const FIRST = { 'dataset.json': '{"first":true}', 'fingerprints/a.json': '{}' };

test('a kept version is the whole folder but for other versions, under the name of its content', async () => {
  const folder = await temporaryFolder(FIRST);
  const { exitCode, out } = await listen(() => main(['keep', folder]));
  const first = await readVersion(folder);
  expect(exitCode).toBe(0);
  expect(out).toContain(`v=${first}`);
  await writeFile(join(folder, 'dataset.json'), '{"first":false}');
  const second = await keepVersion(folder, folder);
  expect(await readdir(join(folder, 'versions'))).toEqual([first, second].toSorted());
  expect(await readFile(join(folder, 'versions', first, 'dataset.json'), 'utf8')).toBe('{"first":true}');
  expect((await readdir(join(folder, 'versions', second))).toSorted()).toEqual(['dataset.json', 'fingerprints']);
  expect(await findAltered(folder)).toEqual([]);
});

test('a version that was changed, or is not there, is found out', async () => {
  const folder = await temporaryFolder({ ...FIRST, 'versions/0123456789ab/note.txt': 'nothing' });
  const version = await keepVersion(folder, folder);
  await writeFile(join(folder, 'versions', version, 'dataset.json'), '{"first":"perhaps"}');
  expect((await findAltered(folder)).toSorted()).toEqual(
    ['0123456789ab', version].toSorted().map((name) => join(folder, 'versions', name)),
  );
});
