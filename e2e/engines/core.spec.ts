// The core of the site, in each engine: one test for each thing that readers do. What the site does in full is tested in Chromium.

import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { EVENT_COUNT, SITE_ROOT } from '../builtFiles.ts';
import { startHosts } from '../hostPages/host.page.ts';
import type { HostName } from '../hostPages/pages.ts';
import { findParted } from '../parted.ts';
import { serveSite } from '../serveSite.ts';
import { lettersOf, lettersOfPages } from './pdf.ts';
import { expect, KEY, type Reader, soon, test } from './reader.ts';

const REPORT = 'Jay report published';
const TITLE = '.detail h2';
const param = async (reader: Reader, name: string): Promise<string | null> =>
  new URL(await reader.url()).searchParams.get(name);
/** "12 of 74 events" as its first number. */
const matching = async (reader: Reader): Promise<number> =>
  Number.parseInt((await reader.text('.count > [role=status]')) ?? '', 10);

// It cannot be installed everywhere; the report says that it was left out.
test.skip(({ isMissing }) => isMissing, 'this engine is not installed');

test('browse: the list, an event by its title, Back', async ({ reader, site }) => {
  await reader.open(site);
  expect(await reader.count('#events article')).toBe(EVENT_COUNT);
  await reader.press('#events [data-entry]', REPORT);
  await soon(() => reader.text(TITLE)).toBe(REPORT);
  expect(await param(reader, 'event')).toBe('jay-report-2014');
  await reader.back();
  await soon(() => reader.count('.detail')).toBe(0);
  await reader.settled();
});

test('filter and search: the count, the list and the address follow; Back undoes them', async ({ reader, site }) => {
  await reader.open(site);
  await reader.press('.control-bar .menu-button', 'Actors');
  await reader.press('.control-bar .facet li label');
  await soon(() => matching(reader)).toBeLessThan(EVENT_COUNT);
  await reader.settled();
  const filtered = await matching(reader);
  expect(await reader.count('#events article')).toBe(filtered);
  await reader.keys(KEY.escape);
  await reader.write('input[type="search"]', 'apologises');
  await soon(() => matching(reader)).toBeLessThan(filtered);
  await soon(() => param(reader, 'q')).toBe('apologises');
  // The words have no step of their own.
  await reader.back();
  await soon(() => matching(reader)).toBe(EVENT_COUNT);
});

test('timeline by keyboard: one tab stop, the arrows go on, Enter opens, Escape returns', async ({ reader, site }) => {
  await reader.open(site);
  await reader.run(() => document.querySelector<HTMLElement>('.timeline [data-item][tabindex="0"]')?.focus());
  const first = await reader.focus();
  await reader.keys(KEY.right);
  await soon(() => reader.focus()).not.toBe(first);
  const second = await reader.focus();
  await reader.keys(KEY.enter);
  await soon(() => reader.text(TITLE)).not.toBeNull();
  expect(second).toContain((await reader.text(TITLE)) ?? '');
  await reader.keys(KEY.escape);
  await soon(() => reader.count('.detail')).toBe(0);
  await soon(() => reader.focus()).toBe(second);
});

test('timeline by pointer: a drag, the buttons and a pinch of Safari’s move the window, a mark opens its event', async ({
  reader,
  site,
}) => {
  await reader.open(`${site}?from=2010-01-01&to=2016-01-01`);
  const days = async (): Promise<number> =>
    (Date.parse((await param(reader, 'to')) ?? '') - Date.parse((await param(reader, 'from')) ?? '')) / 86_400_000;
  const whole = await days();
  await reader.drag('.timeline-box', { x: 300, y: 0 });
  await soon(() => param(reader, 'from')).not.toBe('2010-01-01');
  expect(Math.abs((await days()) - whole)).toBeLessThan(3);
  // No driver makes the gestures of a Mac's trackpad: the events that Safari makes of them.
  const isThePages = await reader.run(() => {
    const box = document.querySelector('.timeline-box > div');
    const { left = 0, width = 0 } = box?.getBoundingClientRect() ?? {};
    const send = (name: string, scale: number): boolean | undefined =>
      box?.dispatchEvent(
        Object.assign(new Event(name, { bubbles: true, cancelable: true }), { scale, clientX: left + width / 2 }),
      );
    return [send('gesturestart', 1), send('gesturechange', 1.5), send('gesturechange', 2), send('gestureend', 2)];
  });
  expect(isThePages).toEqual([false, false, false, false]);
  await soon(days).toBeLessThan(whole * 0.55);
  expect(await days()).toBeGreaterThan(whole * 0.45);
  await reader.open(`${site}?from=2014-08-01&to=2014-10-01`);
  await reader.press('.timeline [data-event="jay-report-2014"]');
  await soon(() => reader.text(TITLE)).toBe(REPORT);
});

test('rows: one for each actor, named', async ({ reader, site }) => {
  await reader.open(`${site}?lanes=actor`);
  await soon(() => reader.count('.row-name')).toBeGreaterThan(3);
  expect(await reader.count('.timeline [data-item]')).toBeGreaterThan(10);
});

