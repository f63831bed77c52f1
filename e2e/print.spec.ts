import type { Page } from '@playwright/test';
import { expect, test, viewTest } from './explorer.page.ts';
import { findParted } from './parted.ts';
import { sampleData, spreadOut } from './sampleData.ts';

viewTest(
  'the printed timeline has every event, numbered, with standing and text, the sources, the address and the date',
  async ({ explorer, page }) => {
    await explorer.open('?view=table');
    const { all } = await explorer.counted();
    await page.emulateMedia({ media: 'print' });
    await expect(explorer.printView).toBeVisible();
    // Nothing of the screen is printed, whatever view is on it.
    await expect(page.getByRole('main')).toBeHidden();
    await expect(explorer.printView.locator('button:visible, input:visible, a[href]:visible')).toHaveCount(0);
    const entries = explorer.printView.getByRole('article');
    await expect(entries).toHaveCount(all);
    for (const [index, text] of (await entries.allTextContents()).entries()) {
      expect(text).toContain(`No. ${index + 1}`);
      expect(text).toMatch(/On record|Found|Stated|Announced|Claimed|Denied|Alleged/);
      expect(text).toMatch(/\[\d+\]/);
    }
    const allegation = entries.filter({
      has: page.getByRole('heading', { name: 'Allegation: command team had reports shared with it' }),
    });
    await expect(allegation).toContainText('Alleged');
    await expect(allegation).toContainText('reports were allegedly shared with them');
    await expect(allegation).toContainText('Read together with');
    await expect(allegation).toContainText('Later outcome');
    await expect(explorer.printView).toContainText(`${all} events`);
    await expect(explorer.printView).toContainText(page.url());
    await expect(explorer.printView).toContainText(
      new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date()),
    );
    await expect(explorer.printView.getByRole('listitem').filter({ hasText: /^\[1\].*https:\/\// })).toBeVisible();
    await expect(explorer.printView).toContainText('The seven standings');
    await page.emulateMedia({ media: 'screen' });
    await expect(explorer.printView).toHaveCount(0);
  },
);

viewTest(
  'no page break splits an entry’s heading or leaves a year or a title at the bottom',
  async ({ explorer, page }) => {
    await explorer.open();
    await page.emulateMedia({ media: 'print' });
    await expect(explorer.printView).toBeVisible();
    expect(await page.evaluate(findParted, 15)).toEqual([]);
  },
);

test('a print names the filter, and includes what must be read with an entry though the filter excludes it', async ({
  explorer,
  page,
}) => {
  await explorer.open('?actor=med-hughes&status=denied,claimed&q=reports');
  await page.emulateMedia({ media: 'print' });
  await expect(explorer.printView).toContainText('Med Hughes');
  await expect(explorer.printView).toContainText('Denied or Claimed');
  await expect(explorer.printView).toContainText('reports');
  await expect(
    explorer.printView.getByText('no individual officer is under investigation at this stage'),
  ).toBeVisible();
  await expect(explorer.printView.getByText('one of them in 2006 was sent to around 90 people').first()).toBeVisible();
});

test('an open event is printed alone and in full, with its own address', async ({ explorer, page }) => {
  await explorer.open('?event=hughes-2014-not-seen&actor=med-hughes');
  await page.emulateMedia({ media: 'print' });
  const printView = explorer.printView;
  await expect(printView.getByRole('heading', { level: 2 }).first()).toHaveText(
    /^Former chief constable: had not seen/,
  );
  await expect(printView.getByRole('heading', { name: 'Accounts differ' })).toBeVisible();
  await expect(printView.getByRole('heading', { name: 'Read together with' })).toBeVisible();
  // Its four accounts are of one width, none crowded into a column beside two others.
  const cards = await printView.locator('.cards > .card').evaluateAll((all) => all.map((card) => card.clientWidth));
  expect(cards).toHaveLength(4);
  expect(new Set(cards).size).toBe(1);
  expect(cards[0]).toBeGreaterThan(226); // 60 mm
  await expect(printView).toContainText('/sub/path/event/hughes-2014-not-seen/');
  await expect(printView).not.toContainText('actor=med-hughes');
  await expect(printView.getByText('Risky Business')).toHaveCount(0);
});

/** What goes on paper is fetched once the page has nothing else to do; from then on it is there in the event itself. */
const canPrint = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(() => {
        window.dispatchEvent(new Event('beforeprint'));
        const isThere = document.querySelector('.print') !== null;
        window.dispatchEvent(new Event('afterprint'));
        return isThere;
      }),
    )
    .toBe(true);

test('the browser’s own print command finds the print view at once, and it is gone afterwards', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await canPrint(page);
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      document.body.dataset.printed = String(document.querySelectorAll('.print article').length);
    });
  });
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.byteLength).toBeGreaterThan(50_000);
  const { all } = await explorer.counted();
  await expect(page.locator('body')).toHaveAttribute('data-printed', String(all));
  await expect(explorer.printView).toHaveCount(0);
});

/** The titles in the outline of a printed file, in plain or as UTF-16: its headings, without the spaces that fall at an end of a line. */
const outlineOf = (pdf: Buffer): readonly string[] =>
  [...pdf.toString('latin1').matchAll(/\/Title (?:\((.*)\)|<FEFF([0-9A-F]*)>)$/gm)].map(([, plain, wide = '']) =>
    (plain ?? Buffer.from(wide, 'hex').swap16().toString('utf16le')).replaceAll(' ', ''),
  );

test('the PDF of an open event has its heading, its sections and no unrelated event', async ({ explorer, page }) => {
  const print = async (search: string) => {
    await explorer.open(search);
    await canPrint(page);
    const pdf = await page.pdf({ format: 'A4', tagged: true, outline: true });
    return { headings: outlineOf(pdf), pages: pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0 };
  };
  const event = await print('?event=hughes-2014-not-seen');
  const title = 'Formerchiefconstable:hadnotseenDrHeal’sreports';
  expect(event.headings).toEqual(
    expect.arrayContaining([title, 'Readtogetherwith', 'Accountsdiffer', 'Lateroutcome', 'Thesevenstandings']),
  );
  expect(event.headings).not.toContain('Jayreportpublished');
  const whole = await print('?view=table');
  expect(whole.headings).toEqual(expect.arrayContaining([title, 'Jayreportpublished', 'Thesevenstandings']));
  expect(event.pages).toBeGreaterThan(0);
  expect(event.pages).toBeLessThan(whole.pages / 3);
});

test('of five thousand events the first two thousand are printed, with a note', async ({ explorer, page, context }) => {
  await context.route('**/dataset.json', (route) => route.fulfill({ json: sampleData(5000, spreadOut) }));
  await explorer.open('?view=list');
  await page.emulateMedia({ media: 'print' });
  await expect(explorer.printView).toContainText('the first 2,000 of 5,000 events');
  expect(await explorer.printView.getByRole('article').count()).toBe(2000);
  await page.emulateMedia({ media: 'screen' });
  await expect(explorer.entries).toHaveCount(100);
});
