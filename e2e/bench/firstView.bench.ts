// What a reader on a phone waits for, ours and TimelineJS3's, with the same events from the same kind of server, and the
// first paint of a page of two words: five cold visits each, in turn, on two slow processors. Writes docs/PERFORMANCE.md.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, type CDPSession, test } from '@playwright/test';
import { checkSizes } from '../../scripts/size.mjs';
import { SITE_ROOT } from '../builtFiles.ts';
import { type ServedSite, serveSite } from '../serveSite.ts';
import { openPhone, RUNS, SLOWDOWNS } from './phone.ts';
import { brief, median, table, writeSection } from './report.ts';

interface Page {
  readonly name: string;
  readonly folder: () => string;
  /** What is there once the first event can be read, and once the picture is: so many of its events. Null without any. */
  readonly first: string | null;
  readonly picture: { readonly selector: string; readonly events: number } | null;
  /** The mark that the page sets once it responds; null where it does with its first event. */
  readonly interactive: string | null;
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

interface Visit {
  readonly paint: number;
  readonly first: number;
  readonly picture: number;
  readonly interactive: number;
  readonly blocked: number;
  readonly longest: number;
  readonly shift: number;
  /** What the page itself was told of, by type of resource, and all that its server sent; kB. */
  readonly bytes: Readonly<Record<string, number>>;
  readonly sent: number;
  /** What had come when the page responded; kB. */
  readonly needed: number;
}

const sum = (bytes: Visit['bytes']): number => Object.values(bytes).reduce((all, one) => all + one, 0);

type Seen = Pick<Visit, 'first' | 'picture' | 'interactive' | 'blocked' | 'longest' | 'shift'>;

/** In the page, from its first moment: when what is waited for has been painted, what kept it, what moved. */
function watch({ first, picture, interactive }: Pick<Page, 'first' | 'picture' | 'interactive'>): void {
  const seen = { first: 0, picture: 0, interactive: 0, blocked: 0, longest: 0, shift: 0 };
  Object.assign(window, { seen });
  // Laid out, on this screen or by scrolling down; TimelineJS3 keeps its other slides beside it.
  const countOf = (selector: string): number =>
    [...document.querySelectorAll(selector)].filter((element) => {
      const { height, left } = element.getBoundingClientRect();
      return height > 0 && left >= 0 && left < window.innerWidth && getComputedStyle(element).visibility === 'visible';
    }).length;
  const isThere = {
    first: () => first === null || countOf(first) > 0,
    picture: () => picture === null || countOf(picture.selector) >= picture.events,
    interactive: () => interactive === null || performance.getEntriesByName(interactive).length > 0,
  };
  const look = (): void => {
    for (const name of ['first', 'picture', 'interactive'] as const) {
      if (seen[name] === 0 && isThere[name]()) {
        seen[name] = -1;
        // The task after the frame: by then it has been painted.
        setTimeout(() => {
          seen[name] = performance.now();
        });
      }
    }
    if (Math.min(seen.first, seen.picture, seen.interactive) <= 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      seen.blocked += Math.max(0, duration - 50);
      seen.longest = Math.max(seen.longest, duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) seen.shift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Bytes on the line, by type of resource, but for what workers fetch. */
function countBytes(session: CDPSession): Readonly<Record<string, number>> {
  const types = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength / 1000;
  });
  return bytes;
}

async function visit(browser: Browser, { address, bytesSent, page: asked }: Site, slower: number): Promise<Visit> {
  const { context, page, session } = await openPhone(browser, slower);
  const bytes = countBytes(session);
  const before = await bytesSent();
  const { first, picture, interactive } = asked;
  await page.addInitScript(watch, { first, picture, interactive });
  await page.goto(address);
  await page.waitForFunction(() => {
    const { seen } = window as unknown as { seen: Seen };
    return Math.min(seen.first, seen.picture, seen.interactive) > 0;
  });
  const needed = sum(bytes);
  // What moves or blocks afterwards counts too.
  await page.waitForFunction(() => {
    const came = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return performance.now() - Math.max(...came.map(({ responseEnd }) => responseEnd)) > 3000;
  });
  const seen = await page.evaluate(() => ({
    ...(window as unknown as { seen: Seen }).seen,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }));
  const sent = ((await bytesSent()) - before) / 1000;
  await context.close();
  return { ...seen, bytes, sent, needed };
}

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
        visits.set(site.page, [...(visits.get(site.page) ?? []), await visit(browser, site, slower)]);
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
