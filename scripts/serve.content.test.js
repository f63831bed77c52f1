// @vitest-environment node
// serve.mjs through its public door: ranges, conditions and compression of what it serves.

import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digits, makeSite, page, script } from './serve.fixture.js';

/** @type {Awaited<ReturnType<typeof makeSite>>} */
let site;
beforeAll(async () => {
  site = await makeSite();
});
afterAll(() => site.end());

test.each([
  ['bytes=2-4', '234', 'bytes 2-4/10'],
  ['bytes=7-', '789', 'bytes 7-9/10'],
  ['bytes=-2', '89', 'bytes 8-9/10'],
  ['bytes=-99', digits, 'bytes 0-9/10'],
  ['bytes=8-99', '89', 'bytes 8-9/10'],
])('the range %s is %s', async (range, text, contentRange) => {
  const answer = await site.ask('/data/events.parquet', { headers: { range } });
  expect([answer.status, answer.text, answer.headers['content-range']]).toEqual([206, text, contentRange]);
  expect(answer.headers['content-length']).toBe(String(text.length));
});

test.each(['bytes=10-', 'bytes=5-2', 'bytes=-0', 'bytes=-', 'bytes=a-b'])('the range %s is refused', async (range) => {
  const { status, headers } = await site.ask('/data/events.parquet', { headers: { range } });
  expect([status, headers['content-range']]).toEqual([416, 'bytes */10']);
});

test('a range of an empty file is refused', async () => {
  expect((await site.ask('/empty.txt', { headers: { range: 'bytes=0-' } })).status).toBe(416);
  expect(await site.ask('/empty.txt')).toMatchObject({ status: 200, text: '' });
});

test.each(['bytes=0-1,4-5', 'lines=1-2'])('the range %s is ignored', async (range) => {
  expect(await site.ask('/data/events.parquet', { headers: { range } })).toMatchObject({ status: 200, text: digits });
});

test('If-Range: the range of an unchanged file, the whole of a changed one', async () => {
  const { headers: now } = await site.ask('/data/events.parquet');
  for (const [value = '', status] of /** @type {[string | undefined, number][]} */ ([
    [now.etag, 206],
    [now['last-modified'], 206],
    ['"old"', 200],
    ['Mon, 01 Jan 2018 00:00:00 GMT', 200],
  ])) {
    const headers = { range: 'bytes=0-3', 'if-range': value };
    expect([value, (await site.ask('/data/events.parquet', { headers })).status]).toEqual([value, status]);
  }
});

test('304 if the client’s copy is current', async () => {
  const { headers: now } = await site.ask('/');
  for (const headers of [
    { 'if-none-match': now.etag },
    { 'if-none-match': `"other", W/${now.etag}` },
    { 'if-none-match': '*' },
    { 'if-modified-since': now['last-modified'] },
  ]) {
    const { status, text, headers: sent } = await site.ask('/', { headers });
    expect([status, text, sent.etag]).toEqual([304, '', now.etag]);
  }
  const changed = { 'if-none-match': '"other"', 'if-modified-since': now['last-modified'] };
  expect((await site.ask('/', { headers: changed })).status).toBe(200);
});

test.each([
  ['br', 'br', brotliDecompressSync],
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['br;q=0, *', 'gzip', gunzipSync],
])('text for "%s" is compressed with %s', async (accepted, encoding, decompress) => {
  const { headers, body } = await site.ask('/assets/app-1a2b3c.js', { headers: { 'accept-encoding': accepted } });
  expect([headers['content-encoding'], headers.vary]).toEqual([encoding, 'Accept-Encoding']);
  expect(headers['content-length']).toBe(String(body.length));
  expect(decompress(body).toString()).toBe(script);
  const same = { 'accept-encoding': accepted, 'if-none-match': headers.etag };
  expect((await site.ask('/assets/app-1a2b3c.js', { headers: same })).status).toBe(304);
});

test('no compression without Accept-Encoding, for ranges, and for compressed formats', async () => {
  const plain = await site.ask('/assets/app-1a2b3c.js', { headers: { 'accept-encoding': 'br;q=0, gzip;q=0' } });
  expect([plain.headers['content-encoding'], plain.headers.vary, plain.text]).toEqual([
    undefined,
    'Accept-Encoding',
    script,
  ]);
  const part = await site.ask('/assets/app-1a2b3c.js', { headers: { 'accept-encoding': 'br', range: 'bytes=0-10' } });
  expect([part.status, part.headers['content-encoding'], part.text]).toEqual([206, undefined, script.slice(0, 11)]);
  const packed = await site.ask('/data/events.parquet', { headers: { 'accept-encoding': 'br' } });
  expect([packed.headers['content-encoding'], packed.headers.vary]).toEqual([undefined, undefined]);
});

test('a changed file is compressed again', async () => {
  const read = async () => {
    const { body } = await site.ask('/changing.txt', { headers: { 'accept-encoding': 'gzip' } });
    return gunzipSync(body).toString();
  };
  site.write('dist/changing.txt', 'a'.repeat(2000));
  expect(await read()).toBe('a'.repeat(2000));
  site.write('dist/changing.txt', 'b'.repeat(2001));
  expect(await read()).toBe('b'.repeat(2001));
});

test('HEAD has the headers of GET, without the content', async () => {
  const head = await site.ask('/', { method: 'HEAD' });
  expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', String(page.length)]);
  expect((await site.ask('/nothing', { method: 'HEAD' })).text).toBe('');
});
