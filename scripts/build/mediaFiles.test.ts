import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { smallDataset } from '../../src/testing/smallDataset.ts';
import { temporaryFolder } from '../../src/testing/temporaryFolder.ts';
import { checkFolder } from '../dataset/check.ts';
import { publishMedia, readMediaFiles, readOrigins } from './mediaFiles.ts';

/** A picture as a telephone takes it: on its side, with the place in it. */
const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#886644' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'A. Sample' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 25/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
const image = (src: string, more: object = {}) => ({
  type: 'image',
  src,
  alt: 'A board.',
  credit: 'A. Sample',
  ...more,
});
const withMedia = (...media: object[]) => smallDataset((raw) => Object.assign(raw, { media }));
const metadataOf = (file: string) => sharp(file).metadata();

test('a picture leaves the build smaller, upright and without its place; the file itself is not changed', async () => {
  const bytes = await photo(3000, 2000);
  expect((await sharp(bytes).metadata()).exif).toBeDefined();
  const root = await temporaryFolder({
    'small/dataset.json': withMedia(image('media/a board.jpg')),
    'small/media/a board.jpg': bytes,
    'small/unused.jpg': bytes,
    'small/broken.jpg': 'no picture',
  });
  // As Vite has copied the folder.
  const out = await temporaryFolder({ 'data/small/unused.jpg': bytes, 'data/small/broken.jpg': 'no picture' });
  const warnings: string[] = [];
  expect(await publishMedia(root, ['small'], out, (text) => warnings.push(text))).toBe(2);

  expect((await readMediaFiles(root, 'small')).pictures).toEqual({ 'media/a board.jpg': [2000, 3000] });
  const folder = join(out, 'data/small');
  const names = await readdir(join(folder, 'media'));
  expect(names.toSorted()).toEqual(
    ['', '.1280.webp', '.160.webp', '.1920.webp', '.320.webp', '.640.webp'].map((end) => `a board.jpg${end}`),
  );
  for (const name of names) {
    const { exif, xmp, orientation, width, height } = await metadataOf(join(folder, 'media', name));
    expect([exif, xmp, orientation ?? 1], name).toEqual([undefined, undefined, 1]);
    expect(height / width, name).toBeCloseTo(1.5, 1);
  }
  expect((await metadataOf(join(folder, 'media/a board.jpg.320.webp'))).width).toBe(320);
  // What nothing names was copied too.
  expect((await metadataOf(join(folder, 'unused.jpg'))).exif).toBeUndefined();
  expect(warnings).toEqual([expect.stringMatching(/broken\.jpg is not published/)]);
  expect(await readdir(folder)).not.toContain('broken.jpg');
  expect(bytes.equals(await readFile(join(root, 'small/media/a board.jpg')))).toBe(true);
});

test('the hosts that the datasets name are those that the pages may show', async () => {
  const root = await temporaryFolder({
    'one/dataset.json': withMedia(image('https://vimeo.com/76979871', { type: 'video', transcript: 'Words.' })),
    'two/dataset.json': withMedia(image('https://example.org/a.jpg')),
  });
  expect(await readOrigins(root, ['one', 'two'])).toEqual({
    'frame-src': ['https://player.vimeo.com'],
    'img-src': ['https://example.org'],
    'media-src': [],
  });
});

test('check names missing, broken, large and active files, films that say where they were made, and each fix', async () => {
  const film = { type: 'video', transcript: 'Words.' };
  const folder = await temporaryFolder({
    'dataset.json': withMedia(
      image('gone.jpg'),
      image('broken.png'),
      image('active.svg'),
      image('film.mp4', film),
      image('film.jpg', film),
      image('wide.png', { width: 10, height: 10 }),
      image('fine.png', { poster: 'gone-too.png' }),
    ),
    'broken.png': 'no picture',
    'active.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="x()"/>',
    'film.mp4': 'ftypisom \u00a9xyz +53.4300-001.3600/',
    'film.jpg': await photo(8, 8),
    'wide.png': await sharp({ create: { width: 20, height: 10, channels: 3, background: '#fff' } })
      .png()
      .toBuffer(),
    'fine.png': await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
      .png()
      .toBuffer(),
  });
  const issues = await checkFolder(folder);
  expect(issues.map(({ severity, path, message }) => `${severity} ${path}: ${message}`)).toEqual([
    'error media[0].src: there is no file gone.jpg in the dataset’s folder',
    'error media[1].src: the picture broken.png cannot be read',
    'error media[2].src: the drawing active.svg has “onload=” in it, with which it could run or fetch something',
    'error media[3].src: film.mp4 says where it was recorded, and is published as it is',
    'error media[4].src: browsers do not show a file that ends in “.jpg” as a video',
    'warning media[5].src: the picture wide.png is 20 × 10, not 10 × 10',
    'error media[6].poster: there is no file gone-too.png in the dataset’s folder',
  ]);
  for (const { fix } of issues) expect(fix).not.toBe('');
  expect(issues[3]?.fix).toContain('-map_metadata -1');
});
