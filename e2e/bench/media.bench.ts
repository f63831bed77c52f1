// A record with two hundred pictures of five megabytes beside the same record without them: what a reader on a phone waits
// for, and Lighthouse. The pictures are noise, which no encoder makes small: the worst case. Writes docs/PERFORMANCE.md.

import { linkSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { smallDataset } from '../../src/testing/smallDataset.ts';
import { buildCopy, copyProject, write } from '../ownSite.ts';
import { type ServedSite, serveSite } from '../serveSite.ts';
import { LIGHTHOUSE, LIGHTHOUSE_HEAD, lighthouseRow } from './lighthouse.ts';
import { RUNS, SLOWER } from './phone.ts';
import { brief, median, table, writeSection } from './report.ts';
import { type Awaited, type Visit, visit } from './visit.ts';

const PICTURES = 200;
const BYTES = 5_000_000;
/** So many are different; the build makes each once, and the page asks for each by its own name. */
const DIFFERENT = 4;
const WAITED: Awaited = {
  first: '#events article',
  picture: { selector: '.timeline [data-event]', events: 30 },
  interactive: 'otr:list',
};
const RECORDS = ['with', 'without'] as const;

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
let site: ServedSite;

async function makePictures(to: string): Promise<void> {
  mkdirSync(to, { recursive: true });
  for (let at = 0; at < DIFFERENT; at++) {
    const noise = { type: 'gaussian', mean: 100 + 20 * at, sigma: 60 } as const;
    const create = { width: 3000, height: 2000, channels: 3, background: '#000', noise } as const;
    writeFileSync(join(to, `${at}.jpg`), await sharp({ create }).jpeg({ quality: 95 }).toBuffer());
  }
  for (let at = DIFFERENT; at < PICTURES; at++) linkSync(join(to, `${at % DIFFERENT}.jpg`), join(to, `${at}.jpg`));
}

const mediaOf = (at: number) => [
  { type: 'image', src: `media/${at}.jpg`, alt: `Sample picture ${at + 1}.`, credit: 'On the Record' },
];

const dataset = (id: string, hasPictures: boolean) =>
  smallDataset((raw) => {
    const two = (number: number): string => String(number).padStart(2, '0');
    Object.assign(raw, { id, title: 'Two hundred events' });
    raw.events = Array.from({ length: PICTURES }, (_, at) => ({
      id: `event-${at}`,
      title: `Sample event number ${at + 1} of the record`,
      summary: 'What it was.',
      date: `${1998 + (at % 20)}-${two(1 + (at % 12))}-${two(1 + (at % 28))}`,
      kind: 'publication',
      status: 'recorded',
      citations: [{ source: 'paper', locator: `para ${at + 1}` }],
      ...(hasPictures ? { media: mediaOf(at) } : {}),
    }));
  });

test.beforeAll(async () => {
  test.setTimeout(20 * 60_000);
  copyProject(folder);
  write(folder, 'public/data/first/dataset.json', smallDataset());
  for (const name of RECORDS) write(folder, `public/data/${name}/dataset.json`, dataset(name, name === 'with'));
  await makePictures(join(folder, 'public/data/with/media'));
  expect(statSync(join(folder, 'public/data/with/media/0.jpg')).size).toBeGreaterThanOrEqual(BYTES);
  // Without an address of its own, as the site of the other benches.
  await buildCopy(folder, { SITE_DATA: 'first', SITE_URL: '' });
  site = await serveSite(join(folder, 'dist'), {});
});
test.afterAll(() => {
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a first visit of a record with many large pictures', async ({ browser }) => {
  const visits: Record<(typeof RECORDS)[number], Visit[]> = { with: [], without: [] };
  for (let run = 0; run < RUNS; run += 1) {
    for (const name of RECORDS) {
      const page = { ...site, address: `${site.address}r/${name}/` };
      visits[name].push(await visit(browser, page, WAITED, SLOWER));
    }
  }
  const row = (what: string, unit: string, read: (one: Visit) => number, goal = ''): string[] => {
    const [mine, other] = [median(visits.with.map(read)), median(visits.without.map(read))];
    const ratio = other > 0 ? (mine / other).toFixed(2) : '–';
    return [what, `${brief(mine)}${unit}`, `${brief(other)}${unit}`, ratio, goal];
  };
  const rows = [
    row('first paint', ' ms', ({ paint }) => paint, '1.1'),
    row('first event can be read', ' ms', ({ first }) => first, '1.1'),
    row('30 events in the picture', ' ms', ({ picture }) => picture, '1.1'),
    row('page responds', ' ms', ({ interactive }) => interactive, '1.1'),
    row('blocked (long tasks beyond 50 ms)', ' ms', ({ blocked }) => blocked),
    row('layout shift', ' ‰', ({ shift }) => 1000 * shift, '0 ‰'),
    row('bytes in all', ' kB', ({ sent }) => sent),
  ];
  const scores = RECORDS.map((name) => lighthouseRow(`${name} pictures`, `${site.address}r/${name}/`));
  writeSection(
    'media',
    `## Pictures

${table(['', 'with pictures', 'without', 'ratio', 'goal'], rows)}

The same ${PICTURES} events with and without a picture each, of at least ${BYTES / 1e6} MB and 3000 × 2000 px: medians of ${RUNS} cold visits each, in turn, of the emulated phone with a processor ${SLOWER} times slower.
The build makes smaller copies; small pictures load when they come near the screen. They are noise, the worst case for every encoder.

${table(LIGHTHOUSE_HEAD, scores)}

${LIGHTHOUSE}, its own emulated phone, medians of ${RUNS} runs.`,
  );
});
