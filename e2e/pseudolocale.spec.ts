// Every screen in the pseudolocale: text without its marks is in no catalogue.

import type { BrowserContext } from '@playwright/test';
import { toPseudolocale } from '../src/testing/pseudolocale.ts';
import { findUntranslated } from '../src/testing/findUntranslated.ts';
import { CATALOGUE } from './builtFiles.ts';
import { ExplorerPage, expect, test } from './explorer.page.ts';

/** Replaces the French catalogue by the pseudolocale while it loads; the build is not changed. */
async function speakPseudo(context: BrowserContext): Promise<void> {
  await context.route(CATALOGUE, async (route) => {
    const body = `
      import { fr as real } from '${new URL(route.request().url()).pathname}?real';
      ${toPseudolocale.toString()}
      export const fr = ${toPseudolocale.name}(real);`;
    await route.fulfill({ contentType: 'text/javascript', body });
  });
}

type Show = (explorer: ExplorerPage, context: BrowserContext) => Promise<unknown>;
const editData =
  (change: (data: { events: Record<string, unknown>[] }) => void): Show =>
  async (_, context) =>
    context.route('**/dataset.json', async (route) => {
      const answer = await route.fetch();
      const data = await answer.json();
      change(data);
      await route.fulfill({ response: answer, json: data });
    });

/** The print view, which is made for printing. */
const print: Show = async ({ page, printView }) => {
  await page.emulateMedia({ media: 'print' });
  await expect(printView).toBeVisible();
};

/** Each of the share dialog's tabs; the first is open again at the end. */
async function readTabs({ page }: ExplorerPage): Promise<void> {
  const tabs = page.getByRole('tab');
  await tabs.first().waitFor();
  for (const tab of await tabs.all()) {
    await tab.click();
    await expect(page.getByRole('tabpanel')).toBeVisible();
    await page.getByRole('tabpanel').locator('button').first().waitFor();
    // A citation and a picture have both kinds of words in one plain text, which cannot have a mark.
    const found = (await page.evaluate(findUntranslated)).filter((one) => !/^(textarea\.|canvas\[)/.test(one));
    expect(found, (await tab.textContent()) ?? '').toEqual([]);
  }
  await tabs.first().click();
}

interface Screen {
  readonly name: string;
  readonly search?: string;
  readonly before?: Show;
  readonly after?: Show;
  readonly settles?: false;
  /** Another page than the explorer's, and what it shows once it is in this language. */
  readonly page?: { readonly path: string; readonly shows: string };
}
const EMBED = { path: 'embed/', shows: '.embed-line .button' };
const KIOSK = { path: 'kiosk/', shows: '.attract button:not(.otr-button), .kiosk-session .button' };

const SCREENS: readonly Screen[] = [
  { name: 'the timeline' },
  { name: 'the timeline in lanes by actor, by what it is about', search: '&lane=actor&clock=about' },
  { name: 'the timeline in lanes by standing, zoomed in', search: '&lane=status&from=2014-08&to=2014-10' },
  {
    name: 'a day’s events',
    search: '&from=2018-07-09&to=2018-07-11',
    after: (explorer) => explorer.pills.first().click(),
  },
  { name: 'the list, filtered', search: '&view=list&q=report&status=found,denied&kind=testimony,finding' },
  { name: 'the list, filtered by actor and source', search: '&view=list&actor=syp&source=yp-2018-07-10&match=all' },
  { name: 'the table', search: '&view=table' },
  { name: 'an open event: accounts that differ', search: '&event=hughes-2014-not-seen' },
  { name: 'an open event: an allegation', search: '&event=duty-allegation-2018' },
  { name: 'an open event: dates that differ', search: '&event=jay-report-2014' },
  { name: 'an open event that does not match', search: '&event=jay-report-2014&status=alleged' },
  { name: 'every event', search: '&view=list', after: readAll },
  {
    name: 'about, with other records to open',
    before: (_, context) =>
      context.route('**/data/index.json', (route) =>
        route.fulfill({
          json: ['rotherham', 'other'].map((slug) => ({ slug, path: `r/${slug}/`, title: 'A record', language: 'en' })),
        }),
      ),
    after: async (explorer) => {
      await explorer.head('about').click();
      await explorer.page.getByRole('link', { name: 'A record' }).first().waitFor();
    },
  },
  {
    name: 'printed, filtered',
    search: '&q=report&status=found,denied,stated&kind=testimony,finding,publication&clock=about',
    after: print,
  },
  {
    name: 'printed, filtered by actors and sources',
    search: '&actor=syp,med-hughes&source=yp-2018-07-10',
    after: print,
  },
  { name: 'printed, whole', after: print },
  { name: 'printed, an event', search: '&event=hughes-2014-not-seen', after: print },
  {
    name: 'the keys',
    after: async ({ page }) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').locator('kbd').first().waitFor();
    },
  },
  {
    name: 'sharing, every tab',
    search: '&status=found&q=report',
    after: async (explorer) => {
      await explorer.head('share').click();
      await readTabs(explorer);
    },
  },
  {
    name: 'sharing an event, every tab',
    search: '&event=hughes-2014-not-seen',
    after: async (explorer) => {
      await explorer.details.or(explorer.page.locator('.detail')).locator('.detail-share button').first().click();
      await readTabs(explorer);
    },
  },
  { name: 'an embed in an article', page: EMBED },
  { name: 'an embed in an article, as tall as it is', search: '&height=auto&controls=some', page: EMBED },
  { name: 'an event in an embed', search: '&event=duty-allegation-2018', page: EMBED },
  {
    name: 'the filters of an embed',
    page: EMBED,
    after: ({ page }) => page.locator('.embed-choices button').click(),
  },
  { name: 'the kiosk while idle', page: KIOSK },
  {
    name: 'the kiosk, visited',
    search: '&attract=off&search=on',
    page: KIOSK,
    after: async ({ page }) => {
      for (const button of await page
        .locator('.kiosk-session-controls > button, .kiosk-toolbar > .button:not([data-main], [aria-pressed])')
        .all()) {
        await button.click();
        expect(await page.evaluate(findUntranslated)).toEqual([]);
        await page.keyboard.press('Escape');
      }
    },
  },
  { name: 'an event at the kiosk', search: '&attract=off&event=jay-report-2014', page: KIOSK },
  { name: 'support', after: (explorer) => explorer.head('support').click() },
  { name: 'the tour', after: (explorer) => explorer.head('tour').click() },
  { name: 'nothing found', search: '&q=zzzz' },
  { name: 'a dataset without events', before: editData((data) => data.events.splice(0)) },
  {
    name: 'a link with faults',
    search: '&clock=noon&kind=gossip&from=soon&to=1985/..&actor=nobody&event=never&source=X',
  },
  {
    name: 'data with faults',
    before: editData((data) => Object.assign(data.events[0] ?? {}, { status: 'rumoured' })),
    after: ({ page }) => page.locator('summary').first().click(),
  },
  {
    name: 'an event whose mistakes can be reported',
    search: '&event=jay-report-2014',
    before: editData((data) => Object.assign(data, { report: 'mailto:corrections@example.org' })),
  },
  { name: 'a file of one’s own', after: (explorer) => openOwn(explorer) },
  {
    name: 'an event of one’s own file',
    after: async (explorer) => {
      await openOwn(explorer);
      await explorer.press(explorer.titles.first());
      await explorer.settled();
    },
  },
  {
    name: 'the report on one’s own file',
    after: async (explorer) => {
      await openOwn(explorer);
      await explorer.page.locator('.local-file-actions button').first().click();
    },
  },
  {
    name: 'sharing one’s own file',
    after: async (explorer) => {
      await openOwn(explorer);
      await explorer.head('share').click();
      await explorer.page.getByRole('tab').first().waitFor();
    },
  },
  {
    name: 'a file that hangs over the page',
    after: async ({ page }) => {
      await page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['x'], 'a.csv'));
        window.dispatchEvent(new DragEvent('dragenter', { dataTransfer }));
      });
      await page.locator('.drop-here').waitFor();
    },
  },
  {
    name: 'a file that cannot be opened',
    after: async ({ page }) => {
      await page.setInputFiles('input[type=file]', { name: 'a.json', mimeType: '', buffer: Buffer.from('{') });
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'a file that is gone',
    search: '&data=local.1',
    settles: false,
    after: ({ page }) => page.getByRole('alert').waitFor(),
  },
  { name: 'a long list', search: '&view=list', before: editData(lengthen) },
  { name: 'a dataset that is not here', search: '&data=nothing-here', settles: false },
  {
    name: 'a network that fails',
    search: '&data=other',
    before: (_, context) => context.route('**/dataset.json', (route) => route.abort()),
    settles: false,
    after: ({ page }) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'loading, and stopped',
    search: '&data=other',
    before: (_, context) => context.route('**/dataset.json', () => {}),
    settles: false,
    after: async ({ page }) => {
      await page.getByRole('status').waitFor();
      expect(await page.evaluate(findUntranslated)).toEqual([]);
      await page.getByRole('button').click();
      await page.getByRole('alert').waitFor();
    },
  },
];

