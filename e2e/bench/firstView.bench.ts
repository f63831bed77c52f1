// What a reader on a phone waits for, ours and TimelineJS3's, with the same events from the same kind of server: five cold
// visits each, in turn. Writes docs/PERFORMANCE.md.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, type CDPSession, test } from '@playwright/test';
import { checkSizes } from '../../scripts/size.mjs';
import { SITE_ROOT } from '../builtFiles.ts';
import { type ServedSite, serveSite } from '../serveSite.ts';
import { openPhone, RUNS, SLOWER } from './phone.ts';
import { brief, median, table, writeSection } from './report.ts';

interface Page {
  readonly name: string;
  readonly folder: () => string;
  /** What is there once the first event can be read, and once the timeline is drawn. */
  readonly first: string;
  readonly timeline: string;
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

const PAGES: readonly Page[] = [
  { name: 'On the Record', folder: () => SITE_ROOT, first: '#events article', timeline: '.timeline .otr-button' },
  { name: 'TimelineJS3', folder: makeTimelineJs, first: '.tl-slide .tl-headline', timeline: '.tl-timemarker' },
];

interface Visit {
  readonly paint: number;
  readonly first: number;
  readonly timeline: number;
  readonly blocked: number;
  readonly longest: number;
  readonly shift: number;
  /** kB that the page observed, by type of resource, and kB that its server sent. */
  readonly bytes: Readonly<Record<string, number>>;
  readonly sent: number;
  /** What had come when the timeline was drawn; kB. */
  readonly needed: number;
}

const sum = (bytes: Visit['bytes']): number => Object.values(bytes).reduce((all, one) => all + one, 0);

/** Runs in the page from its start: when the content was painted, what delayed it, what moved. */
function watch({ first, timeline }: { readonly first: string; readonly timeline: string }): void {
  const seen = { first: 0, timeline: 0, blocked: 0, longest: 0, shift: 0 };
  Object.assign(window, { seen });
  // Laid out, on this screen or by scrolling down; TimelineJS3 keeps its other slides beside it.
  const isThere = (selector: string): boolean =>
    [...document.querySelectorAll(selector)].some((element) => {
      const { height, left } = element.getBoundingClientRect();
      return height > 0 && left >= 0 && left < window.innerWidth && getComputedStyle(element).visibility === 'visible';
    });
  const check = (): void => {
    for (const [name, selector] of [
      ['first', first],
      ['timeline', timeline],
    ] as const) {
      if (seen[name] === 0 && isThere(selector)) {
        seen[name] = -1;
        // The task after the frame: by then it has been painted.
        setTimeout(() => {
          seen[name] = performance.now();
        });
      }
    }
    if (seen.timeline <= 0 || seen.first <= 0) requestAnimationFrame(check);
  };
  requestAnimationFrame(check);
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

async function visit(browser: Browser, { address, bytesSent, page: asked }: Site): Promise<Visit> {
  const { context, page, session } = await openPhone(browser);
  const bytes = countBytes(session);
  const before = await bytesSent();
  await page.addInitScript(watch, { first: asked.first, timeline: asked.timeline });
  await page.goto(address);
  await page.waitForFunction(() => {
    const { first, timeline } = (window as unknown as { seen: Visit }).seen;
    return first > 0 && timeline > 0;
  });
  const needed = sum(bytes);
  // What moves or blocks afterwards counts too.
  await page.waitForFunction(() => {
    const came = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return performance.now() - Math.max(...came.map(({ responseEnd }) => responseEnd)) > 3000;
  });
  const seen = await page.evaluate(() => ({
    ...(window as unknown as { seen: Omit<Visit, 'bytes' | 'sent' | 'needed' | 'paint'> }).seen,
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

test('a first visit on a phone', async ({ browser }) => {
  const visits: Record<string, Visit[]> = {};
  for (let run = 0; run < RUNS; run += 1) {
    for (const site of sites) {
      const seen = await visit(browser, site);
      visits[site.page.name] = [...(visits[site.page.name] ?? []), seen];
    }
  }
  const [ours = [], theirs = []] = PAGES.map(({ name }) => visits[name] ?? []);
  const row = (name: string, of: (seen: Visit) => number, unit: string): string[] => {
    const [mine, other] = [median(ours.map(of)), median(theirs.map(of))];
    return [name, `${brief(mine)}${unit}`, `${brief(other)}${unit}`, other > 0 ? (mine / other).toFixed(2) : '–'];
  };
  const types = [...new Set([...ours, ...theirs].flatMap(({ bytes }) => Object.keys(bytes)))].sort();
  const rows = [
    row('first paint', ({ paint }) => paint, ' ms'),
    row('first event can be read', ({ first }) => first, ' ms'),
    row('timeline drawn', ({ timeline }) => timeline, ' ms'),
    row('blocked (long tasks beyond 50 ms)', ({ blocked }) => blocked, ' ms'),
    row('longest task', ({ longest }) => longest, ' ms'),
    row('layout shift', ({ shift }) => shift * 1000, ' ‰'),
    row('bytes until the timeline is drawn', (seen) => seen.needed, ' kB'),
    row('bytes in all', ({ sent }) => sent, ' kB'),
    ...types.map((type) => row(`… ${type}`, ({ bytes }) => bytes[type] ?? 0, ' kB')),
    row('… a worker, and what it fetches', (seen) => Math.round(seen.sent - sum(seen.bytes)), ' kB'),
  ];
  const budgets = checkSizes(SITE_ROOT)
    .results.map(({ name, total, limit }) => `${name} ${brief(total)} kB of ${limit}`)
    .join('; ');
  writeSection(
    'firstView',
    `## First view

${table(['', ...PAGES.map(({ name }) => name), 'ratio'], rows)}

Medians of ${RUNS} cold visits each, in turn, of an emulated phone (Pixel 7, processor ${SLOWER} times slower, 1.6 Mbit/s, 150 ms there and back), the same events from the same server. Bytes are as sent by the server (Brotli), headers included. The network is as slow for a worker; its processor is not slowed, since on a phone it has its own core.
After our timeline is drawn, the page loads what is missing: the whole dataset, the worker that reads it, the code of details, table and print. By gzip, as \`npm run check:size\` counts: ${budgets}.

${LEAN}`,
  );
});
