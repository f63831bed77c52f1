import { axeViolations } from './axe.ts';
import { CATALOGUE } from './builtFiles.ts';
import { expect, test, settled } from './explorer.page.ts';
import { deepIf } from './deep.ts';

const LANGUAGES = [
  { code: 'en', tag: 'en-GB', dir: 'ltr', list: 'Events', chooser: 'Language', name: 'English' },
  { code: 'fr', tag: 'fr', dir: 'ltr', list: 'Événements', chooser: 'Langue', name: 'Français' },
  { code: 'pl', tag: 'pl', dir: 'ltr', list: 'Wydarzenia', chooser: 'Język', name: 'Polski' },
  { code: 'ur', tag: 'ur', dir: 'rtl', list: 'واقعات', chooser: 'زبان', name: 'اردو' },
] as const;

for (const { code, tag, dir, list, chooser, name } of LANGUAGES) {
  test(`?lang=${code} opens in that language and direction and fits 320 px; the dataset’s text keeps its own`, async ({
    explorer,
    page,
  }) => {
    await explorer.open(`?lang=${code}`);
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    await expect(page.locator('html')).toHaveAttribute('dir', dir);
    await expect(page.getByRole('list', { name: list, exact: true })).toBeVisible();
    const display = await explorer.display();
    await expect(display.getByRole('combobox', { name: chooser })).toHaveValue(code);
    await expect(display.getByRole('option', { name, exact: true })).toHaveAttribute('lang', code);
    const title = page.getByRole('heading', { level: 1 }).locator('[lang]');
    await expect(title).toHaveAttribute('lang', 'en-GB');
    await expect(title).toHaveCSS('direction', 'ltr');
    for (const quote of await page.locator('blockquote').all()) {
      await expect(quote).toHaveAttribute('lang', /^en/);
      await expect(quote).toHaveCSS('direction', 'ltr');
    }
    await page.keyboard.press('Escape');
    await explorer.resize(320, 700);
    for (const search of ['', '&view=list&q=report', '&view=table', '&event=hughes-2014-not-seen', '&q=zzzz']) {
      await explorer.show(`?lang=${code}${search}`);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond, search).toBeLessThanOrEqual(0);
    }
  });
}

