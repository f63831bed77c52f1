// Every screen in the pseudolocale: text without its marks is in no catalogue.

import type { BrowserContext } from '@playwright/test';
import { toPseudolocale } from '../src/testing/pseudolocale.ts';
import { findUntranslated } from '../src/testing/findUntranslated.ts';
import { CATALOGUE, EDITOR_CATALOGUE } from './builtFiles.ts';
import { ExplorerPage, expect, test } from './explorer.page.ts';

/** Replaces the French catalogues by the pseudolocale while they load; the build is not changed. */
async function speakPseudo(context: BrowserContext): Promise<void> {
  for (const [catalogue, name] of [
    [CATALOGUE, 'fr'],
    [EDITOR_CATALOGUE, 'frEditor'],
  ] as const) {
    await context.route(catalogue, async (route) => {
      const body = `
        import { ${name} as real } from '${new URL(route.request().url()).pathname}?real';
        ${toPseudolocale.toString()}
        export const ${name} = ${toPseudolocale.name}(real);`;
      await route.fulfill({ contentType: 'text/javascript', body });
    });
  }
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
const print = async ({ page, printView }: ExplorerPage): Promise<void> => {
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
  /** What a reader does to see it. */
  readonly act?: (explorer: ExplorerPage) => Promise<unknown>;
}
/** Screens of one page, which is opened with the first of them and then goes from one to the next. */
interface Visit {
  readonly name: string;
  readonly before?: Show;
  readonly settles?: false;
  /** Another page than the explorer's, and what it shows once it is in this language. */
  readonly page?: { readonly path: string; readonly shows: string };
  readonly screens: readonly Screen[];
}
const EMBED = { path: 'embed/', shows: '.embed-line .button' };
const KIOSK = { path: 'kiosk/', shows: '.attract button:not(.otr-button), .kiosk-session .button' };

const VISITS: readonly Visit[] = [
  {
    name: 'timeline, list, table, and an open event',
    screens: [
      { name: 'the timeline' },
      { name: 'in lanes by actor, by what it is about', search: '&lane=actor&clock=about' },
      { name: 'in lanes by standing, zoomed in', search: '&lane=status&from=2014-08&to=2014-10' },
      {
        name: 'a day’s events',
        search: '&from=2018-07-09&to=2018-07-11',
        act: (explorer) => explorer.pills.first().click(),
      },
      { name: 'the list, filtered', search: '&view=list&q=report&status=found,denied&kind=testimony,finding' },
      { name: 'the list, filtered by actor and source', search: '&view=list&actor=syp&source=yp-2018-07-10&match=all' },
      { name: 'the table', search: '&view=table' },
      { name: 'accounts that differ', search: '&event=hughes-2014-not-seen' },
      { name: 'an allegation', search: '&event=duty-allegation-2018' },
      { name: 'dates that differ', search: '&event=jay-report-2014' },
      { name: 'an event that does not match', search: '&event=jay-report-2014&status=alleged' },
      { name: 'nothing found', search: '&q=zzzz' },
    ],
  },
  { name: 'every event', screens: [{ name: 'every event', search: '&view=list', act: readAll }] },
  {
    name: 'printed',
    screens: [
      {
        name: 'filtered',
        search: '&q=report&status=found,denied,stated&kind=testimony,finding,publication&clock=about',
        act: print,
      },
      { name: 'filtered by actors and sources', search: '&actor=syp,med-hughes&source=yp-2018-07-10', act: print },
      { name: 'whole', act: print },
      { name: 'an event', search: '&event=hughes-2014-not-seen', act: print },
    ],
  },
  {
    name: 'dialogs and the tour',
    before: (_, context) =>
      context.route('**/data/index.json', (route) =>
        route.fulfill({
          json: ['rotherham', 'other'].map((slug) => ({ slug, path: `r/${slug}/`, title: 'A record', language: 'en' })),
        }),
      ),
    screens: [
      {
        name: 'about, with other records to open',
        act: async (explorer) => {
          await explorer.head('about').click();
          await explorer.page.getByRole('link', { name: 'A record' }).first().waitFor();
        },
      },
      {
        name: 'the keys',
        act: async ({ page }) => {
          await page.keyboard.press('?');
          await page.getByRole('dialog').locator('kbd').first().waitFor();
        },
      },
      { name: 'support', act: (explorer) => explorer.head('support').click() },
      {
        name: 'sharing, every tab',
        search: '&status=found&q=report',
        act: async (explorer) => {
          await explorer.head('share').click();
          await readTabs(explorer);
        },
      },
      {
        name: 'sharing an event, every tab',
        search: '&event=hughes-2014-not-seen',
        act: async (explorer) => {
          await explorer.details.or(explorer.page.locator('.detail')).locator('.detail-share button').first().click();
          await readTabs(explorer);
        },
      },
      { name: 'the tour', act: (explorer) => explorer.head('tour').click() },
    ],
  },
  {
    name: 'an embed in an article',
    page: EMBED,
    screens: [
      { name: 'the embed' },
      { name: 'an event', search: '&event=duty-allegation-2018' },
      { name: 'its filters', act: ({ page }) => page.locator('.embed-choices button').click() },
    ],
  },
  {
    name: 'an embed as tall as it is, with an unknown choice of controls',
    page: EMBED,
    screens: [{ name: 'the embed', search: '&height=auto&controls=some' }],
  },
  { name: 'the kiosk while idle', page: KIOSK, screens: [{ name: 'the loop' }] },
  {
    name: 'the kiosk, visited',
    page: KIOSK,
    screens: [
      {
        name: 'every button',
        search: '&attract=off&search=on',
        act: async ({ page }) => {
          for (const button of await page
            .locator('.kiosk-session-controls > button, .kiosk-toolbar > .button:not([data-main], [aria-pressed])')
            .all()) {
            await button.click();
            expect(await page.evaluate(findUntranslated)).toEqual([]);
            await page.keyboard.press('Escape');
          }
        },
      },
      { name: 'an event', search: '&attract=off&search=on&event=jay-report-2014' },
    ],
  },
  {
    name: 'a dataset without events',
    before: editData((data) => data.events.splice(0)),
    screens: [{ name: 'nothing' }],
  },
  {
    name: 'a link with faults',
    screens: [
      {
        name: 'its faults',
        search: '&clock=noon&kind=gossip&from=soon&to=1985/..&actor=nobody&event=never&source=X',
      },
    ],
  },
  {
    name: 'data with faults, whose mistakes can be reported',
    before: editData((data) => {
      Object.assign(data, { report: 'mailto:corrections@example.org' });
      Object.assign(data.events[0] ?? {}, { status: 'rumoured' });
    }),
    screens: [
      { name: 'the faults', act: ({ page }) => page.locator('summary').first().click() },
      { name: 'an event', search: '&event=jay-report-2014' },
    ],
  },
  {
    name: 'a file of one’s own',
    screens: [
      {
        name: 'one that hangs over the page',
        act: async ({ page }) => {
          const drag = (type: string) =>
            page.evaluate((type) => {
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File(['x'], 'a.csv'));
              window.dispatchEvent(new DragEvent(type, { dataTransfer }));
            }, type);
          await drag('dragenter');
          await page.locator('.drop-here').waitFor();
          expect(await page.evaluate(findUntranslated)).toEqual([]);
          await drag('dragleave');
          await page.locator('.drop-here').waitFor({ state: 'hidden' });
        },
      },
      {
        name: 'one that cannot be opened',
        act: async ({ page }) => {
          await page.setInputFiles('input[type=file]', { name: 'a.json', mimeType: '', buffer: Buffer.from('{') });
          await page.getByRole('alert').waitFor();
        },
      },
      {
        name: 'one that is open, its event, its report, its sharing',
        act: async (explorer) => {
          const { page } = explorer;
          const clean = async () => expect(await page.evaluate(findUntranslated)).toEqual([]);
          await openOwn(explorer);
          await clean();
          await explorer.press(explorer.titles.first());
          await explorer.settled();
          await clean();
          await page.locator('.local-file-actions button').nth(1).click();
          await page.getByRole('dialog').getByRole('listitem').first().waitFor();
          await clean();
          await page.keyboard.press('Escape');
          await explorer.head('share').click();
          await page.getByRole('tab').first().waitFor();
        },
      },
    ],
  },
  {
    name: 'the editor',
    screens: [{ name: 'its entry, rows, event, quotation, about, saving', act: readEditor }],
  },
  {
    name: 'a file that is gone',
    settles: false,
    screens: [{ name: 'its message', search: '&data=local.1', act: ({ page }) => page.getByRole('alert').waitFor() }],
  },
  { name: 'a long list', before: editData(lengthen), screens: [{ name: 'its pages', search: '&view=list' }] },
  {
    name: 'a dataset that is not here',
    settles: false,
    screens: [{ name: 'its message', search: '&data=nothing-here' }],
  },
  {
    name: 'loading, stopped, and a network that fails',
    before: (_, context) => context.route('**/dataset.json', () => {}),
    settles: false,
    screens: [
      {
        name: 'its messages',
        search: '&data=other',
        act: async ({ page }) => {
          await page.getByRole('status').waitFor();
          expect(await page.evaluate(findUntranslated)).toEqual([]);
          await page.getByRole('button').click();
          await page.getByRole('alert').waitFor();
          expect(await page.evaluate(findUntranslated)).toEqual([]);
          await page.context().route('**/dataset.json', (route) => route.abort());
          await page.getByRole('alert').getByRole('button').first().click();
          // Stopped was not a failure of the network, and has other words.
          await page.getByRole('alert').waitFor();
        },
      },
    ],
  },
];

