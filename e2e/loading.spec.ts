import { expect, test } from './explorer.ts';

test('a dataset is read in a worker', async ({ explorer, page }) => {
  const started = page.waitForEvent('worker');
  await explorer.open();
  expect((await started).url()).toContain('dataset.worker');
});

test('where no worker may start, the page reads it itself', async ({ explorer, page }) => {
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

test('where the worker’s own code does not arrive, the page reads it itself', async ({ page, context }) => {
  await context.route('**/dataset.worker-*.js', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByRole('status').filter({ hasText: /of \d+ events/ })).toBeVisible();
});

for (const [where, search] of [
  ['a page that is empty until then', '?data=other'],
  ['a page that can be read already', ''],
] as const) {
  test(`a dataset that never comes can be stopped, and asked for again: ${where}`, async ({ page, context }) => {
    await context.route('**/dataset.json', () => {}); // never answers
    await page.goto(`./${search}`);
    await expect(page.getByRole('status').filter({ hasText: 'Loading the events…' })).toBeVisible();
    await page.getByRole('button', { name: 'Stop loading' }).click();
    await expect(page.getByRole('alert')).toContainText('Loading was stopped.');
    if (search === '') await expect(page.getByRole('article')).toHaveCount(79);
    await context.unroute('**/dataset.json');
    await context.route('**/other/dataset.json', (route) =>
      route.continue({ url: route.request().url().replace('other', 'rotherham') }),
    );
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
    await expect(page.getByRole('status').filter({ hasText: /of \d+ events/ })).toBeVisible();
  });
}

test('data that are newer than the page’s HTML are what is shown', async ({ explorer, page }) => {
  await page.route('**/dataset.json', async (route) => {
    const answer = await route.fetch();
    const data = await answer.json();
    data.events[0].title = 'A title corrected today';
    await route.fulfill({ response: answer, json: data });
  });
  await explorer.open();
  await expect(explorer.titles.first()).toHaveText('A title corrected today');
});

test('a page that can be read already says what is wrong with it in the reader’s language', async ({
  page,
  context,
}) => {
  let answers = (): Promise<void> => new Promise(() => {});
  await context.route('**/dataset.json', async (route) => {
    await answers();
    await route.abort();
  });
  for (const [code, locale, direction, loading, failed] of [
    ['fr', 'fr', 'ltr', 'Chargement des événements…', 'Les événements n’ont pas pu être chargés.'],
    ['pl', 'pl', 'ltr', 'Wczytywanie wydarzeń…', 'Nie udało się wczytać wydarzeń.'],
    ['ur', 'ur', 'rtl', 'واقعات لوڈ ہو رہے ہیں…', 'واقعات لوڈ نہیں ہو سکے۔'],
  ] as const) {
    answers = () => new Promise(() => {});
    await page.goto(`./?lang=${code}`);
    const status = page.locator('#trouble [role="status"]');
    await expect(status).toHaveText(loading);
    answers = () => Promise.resolve();
    await page.goto(`./?lang=${code}&theme=dark`);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(failed);
    await expect(alert).toHaveCSS('direction', direction);
    expect(await alert.evaluate((one) => one.closest('[lang]')?.getAttribute('lang'))).toBe(locale);
    // What stands below is the page as it was written, in English.
    await expect(page.locator('html')).toHaveAttribute('lang', /^en/);
  }
});