test('the language menu works without a reload, keeps the view, and is remembered', async ({
  explorer,
  page,
  context,
}) => {
  await explorer.open('?event=hughes-2014-not-seen&status=denied,claimed&view=list');
  await page.evaluate(() => {
    Object.assign(window, { stayed: true });
  });
  const chooser = (await explorer.display()).getByRole('combobox', { name: 'Language' });
  await chooser.focus();
  await chooser.selectOption({ label: 'Français' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await explorer.settled();
  await expect(page.getByRole('complementary', { name: 'Détails de l’événement' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Langue' })).toBeFocused();
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  expect(explorer.param('status')).toBe('denied,claimed');
  expect(explorer.param('event')).toBe('hughes-2014-not-seen');
  expect(explorer.param('lang')).toBeNull(); // a link does not carry its sender's language

  const next = await context.newPage();
  await next.goto('./');
  await expect(next.locator('html')).toHaveAttribute('lang', 'fr');
});

test('a link’s language is not remembered, and stays in the address as one reads on', async ({ explorer, page }) => {
  await explorer.open('?lang=pl&view=list');
  await explorer.press(explorer.titles.first());
  await expect.poll(() => explorer.param('event')).not.toBeNull();
  expect(explorer.param('lang')).toBe('pl');
  await (await explorer.display()).getByRole('combobox', { name: 'Język' }).selectOption('ur');
  await expect.poll(() => explorer.param('lang')).toBe('ur');
  await page.evaluate(() => localStorage.clear());
  await explorer.open('?lang=pl');
  await explorer.open();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
});

test('the browser’s language is the default; an unknown one in a link is reported', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'pl-PL', ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('./?lang=xx');
  await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
  await expect(page.getByText('lang: „xx” – dozwolone wartości: en, fr, pl, ur')).toBeVisible();
  await context.close();
});

for (const [search, meanwhile, direction, busy] of [
  ['?lang=ur&data=other', 'On the Record', 'rtl', 'true'],
  ['?lang=ur', /^Rotherham: the institutional response/, 'ltr', 'false'],
] as const) {
  test(`until the language’s catalogue has loaded the page does not change, then all of it does: ${search}`, async ({
    page,
    context,
  }) => {
    await context.route('**/other/dataset.json', (route) =>
      route.continue({ url: route.request().url().replace('other', 'rotherham') }),
    );
    const letGo: (() => void)[] = [];
    await context.route(CATALOGUE, async (route) => {
      await new Promise<void>((resolve) => letGo.push(resolve));
      await route.continue();
    });
    const dataset = page.waitForResponse('**/dataset.json');
    await page.goto(`./${search}`, { waitUntil: 'commit' });
    await (await dataset).finished();
    await expect(page.getByRole('main')).toHaveText(meanwhile);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await expect(page.getByRole('main')).toHaveAttribute('aria-busy', busy);
    for (const go of letGo) go();
    await expect(page.getByRole('list', { name: 'واقعات', exact: true })).toBeVisible();
  });
}

test('a catalogue that fails to load leaves the page as it is, with a message and a way to retry', async ({
  page,
  context,
}) => {
  await context.route(CATALOGUE, (route) => route.abort());
  await page.goto('./?lang=fr');
  await expect(page.getByRole('alert')).toContainText('Français could not be loaded.');
  await settled(page);
  await expect(page.getByRole('list', { name: 'Events', exact: true })).toBeVisible();
  await context.unroute(CATALOGUE);
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('time runs from left to right in Urdu too, and ← is earlier', async ({ explorer, page }) => {
  await explorer.open('?lang=ur');
  await explorer.tabStop.focus();
  const left = () => explorer.tabStop.evaluate((button) => button.getBoundingClientRect().left);
  const first = await left();
  await page.keyboard.press('ArrowRight');
  await expect.poll(left).toBeGreaterThan(first);
  await expect(explorer.tabStop).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(left).toBeCloseTo(first, 0);
  // English titles and names are cut at their end: at their start, "no individual" would be lost.
  for (const words of ['.otr-also > bdi', '.row-name-words > bdi'])
    for (const one of await page.locator(words).all()) await expect(one).toHaveCSS('direction', 'ltr');
  await expect(page.locator('.otr-also > bdi').first()).toHaveText(/^IOPC: at this stage no individual/);
  // The colon after a standing is between it and the English title, not at the far side of the Urdu word.
  const leads = await page.locator('.otr-before').evaluateAll((all) =>
    all.map((lead) => {
      const colon = document.createRange();
      if (lead.lastChild) colon.selectNodeContents(lead.lastChild);
      const { right } = lead.querySelector('bdi')?.getBoundingClientRect() ?? { right: Number.NaN };
      return { colon: colon.toString(), isAfter: colon.getBoundingClientRect().left >= right - 1 };
    }),
  );
  expect(leads.length).toBeGreaterThan(0);
  for (const lead of leads) expect(lead).toEqual({ colon: ':', isAfter: true });
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds no violation in Urdu, ${scheme}`, deepIf(scheme === 'dark'), async ({ explorer, page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await explorer.open('?lang=ur');
    const views = ['', '&view=list&event=hughes-2014-not-seen', '&view=table', '&lane=none'];
    for (const search of process.env.DEEP ? views : views.slice(0, 2)) {
      await explorer.show(`?lang=ur${search}`);
      expect(await axeViolations(page), search).toEqual([]);
    }
  });
}

test('a dataset’s translations are marked as such; a quotation’s is below the original', async ({
  explorer,
  page,
  context,
}) => {
  await context.route('**/dataset.json', async (route) => {
    const answer = await route.fetch();
    const data = await answer.json();
    const event = data.events.find(({ id }: { id: string }) => id === 'hughes-2014-not-seen');
    event.translations = { fr: { title: 'Un titre traduit', summary: 'Un résumé traduit.' } };
    event.citations[0].translations = { fr: 'des mots traduits' };
    data.translations = { fr: { title: 'Un dossier traduit' } };
    await route.fulfill({ response: answer, json: data });
  });
  await explorer.open('?lang=fr&event=hughes-2014-not-seen');
  await expect(page).toHaveTitle(/^Un dossier traduit/);
  const details = page.getByRole('complementary', { name: 'Détails de l’événement' });
  const heading = details.getByRole('heading', { level: 2 });
  await expect(heading).toHaveText('Un titre traduit traduit');
  await expect(heading.locator('[lang="fr"]')).toHaveText('Un titre traduit');
  await expect(details.getByText('Un résumé traduit.')).toBeVisible();
  const quote = details.getByRole('figure').first();
  await expect(quote.locator('blockquote')).toHaveAttribute('lang', /^en/);
  await expect(quote).toContainText('Traduction\u00a0: ce ne sont pas les mots de la source');
  await expect(quote.locator('blockquote ~ * [lang="fr"]')).toHaveText('des mots traduits');
  await explorer.open('?lang=pl&event=hughes-2014-not-seen');
  await expect(page.getByText('Un titre traduit')).toHaveCount(0);
  await expect(page.getByText('des mots traduits')).toHaveCount(0);
});
