// What a reader on a phone waits for, ours and TimelineJS3's, with the same events from the same kind of server, and the
// first paint of a page of two words: five cold visits each, in turn, on two slow processors. Writes docs/PERFORMANCE.md.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test } from '@playwright/test';
import { checkSizes } from '../../scripts/size.mjs';
import { SITE_ROOT } from '../builtFiles.ts';
import { type ServedSite, serveSite } from '../serveSite.ts';
import { openSlowLine, RUNS, SLOWDOWNS, type Slowing } from './phone.ts';
import { measureRendering, type RenderingCost, STEP_NAMES } from './rendering.ts';
import { brief, median, table, writeSection } from './report.ts';
import { buildTimelineJs } from './timelineJs.ts';
import { type Awaited, type Visit, visit } from './visit.ts';

/** A page, and the folder that it is served from. */
interface Page extends Awaited {
  readonly name: string;
  readonly folder: () => string;
}

function makeTwoWords(): string {
  const folder = mkdtempSync(join(tmpdir(), 'two-words-'));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head><body><p>Two words</p></body></html>`,
  );
  return folder;
}

const OURS: Page = {
  name: 'On the Record',
  folder: () => SITE_ROOT,
  first: '#events article',
  picture: { selector: '.timeline [data-event]', events: 30 },
  interactive: 'otr:list',
};
const THEIRS: Page = {
  name: 'TimelineJS3',
  folder: buildTimelineJs,
  first: '.tl-slide .tl-headline',
  picture: { selector: '.tl-timemarker', events: 1 },
  interactive: null,
};
const BLANK: Page = {
  name: 'a page of two words',
  folder: makeTwoWords,
  first: null,
  picture: null,
  interactive: null,
};
const PAGES = [OURS, THEIRS, BLANK];

type Site = ServedSite & { readonly page: Page; readonly slowAddress: string };

/** Our own server without its policy, which TimelineJS3 violates: it sets innerHTML. */
const HEADERS = { 'Content-Security-Policy': "default-src 'self' 'unsafe-inline' data:" };

const sites: Site[] = [];
test.beforeAll(async () => {
  for (const page of PAGES) {
    const site = await serveSite(page.folder(), HEADERS);
    const line = await openSlowLine(site.address);
    const close = (): void => {
      line.close();
      site.close();
    };
    sites.push({ ...site, page, slowAddress: line.address, close });
  }
});
test.afterAll(() => {
  for (const { close } of sites) close();
});

/** Measured by hand, step after step on one day: the library and vis-data alone, bundled and made small as the site is. */
const LEAN = `### Bytes of vis-timeline

${table(
  ['step', 'kB', 'gzip kB'],
  [
    ['vis-timeline 8.5.4 with vis-data, as it is', '419', '113'],
    [
      'tree-shaking: the second chart and the configurator are left out (`src/features/timeline/vis/treeShakeVis.ts`)',
      '307',
      '84',
    ],
    ['text instead of HTML (for Trusted Types, not for bytes)', '307', '84'],
    [
      'moment: instants and the calendar in UTC (`src/features/timeline/vis/shims/moment.ts`, compared with the original by test)',
      '246',
      '65',
    ],
    ['xss: not called any more (`xss.ts`)', '227', '58'],
    ['hammer.js, propagating-hammerjs, keycharm: gestures and keys are our own (`hammer.ts`)', '201', '51'],
    ['its own clusters, tooltips and lines, which no option uses, are left out', '189', '48'],
  ],
)}

Each row includes the rows above it. The library is not forked: the shims are in \`src/features/timeline/vis\`, and the build fails with instructions on a version with other files.`;

/** The goals of the first view, beside what was measured; each at most. */
function rowsOf(ours: readonly Visit[], theirs: readonly Visit[], blank: readonly Visit[]): string[][] {
  const of = (visits: readonly Visit[], read: (seen: Visit) => number): number => median(visits.map(read));
  const row = (name: string, mine: number, other: number, unit: string, goal: string): string[] => [
    name,
    `${brief(mine)}${unit}`,
    `${brief(other)}${unit}`,
    other > 0 ? (mine / other).toFixed(2) : '–',
    goal,
  ];
  const event = of(theirs, ({ first }) => first);
  const blocked = ({ blocked }: Visit): number => blocked;
  return [
    row(
      '30 events in the picture / their first event',
      of(ours, ({ picture }) => picture),
      event,
      ' ms',
      '0.45',
    ),
    row(
      'page responds / their first event',
      of(ours, ({ interactive }) => interactive),
      event,
      ' ms',
      '0.9',
    ),
    row('blocked (long tasks beyond 50 ms)', of(ours, blocked), of(theirs, blocked), ' ms', '0.3'),
    row(
      'first paint / that of two words',
      of(ours, ({ paint }) => paint),
      of(blank, ({ paint }) => paint),
      ' ms',
      '1.4',
    ),
    row(
      'first event can be read / the same',
      of(ours, ({ first }) => first),
      event,
      ' ms',
      '',
    ),
    row(
      'longest task',
      of(ours, ({ longest }) => longest),
      of(theirs, ({ longest }) => longest),
      ' ms',
      '',
    ),
    row('layout shift', 1000 * of(ours, ({ shift }) => shift), 1000 * of(theirs, ({ shift }) => shift), ' ‰', '0 ‰'),
    row(
      'bytes until the page responds',
      of(ours, ({ needed }) => needed),
      of(theirs, ({ needed }) => needed),
      ' kB',
      '',
    ),
    row(
      'bytes in all',
      of(ours, ({ sent }) => sent),
      of(theirs, ({ sent }) => sent),
      ' kB',
      '',
    ),
  ];
}

/** The visits of each page, one page after the other, so that a slow minute of the machine is every page's. */
async function visitAll(browser: Browser, slower: number, slowing: Slowing): Promise<readonly Visit[][]> {
  const visits = sites.map((): Visit[] => []);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [at, { page, slowAddress, ...site }] of sites.entries()) {
      const address = slowing === 'line' ? slowAddress : site.address;
      visits[at]?.push(await visit(browser, { ...site, address }, page, slower, slowing));
    }
  }
  return visits;
}