/** Opens a small table with a fault in it. */
async function openOwn({ page }: ExplorerPage): Promise<void> {
  const body = 'Date,Title,Source\n2001,One,https://example.org/\nnever,Two,https://example.org/\n';
  await page.setInputFiles('input[type=file]', { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(body) });
  await page.locator('.local-file').waitFor();
}

/** More events than a page of the list holds. */
function lengthen(data: { events: Record<string, unknown>[] }): void {
  const [first] = data.events;
  for (let number = 0; number < 2100; number++) data.events.push({ ...first, id: `copy-${number}`, relations: [] });
}

/** Opens one event after the other: every kind, standing, role and relation that the dataset has. */
async function readAll(explorer: ExplorerPage): Promise<void> {
  const count = await explorer.titles.count();
  for (let index = 0; index < count; index += 4) {
    await explorer.press(explorer.titles.nth(index));
    await explorer.settled();
    expect(await explorer.page.evaluate(findUntranslated), `event ${index + 1}`).toEqual([]);
  }
}

for (const { name, search = '', before, after, settles, page: other } of SCREENS) {
  test(`every text is in the catalogue: ${name}`, async ({ page, context }) => {
    const explorer = new ExplorerPage(page);
    await speakPseudo(context);
    await before?.(explorer, context);
    await page.goto(`./${other?.path ?? ''}?lang=fr${search}`);
    if (settles !== false) await explorer.settled();
    if (other) await expect(page.locator(other.shows).first()).toHaveText(/⟦/);
    else await expect(explorer.wordmark).toHaveText(/^⟦On the Record~+⟧$/);
    await after?.(explorer, context);
    expect(await page.evaluate(findUntranslated)).toEqual([]);
  });
}

test('texts that are 40 % longer overflow nothing at 320 px', async ({ explorer, page, context }) => {
  await speakPseudo(context);
  await page.setViewportSize({ width: 320, height: 700 });
  for (const search of ['', '&view=list&q=report', '&view=table', '&event=hughes-2014-not-seen', '&q=zzzz']) {
    await explorer.open(`?lang=fr${search}`);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond, search).toBeLessThanOrEqual(0);
  }
});
