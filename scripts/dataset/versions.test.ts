import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventOf } from '../../src/testing/brokenDatasets.ts';
import { smallDataset } from '../../src/testing/smallDataset.ts';
import { captureOutput, temporaryFolder } from '../../src/testing/temporaryFolder.ts';
import { main } from '../cli/dataset.ts';
import { toFingerprintFile } from '../cli/fingerprintFile.ts';
import { readRecords } from './records.ts';
import { findAltered, archiveVersion, readVersion } from './versions.ts';

const FIRST = { 'dataset.json': smallDataset(), 'fingerprints/paper.json': await fingerprint() };

async function fingerprint(): Promise<string> {
  return (await toFingerprintFile('paper', new TextEncoder().encode('These are the words of a made-up paper.'))).json;
}

/** The sound dataset with a quotation in it. */
const quoting = (quote: string) =>
  smallDataset((raw) => Object.assign(eventOf(raw, 'finding'), { citations: [{ source: 'paper', quote }] }));

test('an archived version is the whole folder without other versions, named after its content', async () => {
  const folder = await temporaryFolder(FIRST);
  const { exitCode, out } = await captureOutput(() => main(['keep', folder]));
  const first = await readVersion(folder);
  expect(exitCode).toBe(0);
  expect(out).toContain(`v=${first}`);
  const before = await readFile(join(folder, 'dataset.json'), 'utf8');
  await writeFile(join(folder, 'dataset.json'), '{"first":false}');
  const second = await archiveVersion(folder, folder);
  expect(await readdir(join(folder, 'versions'))).toEqual([first, second].toSorted());
  expect(await readFile(join(folder, 'versions', first, 'dataset.json'), 'utf8')).toBe(before);
  expect((await readdir(join(folder, 'versions', second))).toSorted()).toEqual(['dataset.json', 'fingerprints']);
  expect(await findAltered(folder)).toEqual([]);
});

test('a changed or missing version is found', async () => {
  const folder = await temporaryFolder({ ...FIRST, 'versions/0123456789ab/note.txt': 'nothing' });
  const version = await archiveVersion(folder, folder);
  await writeFile(join(folder, 'versions', version, 'dataset.json'), '{"first":"perhaps"}');
  expect((await findAltered(folder)).toSorted()).toEqual(
    ['0123456789ab', version].toSorted().map((name) => join(folder, 'versions', name)),
  );
});

test('[R2] a dataset with a misquotation is not archived, and an archived one fails the build', async () => {
  const root = await temporaryFolder({
    'data/small/dataset.json': quoting('the words of a made-down'),
    'data/small/fingerprints/paper.json': await fingerprint(),
  });
  const folder = join(root, 'data', 'small');
  const { exitCode, out, err } = await captureOutput(() => main(['keep', folder]));
  expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
  expect(err).toMatch(/cannot be kept:\n.*dataset\.json:\d+: error R2: event "finding".*word for word/);

  const version = await archiveVersion(folder, folder);
  await writeFile(join(folder, 'dataset.json'), JSON.stringify(quoting('the words of a made-up')));
  await expect(readRecords(root)).rejects.toThrow(new RegExp(`versions/${version}/dataset\\.json:\\d+: error R2`));
});
