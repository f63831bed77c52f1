import { SITE_ROOT } from './builtFiles.ts';
import { expect, type KioskPage, type Page, test } from './kiosk.page.ts';
import { serveSite } from './serveSite.ts';

const CONFIG = '**/kiosk/kiosk.json';
const DATASET = '**/data/rotherham/dataset.json';
const FOR_OPERATOR = 'For the operator';

/** A bug that comes with the count of events, and one with each element named so, as long as the test says so. */
async function plantBugs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const usual = String.prototype.replace;
    String.prototype.replace = function (this: string, ...given: unknown[]) {
      if (given[0] === '#' && sessionStorage.getItem('broken') === 'counts') throw new Error('broken on purpose');
      return Reflect.apply(usual, this, given);
    } as typeof usual;
    const create = Document.prototype.createElement;
    Document.prototype.createElement = function (this: Document, ...named: Parameters<typeof create>) {
      if (named[0] === sessionStorage.getItem('broken-element')) throw new Error('broken on purpose');
      return create.apply(this, named);
    } as typeof create;
  });
}
const stopped = (kiosk: KioskPage) => kiosk.page.getByText('This screen stopped for a moment.');
const set = (page: Page, name: string, value: string) =>
  page.evaluate(([key = '', text = '']) => sessionStorage.setItem(key, text), [name, value]);
/** Whether it is the page that was there before. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { thisPage: true }));
const isMarked = (page: Page) => page.evaluate(() => 'thisPage' in window);

test('after a crash the next visitor starts where every visitor starts', async ({ kiosk, page }) => {
  await plantBugs(page);
  await kiosk.open();
  await kiosk.begin();
  const start = await kiosk.picture();
  await kiosk.inFilters(() => kiosk.group('Standing').getByRole('checkbox').first().check());
  await kiosk.button('Polski').click();
  await kiosk.settled();
  await set(page, 'broken', 'counts');
  await page.getByRole('combobox').first().selectOption('status');
  await expect(stopped(kiosk)).toBeVisible();
  await set(page, 'broken', '');
  await kiosk.pass(11);
  await kiosk.begin();
  await expect.poll(() => kiosk.picture()).toBe(start);
  kiosk.faults.splice(0);
});

test('the operator’s page says why the screen stopped, even after a reload', async ({ kiosk, page }) => {
  await plantBugs(page);
  await kiosk.open();
  await set(page, 'broken', 'counts');
  await kiosk.touchMiddle();
  await expect(stopped(kiosk)).toBeVisible();
  await set(page, 'broken', '');
  await kiosk.holdForOperator(FOR_OPERATOR);
  await expect(kiosk.operator).toContainText('Error: broken on purpose');
  await page.reload();
  await kiosk.begin();
  await kiosk.holdForOperator();
  await expect(kiosk.operator).toContainText('Error: broken on purpose');
  kiosk.faults.splice(0);
});

test('where the fallback list crashes too, the screen says that it stopped and still retries', async ({
  kiosk,
  page,
}) => {
  await plantBugs(page);
  await kiosk.open();
  // Reloads have been tried before.
  await page.evaluate(() =>
    sessionStorage.setItem('otr:kiosk-reloads', JSON.stringify([1, 2, 3].map(() => Date.now()))),
  );
  await set(page, 'broken', 'counts');
  await set(page, 'broken-element', 'ol');
  for (let crash = 0; crash < 3; crash += 1) {
    await expect(kiosk.start).toBeVisible();
    await kiosk.touchMiddle();
    await expect(stopped(kiosk)).toBeVisible();
    if (crash < 2) await kiosk.pass(11);
  }
  await expect(page.getByText(/NSPCC Helpline/)).toBeVisible();
  await set(page, 'broken', '');
  const loaded = page.waitForEvent('load');
  await kiosk.pass(1801);
  await loaded;
  await expect(kiosk.start).toBeVisible();
  kiosk.faults.splice(0);
});

test('a crash of the whole page reloads it', async ({ kiosk, page }) => {
  await plantBugs(page);
  await kiosk.open();
  await set(page, 'broken-element', 'main');
  await kiosk.touchMiddle();
  await expect(page.getByRole('alert')).toBeVisible();
  await set(page, 'broken-element', '');
  const loaded = page.waitForEvent('load');
  await kiosk.pass(11);
  await loaded;
  await expect(kiosk.start).toBeVisible();
  kiosk.faults.splice(0);
});

test('uncaught errors reload the page once the screen is idle', async ({ kiosk, page }) => {
  await kiosk.open();
  await kiosk.begin();
  await mark(page);
  for (const fault of [1, 2, 3]) {
    await page.evaluate((number) => void setTimeout(() => Promise.reject(new Error(`loose ${number}`))), fault);
    await page.clock.runFor(10);
  }
  await expect.poll(() => kiosk.faults.length).toBe(3);
  expect(await isMarked(page)).toBe(true);
  const loaded = page.waitForEvent('load');
  await kiosk.pass(91);
  await expect(kiosk.warning).toBeVisible();
  await kiosk.pass(31);
  await loaded;
  await expect(kiosk.start).toBeVisible();
  kiosk.faults.splice(0);
});

test('settings that never arrive do not block the start', async ({ kiosk, page, context }) => {
  await context.route(CONFIG, () => {});
  await page.goto('./kiosk/');
  await kiosk.pass(5);
  await expect(kiosk.start).toBeVisible();
  await kiosk.begin();
  await kiosk.holdForOperator();
  await expect(kiosk.operator).toContainText('kiosk.json: TimeoutError');
});

test('a first load that hangs offers no button or link, and is retried', async ({ kiosk, page, context }) => {
  let asked = 0;
  await context.route(DATASET, (route) => {
    asked += 1;
    return asked === 1 ? undefined : route.continue();
  });
  await page.goto('./kiosk/');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await kiosk.holdForOperator(FOR_OPERATOR);
  await expect(kiosk.operator).toContainText('Version');
  await kiosk.operator.getByRole('button', { name: 'Close' }).click();
  await kiosk.pass(121);
  await kiosk.pass(61);
  await expect(kiosk.start).toBeVisible();
  kiosk.faults.splice(0);
});

test('missing data offer no other dataset', async ({ kiosk, page, context }) => {
  await context.route(DATASET, (route) => route.fulfill({ status: 404, body: 'no' }));
  await page.goto('./kiosk/');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('This site has no timeline called');
  await expect(page.getByRole('link')).toHaveCount(0);
  await kiosk.holdForOperator(FOR_OPERATOR);
  await expect(kiosk.operator).toContainText('Stored on this computer');
  kiosk.faults.splice(0);
});

test('before the program has loaded no link leads away, and the kiosk starts by itself', async ({
  kiosk,
  page,
  context,
}) => {
  await context.route('**/assets/startKiosk*.js', (route) => route.fulfill({ status: 404, body: 'no' }));
  await page.goto('./kiosk/?idle=60');
  await expect(page.getByRole('alert')).toBeVisible();
  const address = page.url();
  await kiosk.entries.getByRole('link').first().click();
  await page.getByRole('link', { name: 'Skip to the events' }).dispatchEvent('click');
  expect(page.url()).toBe(address);
  await context.unroute('**/assets/startKiosk*.js');
  await kiosk.pass(61);
  await expect(kiosk.start).toBeVisible();
  expect(page.url()).toBe(address);
  kiosk.faults.splice(0);
});

