import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../src/testing/temporaryFolder.ts';
import { bringMedia, FETCH_LIMITS } from './importMedia.ts';

const picture = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#123456' } })
    .png()
    .toBuffer();
const withMedia = (...media: object[]) => ({ events: [{ id: 'a', media }] });

test('files beside the imported one are copied, written over nothing, and those that are missing are named', async () => {
  const from = await temporaryFolder({ 'images/a.jpg': 'new', 'b.jpg': 'new' });
  const folder = await temporaryFolder({ 'b.jpg': 'old' });
  const raw = withMedia({ src: 'images/a.jpg' }, { src: 'b.jpg' }, { src: 'gone.jpg' }, { src: '../../etc/passwd' });
  const report = await bringMedia(raw, from, folder, { fetchMedia: false });
  expect(report).toMatchObject({ copied: 1, fetched: 0 });
  expect(report.problems).toEqual([expect.stringMatching(/^gone\.jpg: there is no such file/)]);
  expect(await readFile(join(folder, 'images/a.jpg'), 'utf8')).toBe('new');
  expect(await readFile(join(folder, 'b.jpg'), 'utf8')).toBe('old');
});

test('with --fetch-media pictures of other sites are copied once, with where they come from; the rest says why not', async () => {
  const bytes = await picture();
  const asked: string[] = [];
  const fetchIt = async (address: string) => {
    asked.push(address);
    if (address.endsWith('gone.png')) return new Response('', { status: 404 });
    if (address.endsWith('.svg')) return new Response('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    if (address.endsWith('page.jpg')) return new Response('<html>');
    if (address.endsWith('large.jpg')) return new Response(new Uint8Array(FETCH_LIMITS.each + 1));
    return new Response(new Uint8Array(bytes));
  };
  const folder = await temporaryFolder();
  const names = ['a%20door.png', 'a%20door.png', 'gone.png', 'drawing.svg', 'page.jpg', 'large.jpg'];
  const raw = withMedia(...names.map((name) => ({ type: 'image', src: `https://example.org/${name}` })), {
    type: 'video',
    src: 'https://vimeo.com/1',
  });
  const report = await bringMedia(raw, folder, folder, { fetchMedia: true, fetchIt });
  expect(report.fetched).toBe(1);
  expect(report.problems).toEqual([
    expect.stringMatching(/gone\.png: the server answered 404/),
    expect.stringMatching(/drawing\.svg: it is an SVG, which could run scripts/),
    expect.stringMatching(/page\.jpg: it is no picture/),
    expect.stringMatching(/large\.jpg: it has more than 25 MB/),
  ]);
  const [file = ''] = await readdir(join(folder, 'media'));
  expect(file).toMatch(/^a-door-[\da-f]{8}\.png$/);
  const items = raw.events[0]?.media ?? [];
  expect(items.slice(0, 2)).toEqual(
    [1, 2].map(() => ({ type: 'image', src: `media/${file}`, source: 'https://example.org/a%20door.png' })),
  );
  expect(items[6]).toEqual({ type: 'video', src: 'https://vimeo.com/1' });
  expect(asked).toHaveLength(5);
});

test.each(['https://127.0.0.1/a.png', 'https://localhost/a.png', 'https://printer.local/a.png', 'https://[::1]/a.png'])(
  'an imported file reads nothing of this network: %s',
  async (src) => {
    const folder = await temporaryFolder();
    const report = await bringMedia(withMedia({ type: 'image', src }), folder, folder, { fetchMedia: true });
    expect(report.problems).toEqual([expect.stringContaining('is not a public host')]);
  },
);
