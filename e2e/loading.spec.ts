import { EVENT_COUNT } from './builtFiles.ts';
import { expect, test, settled } from './explorer.page.ts';

test('a dataset is read in a worker', async ({ explorer, page }) => {
  const started = page.waitForEvent('worker');
  await explorer.open();
  expect((await started).url()).toContain('dataset.worker');
});

test('without workers the page reads the dataset itself', async ({ explorer, page }) => {
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException('refused', 'SecurityError');
      }
    } as unknown as typeof Worker;
  });
  await explorer.open();
  expect((await explorer.counted()).all).toBeGreaterThanOrEqual(60);
});

test('a worker whose code fails to load leaves the page to read the dataset itself', async ({ page, context }) => {
  await context.route('**/dataset.worker-*.js', (route) => route.abort());
  await page.goto('./');
  await settled(page);
  await expect(page.getByRole('status').filter({ hasText: /of \d+ events/ })).toBeVisible();
});

for (const [where, search] of [
  ['a page that is empty until then', '?data=other'],
  ['a page that can be read already', ''],
] as const) {
  test(`a dataset that never arrives can be stopped and requested again: ${where}`, async ({ page, context }) => {
    await context.route('**/dataset.json', () => {}); // never answers
    await page.goto(`./${search}`);
    await expect(page.getByRole('status').filter({ hasText: 'Loading the events…' })).toBeVisible();
    await page.getByRole('button', { name: 'Stop loading' }).click();
    await expect(page.getByRole('alert')).toContainText('Loading was stopped.');
    if (search === '') await expect(page.getByRole('article')).toHaveCount(EVENT_COUNT);
    await context.unroute('**/dataset.json');
    await context.route('**/other/dataset.json', (route) =>
      route.continue({ url: route.request().url().replace('other', 'rotherham') }),
    );
    await page.getByRole('button', { name: 'Try again' }).click();
    await settled(page);
    await expect(page.getByRole('status').filter({ hasText: /of \d+ events/ })).toBeVisible();
  });
}

test('data newer than the page’s HTML replace it', async ({ explorer, page }) => {
  await page.route('**/dataset.json', async (route) => {
    const answer = await route.fetch();
    const data = await answer.json();
    data.events[0].title = 'A title corrected today';
    await route.fulfill({ response: answer, json: data });
  });
  await explorer.open();
  await expect(explorer.titles.first()).toHaveText('A title corrected today');
});

test('a prerendered page reports errors in the reader’s language', async ({ page, context }) => {
  let answers = (): Promise<void> => new Promise(() => {});
  await context.route('**/preview.json', (route) => route.fulfill({ status: 404 }));
  await context.route('**/dataset.json', async (route) => {
    await answers();
    await route.abort();
  });
  for (const [code, locale, direction, loading, failed] of [
    ['fr', 'fr', 'ltr', 'Chargement des événements…', 'Les événements n’ont pas pu être chargés.'],
    ['ur', 'ur', 'rtl', 'واقعات لوڈ ہو رہے ہیں…', 'واقعات لوڈ نہیں ہو سکے۔'],
  ] as const) {
    answers = () => new Promise(() => {});
    await page.goto(`./?lang=${code}`);
    const status = page.locator('#startup-status [role="status"]');
    await expect(status).toHaveText(loading);
    answers = () => Promise.resolve();
    await page.goto(`./?lang=${code}&theme=dark`);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(failed);
    await expect(alert).toHaveCSS('direction', direction);
    expect(await alert.evaluate((one) => one.closest('[lang]')?.getAttribute('lang'))).toBe(locale);
    // Below it is the prerendered page, in English.
    await expect(page.locator('html')).toHaveAttribute('lang', /^en/);
  }
});

test('the first view’s files come first, the rest of the dataset once it is drawn', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.replace(/.*\/|-[\w-]{8}(?=\.js)/g, '')));
  await page.goto('./');
  await settled(page);
  expect(asked).toContain('preview.json');
  expect(asked).toContain('dataset.worker.js');
  const times = await page.evaluate(() => {
    const startOf = (file: RegExp): number =>
      performance.getEntriesByType('resource').find(({ name }) => file.test(name))?.startTime ?? Number.NaN;
    return {
      drawn: performance.getEntriesByName('otr:timeline')[0]?.startTime ?? Number.NaN,
      later: [/dataset\.worker-/, /DetailPane-/, /EventTable-/].map(startOf),
    };
  });
  for (const start of times.later) expect(start).toBeGreaterThanOrEqual(times.drawn);
});

test('a link that needs more than the preview requests the whole dataset at once', async ({ page }) => {
  const previews: string[] = [];
  page.on('request', (request) => request.url().endsWith('preview.json') && previews.push(request.url()));
  for (const address of ['?event=jay-report-2014', '?q=report', '?view=table', '?source=jay-2014', '?tour=who-knew']) {
    await page.goto(`./${address}`);
    await settled(page);
  }
  await page.goto('./event/jay-report-2014/');
  await settled(page);
  expect(previews).toEqual([]);
});

test('until the whole dataset has loaded nothing is shown incompletely: details, search, sources, sharing', async ({
  explorer,
  page,
  context,
}) => {
  let answered = false;
  await context.route('**/dataset.json', (route) => (answered ? route.continue() : route.abort()));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('Some of the events’ text could not be loaded.');
  await settled(page);
  await expect(page.getByRole('group', { name: 'Actors' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kind', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Source', exact: true })).toHaveCount(0);
  const missing = 'This part of the page could not be loaded.';
  const search = page.getByRole('searchbox');
  await search.fill('Jay report published');
  await expect(page.getByRole('search')).toContainText(missing);
  await expect(explorer.titles).toHaveCount(EVENT_COUNT);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(explorer.sharing).toContainText(missing);
  await page.keyboard.press('Escape');
  await explorer.press(explorer.titles.nth(9));
  const pane = page.locator('.detail');
  await expect(pane).toContainText(missing);
  answered = true;
  await pane.getByRole('button', { name: 'Try again' }).click();
  await expect(pane.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(pane).not.toContainText(missing);
  await expect(pane.getByRole('button', { name: 'Share this event' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(explorer.titles).not.toHaveCount(EVENT_COUNT);
  await expect(await explorer.facet('Source')).toBeVisible();
});