test('share: the address of what is shown, and code to paste', async ({ reader, site }) => {
  await reader.open(`${site}?kind=statement`);
  await reader.press('.masthead-nav > button', 'Share');
  const toCopy = (): Promise<string | null> =>
    reader.run(() => document.querySelector<HTMLTextAreaElement>('dialog[open] textarea')?.value ?? null);
  await soon(toCopy).toContain('kind=statement');
  await reader.press('dialog[open] [role="tab"]', 'Embed');
  await soon(toCopy).toContain('<iframe');
  await reader.keys(KEY.escape);
  await soon(() => reader.count('dialog[open]')).toBe(0);
});

test('a file of the reader’s own opens on this computer', async ({ reader, site }) => {
  await reader.open(site);
  await reader.write('input[type="file"]', resolve('e2e/engines/own.csv'));
  await soon(() => reader.text('.local-file')).toContain('own.csv');
  await reader.settled();
  expect(await reader.count('#events article')).toBe(2);
});

/** Opens an article that embeds the site, with the driver inside its frame. */
async function openArticle(reader: Reader, site: string, host: HostName, work: () => Promise<void>): Promise<void> {
  const server = await startHosts(site);
  await reader.go(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${host}`);
  await reader.run(() => document.querySelector('iframe')?.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await reader.intoFrame();
  await work();
  await reader.top();
  server.closeAllConnections();
  server.close();
}

for (const host of ['plain', 'wordpress'] as const) {
  test(`embed on a host of the kind “${host}”: drawn, read, opened`, async ({ reader, site }) => {
    await openArticle(reader, site, host, async () => {
      await reader.settled();
      await soon(() => reader.count('.timeline [data-item]')).toBeGreaterThan(5);
      await reader.top();
      const height = () => reader.run(() => document.querySelector('iframe')?.offsetHeight);
      await soon(height).toBe(host === 'plain' ? 500 : 1000);
      await reader.intoFrame();
      await reader.run(() => document.querySelector<HTMLElement>('#events [data-entry]')?.click());
      await soon(() => reader.text(TITLE)).not.toBeNull();
    });
  });
}

/** Twelve seconds later, when a page whose code has not started says so, by an animation of its style. Deep runs wait for it. */
const passTheDelay = async (reader: Reader): Promise<void> => {
  if (process.env.DEEP) return;
  const delays = await reader.run(() =>
    document.getAnimations().map((animation) => {
      animation.finish();
      return animation.effect?.getTiming().delay;
    }),
  );
  expect(delays).toContain(12_000);
};

test('where a policy stops the page’s scripts, the list is read and the page says what is missing', async ({
  reader,
}) => {
  const stopped = await serveSite(SITE_ROOT, { 'Content-Security-Policy': "script-src 'none'" });
  await reader.go(`${stopped.address}embed/`);
  await passTheDelay(reader);
  await soon(() => reader.text('#startup-status')).toContain('You can read every event below');
  expect(await reader.count('#events article')).toBe(EVENT_COUNT);
  // Nothing above the list is left that does nothing.
  expect(
    await reader.run(
      () =>
        [...document.querySelectorAll('button:not(#events *)')].filter((one) =>
          one.checkVisibility({ visibilityProperty: true }),
        ).length,
    ),
  ).toBe(0);
  await reader.go(stopped.address);
  await passTheDelay(reader);
  // It comes some seconds late, above the list: a press while it comes would miss.
  await soon(() => reader.text('#startup-status')).toContain('You can read every event below');
  await reader.press('#events [data-entry]', REPORT);
  await soon(() => reader.url()).toContain('/event/jay-report-2014');
  stopped.close();
});

test('print: every event on paper, in text, and no break parts a heading from its entry', async ({ reader, site }) => {
  await reader.open(site);
  const isOurs = (selector: string) =>
    reader.run(
      (css) => getComputedStyle(document.querySelector(css) as Element).fontFamily.includes('Source'),
      selector,
    );
  // As on a second visit, when the site's typeface is there at once.
  await reader.run(async () => {
    delete document.documentElement.dataset.serif;
    await document.fonts.load('600 1em "Source Serif 4"');
  });
  expect(await isOurs('h1')).toBe(true);
  // What goes on paper is fetched once the page has nothing else to do.
  const show = () =>
    reader.run(() => {
      window.dispatchEvent(new Event('beforeprint'));
      return [...document.querySelectorAll('.print .entry-head')].map(({ textContent }) => textContent);
    });
  await expect.poll(async () => (await show()).length).toBe(EVENT_COUNT);
  const heads = await show();
  // Firefox's driver prints. For WebKit's, which does not, the print rules are made rules for every medium.
  const pages = reader.engine === 'firefox' ? lettersOfPages(await reader.print()) : null;
  await expect.poll(async () => (await show()).length).toBe(EVENT_COUNT);
  await reader.run(() => {
    const rewrite = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
        else if (rule instanceof CSSMediaRule && rule.media.mediaText === 'screen') rule.media.mediaText = 'not all';
        if ('cssRules' in rule) rewrite(rule.cssRules as CSSRuleList);
      }
    };
    for (const { cssRules } of document.styleSheets) rewrite(cssRules);
  });
  expect(await reader.text('.print h1')).toContain('Rotherham');
  expect(await reader.count('.print button, .print input')).toBe(0);
  expect(await reader.run(() => document.querySelector('main')?.getClientRects().length)).toBe(0);
  // Firefox prints a variable typeface as shapes without text; paper that lies on its side is wide enough for it.
  expect(await isOurs('.print h1')).toBe(false);
  expect(await isOurs('.print h3')).toBe(false);
  const isOnOnePage = (head: string): boolean => pages?.some((page) => page.includes(lettersOf(head))) ?? false;
  // Year, number, date, standing, title and summary: one after the other on one page, or in one column.
  if (pages) expect(heads.filter((head) => !isOnOnePage(head))).toEqual([]);
  else expect(await reader.run(findParted, 75)).toEqual([]);
});

test('without scripts the list and the picture are there, and their links lead to events’ pages', async ({
  reader,
}) => {
  // A document in such a sandbox runs no script: the engine shows it as where scripts are off.
  const policy = 'sandbox allow-same-origin allow-top-navigation allow-popups';
  const off = await serveSite(SITE_ROOT, { 'Content-Security-Policy': policy });
  const isEvent = async (): Promise<void> => {
    await expect.poll(() => reader.url()).toBe(`${off.address}event/jay-report-2014/`);
    await expect.poll(() => reader.text(TITLE)).toBe(REPORT);
    expect(await reader.count('.detail blockquote')).toBeGreaterThan(0);
    // Its mark is lit in the picture.
    expect(await reader.count('.static-picture a[data-event="jay-report-2014"][data-lit]')).toBe(1);
  };
  await reader.go(off.address);
  expect(await reader.text('.without-script')).toContain('JavaScript');
  expect(await reader.count('#events article')).toBe(EVENT_COUNT);
  await reader.press('.static-picture a[data-event="jay-report-2014"]');
  await isEvent();
  await reader.back();
  await reader.press('#events [data-entry]', REPORT);
  await isEvent();
  await reader.go(`${off.address}embed/`);
  expect(await reader.text('.without-script')).toContain('JavaScript');
  expect(await reader.count('#events article')).toBe(EVENT_COUNT);
  // In an article these open a tab of their own.
  const links = await reader.run(() =>
    [
      ...document.querySelectorAll<HTMLAnchorElement>(
        'a:is([data-event], [data-event-link])[href*="/jay-report-2014/"]',
      ),
    ].map(({ href, target }) => `${target} ${href}`),
  );
  expect(new Set(links)).toEqual(new Set([`_blank ${off.address}event/jay-report-2014/`]));
  expect(links.length).toBeGreaterThan(1);
  off.close();
});

test('each tab stop has a name: none is a box that only scrolls', async ({ reader, site }) => {
  await reader.open(site);
  await reader.press('.control-bar .menu-button', 'Actors');
  const names: string[] = [];
  const end = () => reader.run(() => document.activeElement?.closest('#events') !== null);
  for (let stops = 0; stops < 80 && !(await end()); stops += 1) {
    await reader.keys(KEY.tab);
    names.push(await reader.focus());
  }
  expect(names.length).toBeGreaterThan(20);
  expect(names).not.toContain('');
});

test('kiosk: a touch starts it', async ({ reader, site }) => {
  await reader.go(`${site}kiosk/`);
  await reader.press('.attract-start');
  await soon(() => reader.count('#events article')).toBe(EVENT_COUNT);
  await reader.settled();
});

test('Urdu: right to left, in our typeface, and a cut line keeps its start', async ({ reader, site }) => {
  await reader.open(`${site}?lang=ur&from=2013-06-01&to=2019-01-01`);
  expect(await reader.run(() => document.querySelector('main')?.matches(':dir(rtl)'))).toBe(true);
  const faces = () =>
    reader.run(() =>
      [...document.fonts]
        .filter(({ family }) => family.replaceAll('"', '') === 'Naskh')
        .map(({ status }) => status)
        .join(),
    );
  await soon(faces).toBe('loaded,loaded');
  await soon(() => reader.count('.otr-also')).toBeGreaterThan(0);
  const parted = await reader.run(() =>
    [...document.querySelectorAll<HTMLElement>('.otr-also > bdi')].flatMap((also) => {
      const words = document.createRange();
      const text = also.firstChild as Text;
      words.setStart(text, 0);
      words.setEnd(text, 4);
      const [first] = words.getClientRects();
      const box = also.getBoundingClientRect();
      const isInside = first && first.left >= box.left - 1 && first.right <= box.right + 1;
      return isInside ? [] : [also.textContent];
    }),
  );
  expect(parted).toEqual([]);
});