/** Opens a small table with a fault in it. */
async function openOwn({ page }: ExplorerPage): Promise<void> {
  const body = 'Date,Title,Source\n2001,One,https://example.org/\nnever,Two,https://example.org/\n';
  await page.setInputFiles('input[type=file]', { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(body) });
  await page.locator('.local-file').waitFor();
}

/** Makes a timeline of one's own: every part of the editor, with a row that is not read, a long cell and what goes wrong. */
async function readEditor({ page }: ExplorerPage): Promise<void> {
  const clean = async (where: string) => expect(await page.evaluate(findUntranslated), where).toEqual([]);
  await page.locator('.masthead-nav > button:not([data-quiet], [data-main])').first().click();
  const entry = page.getByRole('dialog').locator('.make-your-own');
  await expect(entry.locator('p').first()).toHaveText(/⟦/);
  await clean('the entry');
  const table = `Date,Title,Details,Person,no_reply\n2001,One,${'x'.repeat(2100)},Ada,Nobody\nnever,Two,Text,,\n,Three,Text,,\n`;
  const chooser = page.waitForEvent('filechooser');
  await entry.locator('button[data-main]').click();
  await (await chooser).setFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  const editor = page.locator('.editor');
  await expect(editor.locator('[data-refused]')).toHaveCount(2);
  await clean('the rows');
  await editor.getByRole('radio').nth(1).check();
  await editor.locator('select').first().selectOption('dmy');
  await clean('the rows to correct');

  await editor.locator('[data-line]').first().click();
  await clean('a row that is not read');
  await editor.locator('.editor-event > .editor-actions button').click();
  await editor.getByRole('radio').first().check();
  await editor.locator('[data-line="2"]').click();
  await clean('an event');
  const quotation = editor.locator('.editor-quotation');
  const quote = quotation.locator('button[data-main]');
  await editor.locator('.editor-event > button').click();
  await quote.click();
  await expect(quotation.getByRole('alert')).toHaveText(/⟦/);
  await clean('a quotation without a source');
  await quotation.getByRole('textbox').first().fill('A report');
  await quote.click();
  await clean('a quotation without words');
  const text = quotation.locator('textarea');
  await text.fill('Nobody answered the letters of that year.');
  await text.selectText();
  await quote.click();
  await expect(editor.locator('blockquote')).toBeVisible();
  await clean('a checked quotation');
  await editor.locator('.editor-event > .editor-actions button').click();

  const tabs = editor.getByRole('tab');
  await tabs.nth(1).click();
  await clean('what the timeline is called');
  await tabs.nth(2).click();
  await editor.locator('.editor-save button').first().click();
  await expect(editor.locator('.editor-save textarea')).toBeVisible();
  await clean('what is saved');

  await editor.locator('.editor-keep input').check();
  await tabs.first().click();
  await editor.locator('.editor-bar button').click();
  await clean('a new row, kept on this device');
  await editor.locator('[aria-expanded]').click();
  await clean('folded');
  await editor.locator('.editor-keep input').uncheck();
  const asked = page.waitForEvent('dialog');
  const left = editor.locator('.editor-head .editor-actions button').last().click();
  const question = await asked;
  expect(question.message()).toMatch(/^⟦/);
  await question.accept();
  await left;
}

