import { expect, test } from 'vitest';
import { smallDataset } from '../../src/testing/smallDataset.ts';
import { temporaryFolder } from '../../src/testing/temporaryFolder.ts';
import { toIndexOfReadable } from './datasetIndex.ts';

test('the index of the development server leaves out datasets that cannot be read', async () => {
  const root = await temporaryFolder({
    'sound/dataset.json': smallDataset(),
    'half/dataset.json': '{ "format": 1, "title": ',
    'none/notes.txt': 'No dataset is here.',
  });
  const records = ['sound', 'half', 'none'].map((slug) => ({ slug, path: `r/${slug}/` }));
  const lines: readonly { slug: string; path: string; title: string }[] = JSON.parse(
    await toIndexOfReadable(root, records),
  );
  expect(lines.map(({ slug, path, title }) => [slug, path, title])).toEqual([['sound', 'r/sound/', 'A small record']]);
});
