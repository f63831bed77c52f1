// What other machines read of a site whose build knew its address: fetched as text, with no browser and no script.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { checkSizes } from '../scripts/size.mjs';
import { EVENT_COUNT } from './builtFiles.ts';
import { deepIf } from './deep.ts';

const SITE = 'https://news.example/record/';
const folder = mkdtempSync(join(tmpdir(), 'unfurl-'));
let server: ChildProcess | null = null;
let origin = '';

test.describe.configure({ mode: 'serial' });
/** Only before a release: the build draws an image for each event. freshSite.spec.ts reads the same of a small site. */
const DEEP = deepIf(true);

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir'], {
    env: { ...process.env, SITE_URL: SITE },
    maxBuffer: 50_000_000,
  });
  const started = spawn(process.execPath, ['scripts/serve.mjs', '--root', folder, '--port', '0']);
  server = started;
  const [output] = await once(started.stdout, 'data');
  origin = /http:\/\/localhost:\d+\//.exec(String(output))?.[0] ?? '';
});
test.afterAll(() => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const read = async (path: string): Promise<string> => (await fetch(origin + path)).text();
const headOf = (html: string): string => html.slice(0, html.indexOf('</head>'));
const meta = (html: string, name: string): string =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(headOf(html))?.[1] ?? '';
const local = (address: string): string => address.replace(SITE, '');

test('[R3] the link preview of an allegation has its standing in title, description and image', DEEP, async () => {
  const html = await read('event/duty-allegation-2018/');
  expect(html.indexOf('application/json+oembed')).toBeLessThan(150_000);
  expect(meta(html, 'og:title')).toContain('(Alleged)');
  expect(meta(html, 'og:description')).toMatch(/^Alleged\. .*Read together with: .*Later outcome: /);
  expect(meta(html, 'og:url')).toBe(`${SITE}event/duty-allegation-2018/`);
  expect(meta(html, 'og:image:alt')).toMatch(/^Alleged, /);
  expect(meta(html, 'og:image:alt')).not.toContain('..');
  expect(meta(html, 'twitter:card')).toBe('summary_large_image');
  const picture = await fetch(origin + local(meta(html, 'og:image')));
  expect(picture.headers.get('content-type')).toBe('image/png');
  const bytes = Buffer.from(await picture.arrayBuffer());
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(bytes.length).toBeLessThan(300_000);
});

test('a record’s card shows its cover, and says what it shows and who made it', DEEP, async () => {
  const html = await read('r/web-standards/');
  expect(meta(html, 'og:image:alt')).toContain('The logo of W3C.');
  const bytes = Buffer.from(await (await fetch(origin + local(meta(html, 'og:image')))).arrayBuffer());
  expect(bytes.length).toBeLessThan(300_000);
  // The blue of the logo, which nothing else in the image has.
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const isBlue = (at: number): boolean =>
    (data[at] ?? 255) < 30 && (data[at + 1] ?? 0) > 70 && (data[at + 2] ?? 0) > 120;
  const columns = new Set<number>();
  for (let at = 0; at < data.length; at += info.channels) {
    if (isBlue(at)) columns.add((at / info.channels) % info.width);
  }
  expect(columns.size).toBeGreaterThan(100);
  expect(Math.min(...columns)).toBeGreaterThan(info.width / 2);
});

test('every event has a page, an oEmbed response, an image and an entry in the sitemap', DEEP, async () => {
  const places = [...(await read('sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
  expect(places).toHaveLength(EVENT_COUNT + 1);
  for (const address of places) {
    const html = await read(local(address));
    const link = /<link rel="alternate" href="([^"]+)" type="application\/json\+oembed"/.exec(headOf(html))?.[1] ?? '';
    const answer = JSON.parse(await read(local(link)));
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 800, height: 620 });
    expect(answer.html.match(/<iframe /g)).toHaveLength(1);
    // WordPress loads the script that listens to the frame only for a quotation before it, and draws a border without frameborder.
    expect(answer.html).toMatch(
      /^<blockquote hidden><a [^<]*>[^<]+<\/a><\/blockquote><iframe [^<]* frameborder="0"[^<]*><\/iframe>$/,
    );
    expect((await fetch(origin + local(answer.thumbnail_url), { method: 'HEAD' })).status).toBe(200);
    expect(headOf(html)).toContain(`<link rel="canonical" href="${address}">`);
    // The addresses that 0.1.0 gave to other programs.
    expect([link, answer.thumbnail_url]).toEqual([`${address}oembed.json`, `${address}picture.png`]);
  }
  expect(await read('robots.txt')).toContain(`Sitemap: ${SITE}sitemap.xml`);
});

test(
  'the main page’s JSON-LD has an article, a dataset and the address of every event, which has its sources',
  DEEP,
  async () => {
    const graphOf = (html: string) =>
      JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? '')['@graph'];
    const [article, dataset, list] = graphOf(await read(''));
    expect(article).toMatchObject({ '@type': 'Article', url: SITE, image: `${SITE}picture.png` });
    expect(dataset).toMatchObject({ '@type': 'Dataset', temporalCoverage: '1997/2018' });
    expect(dataset.description.length).toBeGreaterThan(50);
    expect(await read(local(dataset.distribution.contentUrl))).toContain('"format"');
    expect(list.itemListElement).toHaveLength(EVENT_COUNT);
    for (const { url } of list.itemListElement) {
      const [event] = graphOf(await read(local(url)));
      expect(event).toMatchObject({ '@type': 'Event', url });
      expect(event.name).toMatch(/ \((On record|Found|Stated|Announced|Claimed|Denied|Alleged)\)$/);
      expect(event.subjectOf.length).toBeGreaterThan(0);
    }
  },
);

test('the pages with metadata stay within their size budget', DEEP, () => {
  const [page] = checkSizes(folder).results;
  expect(page).toMatchObject({ name: 'before the list reads', state: 'ok' });
});

test('the embed and the kiosk name the canonical page', DEEP, async () => {
  for (const path of ['embed/', 'kiosk/']) {
    const html = await read(path);
    if (path === 'kiosk/') expect(meta(html, 'robots')).toBe('noindex');
    expect(html).toContain(`<link rel="canonical" href="${SITE}">`);
  }
});