/** More events than a page of the list holds. */
function lengthen(data: { events: Record<string, unknown>[] }): void {
  const [first] = data.events;
  for (let number = 0; number < 2100; number++) data.events.push({ ...first, id: `copy-${number}`, relations: [] });
}

/** Opens one event after the other: every kind, standing, role and relation that the dataset has. */
async function readAll(explorer: ExplorerPage): Promise<void> {
  const events = await explorer.titles.evaluateAll((links) =>
    links.map((link) => (link as HTMLElement).dataset.eventLink ?? ''),
  );
  for (const event of events.filter((_, index) => index % 4 === 0)) {
    await explorer.show(`?lang=fr&view=list&event=${event}`);
    await explorer.page.locator('.detail h2').waitFor();
    expect(await explorer.page.evaluate(findUntranslated), event).toEqual([]);
  }
}

for (const { name, before, settles, page: other, screens } of VISITS) {
  test(`every text is in the catalogue: ${name}`, async ({ page, context }) => {
    const explorer = new ExplorerPage(page);
    await speakPseudo(context);
    await before?.(explorer, context);
    for (const [index, { name, search = '', act }] of screens.entries()) {
      await test.step(name, async () => {
        if (index > 0) {
          // What the screen before has opened is closed.
          await page.emulateMedia({ media: null });
          if (await page.getByRole('dialog').first().isVisible()) await page.keyboard.press('Escape');
          await expect(page.getByRole('dialog')).toHaveCount(0);
          await explorer.show(`?lang=fr${search}`);
        } else {
          await page.goto(`./${other?.path ?? ''}?lang=fr${search}`);
          if (settles !== false) await explorer.settled();
        }
        if (other) await expect(page.locator(other.shows).first()).toHaveText(/⟦/);
        else await expect(explorer.wordmark).toHaveText(/^⟦On the Record~+⟧$/);
        await act?.(explorer);
        expect(await page.evaluate(findUntranslated)).toEqual([]);
      });
    }
  });
}

test('texts that are 40 % longer overflow nothing at 320 px', async ({ explorer, page, context }) => {
  await speakPseudo(context);
  await page.setViewportSize({ width: 320, height: 700 });
  await explorer.open('?lang=fr');
  for (const search of ['', '&view=list&q=report', '&view=table', '&event=hughes-2014-not-seen', '&q=zzzz']) {
    await explorer.show(`?lang=fr${search}`);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond, search).toBeLessThanOrEqual(0);
  }
});
