// The same record in three timelines at 1280 × 900: pictures for docs/PERFORMANCE.md, and how many events a reader sees one
// by one without touching anything, counted the same way: elements that stand for exactly one event, wholly on the screen.

import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { SITE_ROOT } from '../builtFiles.ts';
import { type ServedSite, serveSite } from '../serveSite.ts';
import { table, writeSection } from './report.ts';
import { buildTimelineJs } from './timelineJs.ts';

/** Not our own policy, which TimelineJS3 breaks: it makes HTML of text. */
const HEADERS = { 'Content-Security-Policy': "default-src 'self' 'unsafe-inline' data:" };
const VIEWPORT = { width: 1280, height: 900 };

/** vis-timeline as its first example has it: a DataSet of items in a container as large as the window. */
function buildVisTimeline(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vis-timeline-'));
  const { resolve } = createRequire(import.meta.url);
  copyFileSync(resolve('vis-timeline/standalone/umd/vis-timeline-graph2d.min.js'), join(folder, 'vis.js'));
  copyFileSync(resolve('vis-timeline/styles/vis-timeline-graph2d.min.css'), join(folder, 'vis.css'));
  const { events } = JSON.parse(readFileSync('public/data/rotherham/dataset.json', 'utf8'));
  const items = events.map(({ id, date, title }: { id: string; date: string; title: string }) => ({
    id,
    content: title,
    start: date
      .replace(/[?~%]/g, '')
      .split('/')[0]
      ?.replace(/^\[/, '')
      .split(/,|\.\./)[0],
  }));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Timeline</title><link rel="stylesheet" href="vis.css">
<script src="vis.js"></script><style>html,body{height:100%;margin:0}</style></head><body><div id="timeline"></div><script src="start.js"></script></body></html>`,
  );
  writeFileSync(
    join(folder, 'start.js'),
    `new vis.Timeline(document.getElementById('timeline'), new vis.DataSet(${JSON.stringify(items)}));`,
  );
  return folder;
}

interface Compared {
  readonly name: string;
  readonly file: string;
  readonly folder: () => string;
  /** Elements of which each stands for one event. */
  readonly event: string;
  /** Its words, seen beside it. */
  readonly label: string;
}

const COMPARED: readonly Compared[] = [
  {
    name: 'On the Record',
    file: 'compare-on-the-record',
    folder: () => SITE_ROOT,
    event: '.timeline [data-event]',
    label: '.otr-label',
  },
  {
    name: 'TimelineJS3',
    file: 'compare-timelinejs3',
    folder: buildTimelineJs,
    // The box of an event; the marker around it reaches below the screen's edge.
    event: '.tl-timemarker-content-container',
    label: '.tl-headline',
  },
  {
    name: 'vis-timeline, as it comes',
    file: 'compare-vis-timeline',
    folder: buildVisTimeline,
    event: '.vis-foreground .vis-item',
    label: '.vis-item-content',
  },
];

/** Elements that stand for one event, wholly on the screen and not covered, and how many show their words. */
const countSeen = (page: Page, event: string, label: string) =>
  page.evaluate(
    ({ event, label }) => {
      const isSeen = (element: Element): boolean => {
        const { left, right, top, bottom, width } = element.getBoundingClientRect();
        const isInside = left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
        // What another event's element covers is not seen.
        const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return width > 0 && isInside && over !== null && (element.contains(over) || over.contains(element));
      };
      const events = [...document.querySelectorAll(event)].filter(isSeen);
      const labelled = events.filter((one) => [...one.querySelectorAll(label)].some(isSeen));
      return { events: events.length, labelled: labelled.length };
    },
    { event, label },
  );

test('events visible one by one at first view, beside TimelineJS3 and raw vis-timeline', async ({ browser }) => {
  const rows: string[][] = [];
  for (const { name, file, folder, event, label } of COMPARED) {
    const site: ServedSite = await serveSite(folder(), HEADERS);
    const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: 'reduce' });
    await page.goto(site.address);
    // Some of them begin off the screen.
    await expect(page.locator(event).nth(20)).toBeAttached();
    await page.waitForLoadState('networkidle');
    const count = () => countSeen(page, event, label);
    // TimelineJS3 fades in: counted once it has stopped changing.
    let seen = await count();
    await expect
      .poll(
        async () => {
          const before = seen;
          seen = await count();
          return seen.events > 0 && before.events === seen.events && before.labelled === seen.labelled;
        },
        { intervals: [1500] },
      )
      .toBe(true);
    await page.screenshot({ path: `docs/images/${file}.png`, animations: 'disabled' });
    rows.push([name, String(seen.events), String(seen.labelled)]);
    await page.close();
    site.close();
  }
  const { events } = JSON.parse(readFileSync('public/data/rotherham/dataset.json', 'utf8'));
  writeSection(
    'comparison',
    `## Events visible at first view\n\nThe ${events.length} events of the Rotherham record at 1280 × 900, before anything is touched: elements that stand for exactly one event, wholly on the first screen and not covered, and how many of them show words beside them.\n\n${table(
      ['timeline', 'events visible one by one', 'with words'],
      rows,
    )}\n\n${COMPARED.map(({ name, file }) => `![The same record in ${name}](images/${file}.png)`).join('\n\n')}`,
  );
});
