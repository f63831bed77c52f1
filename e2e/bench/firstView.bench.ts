// What a reader on a phone waits for, ours and TimelineJS3's, with the same events from the same kind of server, and the
// first paint of a page of two words: five cold visits each, in turn, on two slow processors. Writes docs/PERFORMANCE.md.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from '@playwright/test';
import { checkSizes } from '../../scripts/size.mjs';
import { SITE_ROOT } from '../builtFiles.ts';
import { type ServedSite, serveSite } from '../serveSite.ts';
import { RUNS, SLOWDOWNS } from './phone.ts';
import { brief, median, table, writeSection } from './report.ts';
import { type Awaited, type Visit, visit } from './visit.ts';

/** A page, and the folder that it is served from. */
interface Page extends Awaited {
  readonly name: string;
  readonly folder: () => string;
}

/** TimelineJS3 as its own documentation embeds it, with a typeface of the device: nothing from another server. */
function makeTimelineJs(): string {
  const folder = mkdtempSync(join(tmpdir(), 'timelinejs-'));
  cpSync(join(dirname(createRequire(import.meta.url).resolve('@knight-lab/timelinejs/package.json')), 'dist'), folder, {
    recursive: true,
  });
  const args = ['export', '--as', 'timelinejs-json', '--out', join(folder, 'events.json'), 'public/data/rotherham'];
  execFileSync(process.execPath, ['scripts/dataset.mjs', ...args], { stdio: 'pipe' });
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Timeline</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="css/timeline.css">
<script src="js/timeline.js"></script><style>html,body{height:100%;margin:0}#timeline{height:100%}</style></head>
<body><div id="timeline"></div><script src="start.js"></script></body></html>`,
  );
  writeFileSync(join(folder, 'start.js'), "new TL.Timeline('timeline', 'events.json', { font: 'georgia-helvetica' });");
  return folder;
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
  folder: makeTimelineJs,
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

type Site = ServedSite & { readonly page: Page };

/** Our own server without its policy, which TimelineJS3 violates: it sets innerHTML. */
const HEADERS = { 'Content-Security-Policy': "default-src 'self' 'unsafe-inline' data:" };

const sites: Site[] = [];
test.beforeAll(async () => {
  for (const page of PAGES) sites.push({ page, ...(await serveSite(page.folder(), HEADERS)) });
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

test('a first visit on a phone', async ({ browser }) => {
  const tables: string[] = [];
  for (const slower of SLOWDOWNS) {
    const visits = new Map<Page, Visit[]>();
    for (let run = 0; run < RUNS; run += 1) {
      for (const site of sites) {
        visits.set(site.page, [...(visits.get(site.page) ?? []), await visit(browser, site, site.page, slower)]);
      }
    }
    const [ours = [], theirs = [], blank = []] = PAGES.map((page) => visits.get(page) ?? []);
    const head = ['', OURS.name, 'the other', 'ratio', 'goal'];
    tables.push(`### Processor ${slower} times slower\n\n${table(head, rowsOf(ours, theirs, blank))}`);
  }
  const budgets = checkSizes(SITE_ROOT)
    .results.map(({ name, total, limit }) => `${name} ${brief(total)} kB of ${limit}`)
    .join('; ');
  writeSection(
    'firstView',
    `## First view

${tables.join('\n\n')}

Medians of ${RUNS} cold visits each, in turn, of an emulated phone (Pixel 7, 1.6 Mbit/s, 150 ms there and back), the same events from the same server. Bytes are as sent by the server (Brotli), headers included. The network is as slow for a worker; its processor is not slowed, since on a phone it has its own core.
The picture is in the page's HTML. Once the page responds, its marks open their events; the code that draws the timeline comes at the first input to the picture, or when the page is idle, and after it the whole dataset. By gzip, as \`npm run check:size\` counts: ${budgets}.

${LEAN}`,
  );
});
