// @vitest-environment node
// serve.mjs through its public door: which path leads where, and what every answer carries.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSite, page } from './serve.fixture.js';
import { listen } from './serve.mjs';

/** @type {Awaited<ReturnType<typeof makeSite>>} */
let site;
beforeAll(async () => {
  site = await makeSite();
});
afterAll(() => site.end());

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/?event=one&q=%zz', 'text/html; charset=utf-8'],
  ['/assets/app-1a2b3c.js', 'text/javascript; charset=utf-8'],
  ['/data/events.parquet', 'application/vnd.apache.parquet'],
  ['/data/a%20file.txt', 'text/plain; charset=utf-8'],
  ['/same.html', 'text/html; charset=utf-8'],
])('%s is served as %s', async (path, type) => {
  const { status, headers } = await site.ask(path);
  expect([status, headers['content-type']]).toEqual([200, type]);
});

test.each([
  ['/embed', '/embed/'],
  ['/embed?event=a%20b&q=%22x%22', '/embed/?event=a%20b&q=%22x%22'],
  ['//embed', '/embed/'],
])('the folder %s leads to %s', async (path, location) => {
  const { status, headers } = await site.ask(path);
  expect([status, headers.location]).toEqual([301, location]);
});

test.each([
  ['/?data=mars', '/r/mars/'],
  ['/?q=a%20b&data=mars&event=landing', '/r/mars/?q=a%20b&event=landing'],
  ['/embed/?data=mars&height=auto', '/r/mars/embed/?height=auto'],
])('%s leads to the record’s own page, %s, without a script', async (path, location) => {
  const { status, headers } = await site.ask(path);
  expect([status, headers.location]).toEqual([302, location]);
});

test.each(['/?data=venus', '/?data=../mars', '/?data=', '/embed/?database=mars'])(
  '%s names no record with a page, and stays',
  async (path) => expect((await site.ask(path)).status).toBe(200),
);

test.each([
  ['/../secret.txt', 404],
  ['/%2e%2e/secret.txt', 404],
  ['/..%2fsecret.txt', 404],
  ['/..%5csecret.txt', 404],
  ['/../dist-other/secret.txt', 404],
  ['/assets/../../secret.txt', 404],
  ['/leak.txt', 404],
  ['/.vite/manifest.json', 404],
  ['/%2evite/manifest.json', 404],
  ['/index.html/', 404],
  ['/nothing', 404],
  ['/%', 400],
  ['/%ff', 400],
  ['/a%00b', 400],
  ['/data/../index.html', 200],
])('%s is answered with %i and never leaves the root', async (path, status) => {
  const answer = await site.ask(path);
  expect(answer.status).toBe(status);
  expect(answer.text).not.toContain('not for anyone');
});

test('a 404 is plain text, or the site’s 404.html; neither is cached', async () => {
  expect(await site.ask('/assets/gone.js')).toMatchObject({
    text: '404 Not Found\n',
    headers: { 'cache-control': 'no-cache' },
  });
  site.write('dist/404.html', 'Not on the record');
  const { status, text, headers } = await site.ask('/assets/gone.js');
  expect([status, text, headers['content-type']]).toEqual([404, 'Not on the record', 'text/html; charset=utf-8']);
  site.remove('dist/404.html');
});

test('OPTIONS allows Range from any origin; other methods are refused', async () => {
  const { status, headers } = await site.ask('/data/events.parquet', { method: 'OPTIONS' });
  expect([status, headers['access-control-allow-origin']]).toEqual([204, '*']);
  expect(headers['access-control-allow-headers']).toContain('Range');
  for (const method of ['POST', 'PUT', 'DELETE']) {
    expect(await site.ask('/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, OPTIONS' } });
  }
});

test('every response has the common headers, whatever its status', async () => {
  for (const path of ['/', '/assets/app-1a2b3c.js', '/embed', '/nothing', '/%']) {
    expect((await site.ask(path)).headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'Content-Range, Accept-Ranges, Content-Length, ETag',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
  }
});

test('pages have a policy; only the embed may be framed by anyone; only hashed files are cached for ever', async () => {
  const home = await site.ask('/');
  expect(home.headers['content-security-policy']).toMatch(
    /^default-src 'none'; script-src 'self'; .*frame-ancestors 'self'$/,
  );
  expect((await site.ask('/embed/')).headers['content-security-policy']).not.toMatch(/frame-ancestors/);
  const asset = await site.ask('/assets/app-1a2b3c.js');
  // A worker's own.
  expect(asset.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'/);
  expect([home.headers['cache-control'], asset.headers['cache-control']]).toEqual([
    'no-cache',
    'public, max-age=31536000, immutable',
  ]);
});

test.each(['/sub/path/', 'sub/path'])('the site under %s', async (base) => {
  const at = await site.serve({ base });
  expect(await site.ask('/sub/path/?q=x', { at })).toMatchObject({ status: 200, text: page });
  expect(await site.ask('/sub/path?q=x', { at })).toMatchObject({
    status: 301,
    headers: { location: '/sub/path/?q=x' },
  });
  expect(await site.ask('/sub/path/embed', { at })).toMatchObject({
    status: 301,
    headers: { location: '/sub/path/embed/' },
  });
  expect((await site.ask('/sub/path/assets/app-1a2b3c.js', { at })).headers['cache-control']).toContain('immutable');
  for (const path of ['/', '/embed/', '/sub/pathological', '/sub/path/../../secret.txt', '/sub/path/../index.html']) {
    expect([path, (await site.ask(path, { at })).status]).toEqual([path, 404]);
  }
});

test('a taken port is replaced by a free one, or is an error in strict mode', async () => {
  const { port } = site;
  const other = site.make({});
  await expect(listen(other, { port, strict: true })).rejects.toThrow(`Port ${port} is taken`);
  const { port: found, origins } = await listen(other, { port });
  expect(found).not.toBe(port);
  expect(origins).toEqual([`http://localhost:${found}`]);
});

test('headers in the options are added to the table or replace its values', async () => {
  const at = await site.serve({ headers: { 'X-Test': 'yes', 'Cache-Control': 'no-store' } });
  expect((await site.ask('/', { at })).headers).toMatchObject({ 'x-test': 'yes', 'cache-control': 'no-store' });
});