/** What parsing, style, layout and paint take of the main thread, on each processor. */
async function renderingTable(browser: Browser): Promise<string> {
  const address = sites.find(({ page }) => page === OURS)?.slowAddress ?? '';
  const rows: string[][] = [];
  for (const slower of SLOWDOWNS) {
    const costs: RenderingCost[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      costs.push(await measureRendering(browser, address, OURS.interactive ?? '', slower));
    }
    for (const [until, words] of [
      ['untilPaint', 'first paint'],
      ['untilMark', 'the page responds'],
    ] as const) {
      const cells = STEP_NAMES.map((step) => `${brief(median(costs.map((cost) => cost[until][step])))} ms`);
      rows.push([`${slower} times slower, until ${words}`, ...cells]);
    }
  }
  return table(['', ...STEP_NAMES], rows);
}

test('a first visit on a phone', async ({ browser }) => {
  const tables: string[] = [];
  for (const slower of SLOWDOWNS) {
    const [ours = [], theirs = [], blank = []] = await visitAll(browser, slower, 'line');
    const head = ['', OURS.name, 'the other', 'ratio', 'goal'];
    tables.push(`### Processor ${slower} times slower\n\n${table(head, rowsOf(ours, theirs, blank))}`);
  }
  const emulated: string[][] = [];
  for (const slower of SLOWDOWNS) {
    const [ours = [], theirs = [], blank = []] = await visitAll(browser, slower, 'browser');
    emulated.push([
      `${slower} times`,
      ...rowsOf(ours, theirs, blank)
        .slice(0, 4)
        .map(([, , , ratio = '']) => ratio),
    ]);
  }
  tables.push(`### The line as Chromium emulates it

${table(['processor slower', '30 events', 'page responds', 'blocked', 'first paint'], emulated)}

The same ratios with Chromium's own emulation of the line (DevTools and Lighthouse have it too), which needs no round trip to connect and hands over an answer only when all of it has come. A page of two words then has a round trip less and no
bytes to wait for, and a page with much text in its HTML is painted after its last byte. No line is like that: on one, a browser paints what has come.`);
  tables.push(`### What the HTML costs

${await renderingTable(browser)}

The main thread's own time, from Chromium's trace, medians of ${RUNS}. Only list entries that are near the screen are laid out (\`content-visibility\`), and words that no size of the picture shows are attributes. The first layout includes finding the device's typefaces.`);
  const budgets = checkSizes(SITE_ROOT)
    .results.map(({ name, total, limit }) => `${name} ${brief(total)} kB of ${limit}`)
    .join('; ');
  writeSection(
    'firstView',
    `## First view

${tables.join('\n\n')}

Medians of ${RUNS} cold visits each, in turn, of an emulated phone (Pixel 7) on a line of 1.6 Mbit/s, 150 ms there and back, the same events from the same server. The line is a proxy (\`e2e/bench/slowLine.mjs\`) that sends packets on at its pace: a connection costs a round trip, and its window grows as TCP's does. Bytes are as sent by the server (Brotli), headers included. The network is as slow for a worker; its processor is not slowed, since on a phone it has its own core.
The picture is in the page's HTML. Once the page responds, its marks open their events; the code that draws the timeline comes at the first input to the picture, or when the page is idle, and after it the whole dataset. By gzip, as \`npm run check:size\` counts: ${budgets}.

${LEAN}`,
  );
});