test.describe('without the copy on this computer', () => {
  test.use({ serviceWorkers: 'block' });
  const TIMELINE = '**/assets/drawing-*.js';

  test('the timeline’s code is loaded while the screen is idle', async ({ kiosk, page }) => {
    const came = page.waitForResponse(TIMELINE);
    await kiosk.open();
    await came;
    await expect(kiosk.start).toBeVisible();
  });

  test('a timeline that failed for one visitor works for the next, and the operator’s page shows the error', async ({
    kiosk,
    page,
    context,
  }) => {
    await context.route(TIMELINE, (route) => route.abort());
    await kiosk.open();
    await kiosk.begin();
    const failure = page.getByRole('alert');
    await expect(failure).toBeVisible();
    // The list has the picture's place, and the count and the filters stay.
    await expect(kiosk.entries.first()).toBeVisible();
    await expect(kiosk.count).toBeVisible();
    await expect(kiosk.button('Filters')).toBeVisible();
    // Without a network the button leaves the page where it is.
    await failure.getByRole('button', { name: 'Try again' }).click();
    await mark(page);
    await context.setOffline(true);
    const asked = page.waitForEvent('requestfailed', (request) => request.url() === page.url());
    await failure.getByRole('button', { name: 'Reload' }).click();
    await asked;
    expect(await isMarked(page)).toBe(true);
    await context.setOffline(false);
    await context.unroute(TIMELINE);
    await kiosk.button('Start over').click();
    await expect(kiosk.items.first()).toBeVisible();
    await kiosk.holdForOperator();
    await expect(kiosk.operator).toContainText('dynamically imported module');
    kiosk.faults.splice(0);
  });

  test('a reload waits until the server answers in full; a hung response or the browser’s cache does not count', async ({
    kiosk,
    page,
  }) => {
    const site = await serveSite(SITE_ROOT, { 'Cache-Control': 'max-age=3600' });
    await page.goto(`${site.address}kiosk/`);
    await kiosk.begin();
    await mark(page);
    site.close();
    const refused = page.waitForEvent('requestfailed', (request) => request.url() === page.url());
    await kiosk.holdForOperator();
    await kiosk.operator.getByRole('button', { name: 'Reload' }).click();
    await refused;
    expect(await isMarked(page)).toBe(true);
    // Then it answers, but never to the end; then it is there.
    let asked = 0;
    await page.route(`${site.address}kiosk/`, (route) => {
      asked += 1;
      return asked === 1 ? undefined : route.fulfill({ contentType: 'text/html', body: 'again' });
    });
    await kiosk.pass(31);
    await expect.poll(() => asked).toBe(1);
    await kiosk.pass(31);
    await kiosk.pass(31);
    // The page before it has this word in other texts.
    await expect(page.locator('body')).toHaveText('again');
    kiosk.faults.splice(0);
  });
});
