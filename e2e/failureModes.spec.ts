// Runs the table of failure modes in a browser: the list stays, the message is shown, and the fix works.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { ExplorerPage, expect, pressStill, test } from './explorer.page.ts';
import { EVENT_COUNT } from './builtFiles.ts';
import { deepIf } from './deep.ts';
import { use as whole } from '../playwright.config.ts';
import {
  BROKEN_TIMELINE,
  FAILURE_MODES,
  type FailureMode,
  MEDIA,
  type MediaFailure,
  NO_DETAILS,
} from './failureModes.ts';

const ALL = EVENT_COUNT;
/**
 * One in twenty-four of vis-timeline's methods is made to throw, from the one that PART (0 to 23) or chance says;
 * `npm run test:deep` tries every one, which takes two minutes.
 */
const PARTS = process.env.DEEP ? 1 : 24;
const part = Number(process.env.PART ?? Math.floor(Math.random() * PARTS)) % PARTS;

/** With the browser's back/forward cache, which the headless shell has not. */
const testCached = test.extend<object, { browser: Browser }>({
  browser: [
    async ({ playwright }, use) => {
      const ignoreDefaultArgs = ['--disable-back-forward-cache'];
      const browser = await playwright.chromium.launch({ ...whole.launchOptions, ignoreDefaultArgs });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

const messageIn = (page: Page, words: string) =>
  page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: words });

const items = (page: Page) => page.locator('.timeline [data-item]');

/** Uses a working page, in any language: search, open an event, close it. */
async function explore(explorer: ExplorerPage, timeline: boolean): Promise<void> {
  const { page } = explorer;
  await explorer.settled();
  await expect(explorer.titles).toHaveCount(ALL);
  if (timeline) await expect(items(page).first()).toBeVisible();
  // With the picture or without it.
  await expect(page.getByRole('status').filter({ hasText: String(ALL) })).toBeVisible();
  const search = page.locator('input[type="search"]');
  await search.fill('Jay report published');
  await expect(explorer.titles).not.toHaveCount(ALL);
  await explorer.press(explorer.titles.first());
  await expect(page.locator('.detail')).toBeVisible();
  await page.keyboard.press('Escape');
  await search.fill('');
  await expect(explorer.titles).toHaveCount(ALL);
  await explorer.settled();
  // The address follows a moment later; a reload before that would repeat the search.
  await expect.poll(() => explorer.param('q')).toBeNull();
}

/** The same without the search, which the embed and an event's page lack. */
async function read(explorer: ExplorerPage, timeline: boolean): Promise<void> {
  const { page } = explorer;
  await explorer.settled();
  await expect(explorer.titles).toHaveCount(ALL);
  if (timeline) await expect(items(page).first()).toBeVisible();
  // With the picture or without it.
  await expect(page.getByRole('status').filter({ hasText: String(ALL) })).toBeVisible();
  const title = explorer.titles.nth(9);
  await explorer.press(title);
  await expect(page.locator('.detail h2')).toHaveText((await title.textContent()) ?? '');
  await page.keyboard.press('Escape');
  await expect(page.locator('.detail')).toBeHidden();
}

/** Uses what the preview of the dataset is enough for. */
async function glance({ page, titles }: ExplorerPage): Promise<void> {
  await expect(titles).toHaveCount(ALL);
  await expect(items(page).first()).toBeVisible();
  const title = titles.nth(9);
  await pressStill(title);
  const pane = page.locator('.detail');
  await expect(pane.getByRole('heading', { level: 2 })).toHaveText((await title.textContent()) ?? '');
  await expect(pane).toContainText(/Loading…|This part of the page could not be loaded/);
  await expect(pane.getByRole('button', { name: 'Share this event' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(pane).toBeHidden();
}

async function meanwhile(explorer: ExplorerPage, works: FailureMode['works'], use = explore): Promise<void> {
  if (works === 'list, timeline, filters') return glance(explorer);
  if (works !== 'list and links') return use(explorer, works === 'all');
  await expect(explorer.titles).toHaveCount(ALL);
  await expect(explorer.titles.first()).toHaveAttribute('href', /event\/[a-z0-9-]+\/$/);
}

/** Causes a failure in a page, checks what the table says of it, and ends it. */
async function tryFault(row: FailureMode, path: string, page: Page, use = explore): Promise<void> {
  const context = page.context();
  const explorer = new ExplorerPage(page);
  const uncaught: string[] = [];
  page.on('pageerror', (error) => uncaught.push(error.message));
  let undo = (await row.before?.({ page, context })) ?? (async () => {});
  await page.goto(path);
  if (row.during) {
    await use(explorer, true);
    undo = await row.during({ page, context });
  }
  if (row.message !== null) await expect(messageIn(page, row.message).first()).toBeVisible();
  const isOutlined = row.works === 'list, timeline, filters' && !path.includes('event/');
  await meanwhile(explorer, row.works === 'list, timeline, filters' && !isOutlined ? 'list and links' : row.works, use);
  if (row.fix === 'Stop loading') {
    await page.getByRole('button', { name: 'Stop loading' }).click();
    await expect(messageIn(page, 'Loading was stopped.')).toBeVisible();
  }
  await undo();
  if (row.fix === 'Try again' || row.fix === 'Stop loading') {
    await page.getByRole('button', { name: /^(Try again|Réessayer)$/ }).click();
  }
  await use(explorer, true);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(uncaught).toEqual([]);
}

// Of some kinds `npm test` tries all rows in one page; `npm run test:deep` tries each in a page of its own too.
const ROWS = FAILURE_MODES.flatMap(([, rows]) => rows).filter((row) => !row.deep && !row.cached);
const isQuiet = (row: FailureMode): boolean => row.message === null;
/** The response of the server is reported, and may be asked for again. */
const REPORTED = ROWS.filter(({ fix, works }) => fix === 'Try again' && works === 'list, timeline, filters');
/** The page asks again by itself. */
const RECOVERING = ROWS.filter((row) => isQuiet(row) && row.fix === 'by itself');
/** The page is without something that it does not need. */
const HARMLESS = ROWS.filter((row) => isQuiet(row) && row.fix === 'none' && !row.during);
/** Something happens to the open page, which stays as it was. */
const PASSING = ROWS.filter((row) => isQuiet(row) && row.fix === 'none' && row.during);
const TOGETHER: ReadonlySet<FailureMode> = new Set([...REPORTED, ...RECOVERING, ...HARMLESS, ...PASSING]);

for (const [heading, rows] of FAILURE_MODES) {
  test.describe(heading, () => {
    for (const row of rows) {
      const details = deepIf(row.deep ?? TOGETHER.has(row));
      (row.cached ? testCached : test)(row.what, details, async ({ page }) =>
        tryFault(row, `./${row.search ?? ''}`, page),
      );
      if (!row.everywhere) continue;
      // The embed has code of its own; an event's page has that of the explorer.
      for (const path of ['./embed/', './event/jay-report-2014/']) {
        // A response of the server is a matter of the loading code, which both have.
        const isTried = path === './embed/' && !TOGETHER.has(row) && row.fix !== 'Stop loading';
        test(`${path}: ${row.what}`, deepIf(!isTried), async ({ page }) => tryFault(row, path, page, read));
      }
    }
  });
}

/** Notes what nothing in a page has caught. */
function watchErrors(page: Page): readonly string[] {
  const uncaught: string[] = [];
  page.on('pageerror', (error) => uncaught.push(error.message));
  return uncaught;
}

test('responses of a failing server, one after the other: each is reported, and trying again leads to the next', async ({
  page,
  context,
}) => {
  const explorer = new ExplorerPage(page);
  const uncaught = watchErrors(page);
  // Neighbours say different things: what is seen is not the message before.
  const sorted = REPORTED.toSorted((a, b) => (a.message ?? '').localeCompare(b.message ?? ''));
  const half = Math.ceil(sorted.length / 2);
  const order = sorted.slice(0, half).flatMap((row, index) => [row, ...sorted.slice(half + index).slice(0, 1)]);
  expect(order).toHaveLength(REPORTED.length);
  let undo = async (): Promise<void> => {};
  let last: string | null = null;
  for (const row of order) {
    await test.step(row.what, async () => {
      expect(row.message).not.toBe(last);
      await undo();
      undo = (await row.before?.({ page, context })) ?? undo;
      if (last === null) await page.goto('./');
      else await page.getByRole('button', { name: 'Try again' }).click();
      last = row.message;
      await expect(messageIn(page, row.message ?? '').first()).toBeVisible();
      await meanwhile(explorer, row.works);
    });
  }
  await undo();
  await page.getByRole('button', { name: 'Try again' }).click();
  await explore(explorer, true);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(uncaught).toEqual([]);
});

test('responses after which the page asks again by itself', async ({ page, context }) => {
  const explorer = new ExplorerPage(page);
  const uncaught = watchErrors(page);
  for (const row of RECOVERING) {
    await test.step(row.what, async () => {
      const undo = await row.before?.({ page, context });
      await page.goto('./');
      await read(explorer, true);
      await expect(page.getByRole('alert')).toHaveCount(0);
      await undo?.();
    });
  }
  await explore(explorer, true);
  expect(uncaught).toEqual([]);
});

// In two pages, because neighbours in the table hide each other: blocked and missing workers, denied and full storage.
for (const turn of [0, 1]) {
  const rows = HARMLESS.filter((_, index) => index % 2 === turn);
  test(`all at once: ${rows.map(({ what }) => what).join(', ')}`, async ({ page, context }) => {
    const explorer = new ExplorerPage(page);
    const uncaught = watchErrors(page);
    for (const row of rows) await row.before?.({ page, context });
    await page.goto('./');
    await explore(explorer, true);
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(uncaught).toEqual([]);
  });
}

// With a clock that the test sets, and with the computer's.
for (const isTimed of [true, false]) {
  const rows = PASSING.filter((row) => (row.before !== undefined) === isTimed);
  test(`in an open page: ${rows.map(({ what }) => what).join(', ')}`, async ({ page, context }) => {
    const explorer = new ExplorerPage(page);
    const uncaught = watchErrors(page);
    await rows[0]?.before?.({ page, context });
    await page.goto('./');
    await explore(explorer, true);
    for (const row of rows) {
      await test.step(row.what, async () => {
        const undo = await row.during?.({ page, context });
        await explore(explorer, true);
        await undo?.();
      });
    }
    await explore(explorer, true);
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(uncaught).toEqual([]);
  });
}

test('a component that fails to load twice offers to reload the page, which helps', async ({ page, context }) => {
  const code = '**/assets/drawing-*.js';
  await context.route(code, (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  const reload = page.getByRole('button', { name: 'Reload the page' });
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(reload).toBeHidden();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(messageIn(page, 'Trying again did not help.')).toBeVisible();
  await explore(new ExplorerPage(page), false);
  await context.unroute(code);
  await reload.click();
  await explore(new ExplorerPage(page), true);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const path of ['./', './embed/', './event/jay-report-2014/']) {
  test(`${path}: ${NO_DETAILS.what}`, deepIf(path === './embed/'), async ({ page, context }) => {
    const explorer = new ExplorerPage(page);
    const code = '**/assets/DetailPane-*.js';
    await context.route(code, (route) => route.fulfill({ status: 404 }));
    await page.goto(path);
    if (!path.includes('event/')) await explorer.press(explorer.titles.nth(9));
    // Where the details would be.
    const pane = page.getByRole('complementary', { name: 'Event details' });
    await expect(pane.getByRole('alert')).toContainText(NO_DETAILS.message ?? '');
    await expect(pane.getByRole('button', { name: 'Try again' })).toBeInViewport();
    await expect(explorer.titles).toHaveCount(ALL);
    await expect(items(page).first()).toBeVisible();
    await context.unroute(code);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('.detail h2')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await read(explorer, true);
  });
}

/** Pictures in sight that a browser shows as broken. */
const brokenPictures = (page: Page): Promise<readonly string[]> =>
  page
    .locator('img:visible')
    .evaluateAll((all: HTMLImageElement[]) =>
      all.flatMap((img) => (img.complete && img.naturalWidth === 0 && img.currentSrc !== '' ? [img.currentSrc] : [])),
    );

/** What fails beside each other in one event's pictures: `npm test` tries it in one page. */
const PICTURES = MEDIA.filter(({ event, fix }) => event === 'webassembly-mvp' && fix === 'none');

/** Causes failures in an open event's media, checks what the table says of each, and ends them. */
async function tryMedia(rows: readonly MediaFailure[], page: Page): Promise<void> {
  const context = page.context();
  const explorer = new ExplorerPage(page);
  const uncaught = watchErrors(page);
  const undo: (() => Promise<void>)[] = [];
  for (const row of rows) undo.push(await row.before({ page, context }));
  const needsNoFix = rows.every(({ fix }) => fix === 'none');
  await page.goto(`./?data=web-standards&event=${rows[0]?.event}`);
  await explorer.settled();
  const figures = explorer.details.getByRole('figure');
  if (needsNoFix) {
    await expect(figures.first()).toBeVisible();
    // A picture is asked for when it is in sight.
    for (const figure of await figures.all()) await figure.scrollIntoViewIfNeeded();
  }
  if (rows.some(({ plays }) => plays))
    await figures.locator('audio').evaluate((audio: HTMLAudioElement) => audio.play().catch(() => {}));
  for (const { message } of rows) if (message !== null) await expect(explorer.details.getByText(message)).toBeVisible();
  await expect.poll(() => brokenPictures(page)).toEqual([]);
  await expect(explorer.details.getByRole('heading', { level: 2 })).toBeVisible();
  if (needsNoFix) await expect(explorer.details.getByText(/^Credit/).first()).toBeVisible();
  const titles = await explorer.titles.count();
  expect(titles).toBeGreaterThan(20);
  for (const end of undo) await end();
  if (!needsNoFix) {
    await explorer.details.getByRole('button', { name: 'Try again' }).click();
    await expect(figures.first()).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(explorer.details).toBeHidden();
  await expect(explorer.titles).toHaveCount(titles);
  expect(uncaught).toEqual([]);
}

test.describe('Pictures, films and sounds', () => {
  for (const row of MEDIA) {
    test(row.what, deepIf(PICTURES.includes(row)), async ({ page }) => tryMedia([row], page));
  }
  test(`all at once: ${PICTURES.map(({ what }) => what).join(', ')}`, async ({ page }) => tryMedia(PICTURES, page));
});

test('a stylesheet that is still loading when something is tried again blocks neither', async ({ page, context }) => {
  const code = '**/assets/DetailPane-*.js';
  await context.route(code, (route) => route.fulfill({ status: 404 }));
  let come = (): void => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  const stylesheet = '**/assets/drawing-*.css';
  await context.route(stylesheet, async (route) => {
    await coming;
    await route.continue();
  });
  const asked = page.waitForRequest(stylesheet);
  await page.goto('./?event=jay-report-2014');
  const pane = page.getByRole('complementary', { name: 'Event details' });
  await expect(pane.getByRole('alert')).toContainText(NO_DETAILS.message ?? '');
  await asked;
  await context.unroute(code);
  await pane.getByRole('button', { name: 'Try again' }).click();
  come();
  await expect(page.locator('.detail h2')).toBeVisible();
  await expect(items(page).first()).toBeVisible();
  await read(new ExplorerPage(page), true);
});

test('a response without end can be stopped', async ({ page, context }) => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"format": 1,');
    const timer = setInterval(() => response.write(' '.repeat(100_000)), 5);
    response.on('close', () => clearInterval(timer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await context.route('**/rotherham/dataset.json', (route) => route.continue({ url: `http://127.0.0.1:${port}/` }));
  await page.goto('./');
  await expect(page.getByText(/MB have arrived|MB/).first()).toBeVisible();
  await meanwhile(new ExplorerPage(page), 'list, timeline, filters');
  await page.getByRole('button', { name: 'Stop loading' }).click();
  await expect(messageIn(page, 'Loading was stopped.')).toBeVisible();
  await context.unroute('**/rotherham/dataset.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await explore(new ExplorerPage(page), true);
  server.closeAllConnections();
  server.close();
});

test('a component that is not loaded yet says so offline, and loads when the network is back', async ({
  page,
  context,
}) => {
  const explorer = new ExplorerPage(page);
  await explorer.open();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(explorer.sharing.getByRole('tab').first()).toBeVisible();
});

/** State of the altered vis-timeline, in the window. */
interface Switches {
  /** The method that throws. */
  broken: string | null;
  /** Whether it has thrown. */
  threw: boolean;
  /** Those that were called. */
  called: Set<string>;
}

/** vis-timeline's code with a switch in each method. Minifying keeps the names of methods. */
const withSwitches = (program: string): string =>
  `window.faults??={broken:null,threw:false,called:new Set};${program.replace(
    /(?<=[;{}])((?:set |get |static |async )?)([A-Za-z_]\w+)\(([\w$,]*)\)\{(?!\s*super\()/g,
    (all, kind: string, name: string, args: string) =>
      kind !== '' || /^(if|for|while|switch|catch|function|constructor|with)$/.test(name)
        ? all
        : `${name}(${args}){faults.called.add("${name}");if(faults.broken==="${name}"){faults.threw=true;throw Error("injected in ${name}")}`,
  )}`;

const breakMethod = (page: Page, name: string | null): Promise<void> =>
  page.evaluate((broken) => {
    Object.assign(Reflect.get(window, 'faults') as Switches, { broken, threw: false });
  }, name);

/** Changes the timeline's code while it loads. */
const installSwitches = (context: BrowserContext) =>
  context.route(/\/assets\/timeline-[\w-]+\.js$/i, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: withSwitches(await answer.text()) });
  });

const switchesOf = (page: Page): Promise<{ threw: boolean; called: string[] }> =>
  page.evaluate(() => {
    const { threw, called } = Reflect.get(window, 'faults') as Switches;
    return { threw, called: [...called] };
  });

test('vis-timeline throws while it is created, and again on the second try', async ({ page, context }) => {
  test.setTimeout(600_000);
  await installSwitches(context);
  const explorer = new ExplorerPage(page);
  await explorer.open();
  const { called } = await switchesOf(page);
  // Every method called before `setProps` is called whenever a timeline is created.
  const making = called.slice(0, called.indexOf('setProps'));
  // The library stacks and labels nothing any more, so it calls fewer of its methods than it did.
  expect(making.length).toBeGreaterThan(20);
  const one = making[Math.floor(Math.random() * making.length)] ?? '';
  // By chance, so that in time each is tried; printed, so that a failure can be repeated.
  console.log(`vis-timeline throws in ${one} while it is created`);
  for (const name of process.env.DEEP ? making : [one]) {
    await page.addInitScript((broken) => {
      const faults: Switches = { broken, threw: false, called: new Set() };
      Object.assign(window, { faults });
    }, name);
    await page.goto('./');
    for (const hint of [BROKEN_TIMELINE.message ?? '', 'Trying again did not help.']) {
      await expect(messageIn(page, hint), name).toBeVisible();
      expect((await switchesOf(page)).threw, name).toBe(true);
      await explorer.settled();
      await expect(explorer.titles, name).toHaveCount(ALL);
      await expect(items(page), name).toHaveCount(0);
      await breakMethod(page, hint.startsWith('Trying') ? null : name);
      await page.getByRole('button', { name: 'Try again' }).click();
    }
    await expect(items(page).first(), name).toBeVisible();
  }
  await explore(explorer, true);
});

test(BROKEN_TIMELINE.what, async ({ page, context }) => {
  test.setTimeout(300_000);
  await installSwitches(context);
  const explorer = new ExplorerPage(page);
  await explorer.open('?lane=kind');
  /** As Back does: where the timeline has failed, its own controls are gone. */
  const showRows = (lane: string): Promise<void> =>
    page.evaluate((lane) => {
      history.pushState(null, '', `?lane=${lane}`);
      window.dispatchEvent(new PopStateEvent('popstate'));
    }, lane);
  /** Makes the library draw, now and in later frames. */
  const stir = async (): Promise<void> => {
    await showRows('none');
    await page.setViewportSize({ width: 1300, height: 900 });
    await explorer.settled();
    await page.setViewportSize({ width: 1366, height: 900 });
    await showRows('kind');
    await explorer.settled();
  };
  await stir();
  const { called } = await switchesOf(page);
  expect(called.length).toBeGreaterThan(70);
  let shown = 0;
  // Printed, so that a failure can be repeated.
  console.log(`PART=${part} of ${PARTS} of vis-timeline’s methods`);
  // With one that every drawing calls, so that something is sure to throw.
  expect(called).toContain('isVisible');
  const tried = new Set(['isVisible', ...called.filter((_, index) => index % PARTS === part)]);
  for (const name of tried) {
    await breakMethod(page, name);
    await stir();
    const { threw } = await switchesOf(page);
    if (threw) {
      await expect(messageIn(page, BROKEN_TIMELINE.message ?? ''), name).toBeVisible();
      shown += 1;
    }
    await expect(explorer.titles, name).toHaveCount(ALL);
    await breakMethod(page, null);
    if (threw) await page.getByRole('button', { name: 'Try again' }).click();
    await explorer.settled();
    await expect(items(page).first(), name).toBeVisible();
  }
  expect(shown).toBeGreaterThan(process.env.DEEP ? tried.size / 3 : 0);
  await explore(explorer, true);
});
