import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test, settled, viewTest } from './explorer.page.ts';

const ALLEGATION = 'duty-allegation-2018';

/** RFC 4180 as its readers read it. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const cells = [...text.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** An article of another origin with the embed code pasted into it. It is served, because browsers block other pages from reaching this machine. */
async function paste(page: Page, code: string): Promise<{ article: Page; close: () => Promise<void> }> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>An article</title><p>Before.</p>${code}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const article = await page.context().newPage();
  await article.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
  const close = async (): Promise<void> => {
    await article.close();
    server.close();
  };
  return { article, close };
}

test('a link to the view opens the same view; it can be copied, and Escape returns the focus', async ({
  explorer,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await explorer.open('?status=alleged,claimed&view=list');
  const { matching } = await explorer.counted();
  // The dialog's code is fetched only when it is opened.
  expect(fetched.filter((url) => /share/i.test(url))).toEqual([]);
  await explorer.openSharing('Link');
  expect(fetched.filter((url) => /SharePanel.*\.js/.test(url))).toHaveLength(1);
  await expect(explorer.sharing.getByText('comes from this computer')).toBeVisible();
  await explorer.sharing.getByRole('radio', { name: /^This view/ }).check();
  await explorer.sharing.getByRole('button', { name: 'Copy link' }).click();
  await expect(explorer.sharing.getByRole('status')).toHaveText('Copied');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Escape');
  await expect(explorer.sharing).toBeHidden();
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
  await page.goto(address);
  await explorer.settled();
  expect((await explorer.counted()).matching).toBe(matching);
});

test('an event is shared as its own page; if copying is refused, the text is selected', async ({ explorer, page }) => {
  await page.addInitScript(() => {
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  await explorer.open(`?event=${ALLEGATION}`);
  await explorer.openSharing('Link', 'event');
  const address = `http://localhost:${new URL(page.url()).port}/sub/path/event/${ALLEGATION}/`;
  await expect(explorer.toCopy('Address')).toHaveValue(address);
  await explorer.sharing.getByRole('button', { name: 'Copy link' }).click();
  await expect(explorer.sharing.getByRole('status')).toContainText('The text is selected');
  await expect(explorer.toCopy('Address')).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(address);
});

viewTest(
  'every embed code, pasted into an article, leads to the embed with the choices made',
  async ({ explorer, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await explorer.open(`?event=${ALLEGATION}`);
    await explorer.openSharing('Embed', 'event');
    const { sharing } = explorer;
    await sharing.getByRole('group', { name: 'Controls' }).getByRole('radio', { name: 'A few' }).check();
    await sharing.getByRole('group', { name: 'Appearance' }).getByRole('radio', { name: 'Dark' }).check();
    for (const [form, selector] of [
      ['Plain frame', 'iframe'],
      ['Frame and script', 'iframe[data-otr-embed]'],
      ['Element', 'on-the-record'],
      ['AMP', 'amp-iframe'],
      ['WordPress shortcode', null],
    ] as const) {
      await sharing.getByRole('radio', { name: form, exact: true }).check();
      await sharing.getByRole('button', { name: 'Copy code' }).click();
      await expect(sharing.getByRole('button', { name: '✓ Copied' })).toBeVisible();
      const code = await page.evaluate(() => navigator.clipboard.readText());
      expect(code).toBe(await explorer.toCopy('Code to paste').inputValue());
      if (selector === null) {
        expect(code).toMatch(new RegExp(`^\\[embed [^\\]]*\\]http://.*/event/${ALLEGATION}/\\[/embed\\]$`));
        continue;
      }
      const { article, close } = await paste(page, code);
      const embed = article.locator(selector).first();
      const src = new URL((await embed.getAttribute('src')) ?? '');
      expect(src.pathname).toBe('/sub/path/embed/');
      expect(Object.fromEntries(src.searchParams)).toEqual({
        event: ALLEGATION,
        theme: 'dark',
        controls: 'min',
        ...(form === 'Plain frame' ? {} : { height: 'auto' }),
      });
      await expect(embed).toHaveAttribute('title', /\(Alleged\)$/); // [R3] in the frame's name too.
      if (selector.startsWith('iframe')) {
        await settled(embed.contentFrame());
      }
      const height = async () => (await article.locator('iframe').boundingBox())?.height ?? 0;
      // The script is there to make it as tall as its content, and does.
      if (form === 'Plain frame') expect(await height()).toBe(620);
      else if (form !== 'AMP') await expect.poll(height).toBeGreaterThan(700);
      await close();
    }
  },
);

viewTest('the embed’s preview is fetched only on request and adds no history entry', async ({ explorer, page }) => {
  await explorer.open(`?event=${ALLEGATION}`);
  await explorer.openSharing('Embed', 'event');
  await expect(explorer.sharing.locator('iframe')).toHaveCount(0);
  const length = await page.evaluate(() => history.length);
  await explorer.sharing.getByRole('button', { name: 'Show preview' }).click();
  const frame = explorer.sharing.locator('iframe');
  await frame.scrollIntoViewIfNeeded();
  await settled(frame.contentFrame());
  await explorer.sharing.getByRole('group', { name: 'Appearance' }).getByRole('radio', { name: 'Dark' }).check();
  await frame.scrollIntoViewIfNeeded();
  await settled(frame.contentFrame());
  expect(await page.evaluate(() => history.length)).toBe(length);
});

viewTest(
  '[R3] [R4] [R8] the CSV of the matches has a row each, an allegation’s with its standing, its reply and its outcome',
  async ({ explorer }) => {
    await explorer.open('?status=alleged,claimed,denied&view=list');
    const { matching } = await explorer.counted();
    await explorer.openSharing('Download');
    const download = await explorer.download('Download CSV');
    expect(download.suggestedFilename()).toBe('rotherham.csv');
    const bytes = await readFile(await download.path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head = [], ...rows] = parseCsv(bytes.toString('utf8').slice(1));
    expect(rows).toHaveLength(matching);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    const cell = (id: string, column: string): string =>
      rows.find((row) => row[head.indexOf('Id')] === id)?.[head.indexOf(column)] ?? '';
    expect(cell(ALLEGATION, 'Standing')).toBe('Alleged');
    expect(cell(ALLEGATION, 'Answered by')).toContain('[Stated]');
    expect(cell(ALLEGATION, 'Read together with')).toContain('iopc-2018-no-individual: [Stated]');
    expect(cell(ALLEGATION, 'Later outcome')).not.toBe('');
    expect(cell(ALLEGATION, 'Quotations')).toContain('senior officers are accused of failing');
    expect(cell(ALLEGATION, 'Address')).toMatch(new RegExp(`/sub/path/event/${ALLEGATION}/$`));
    await expect(explorer.sharing.getByRole('status')).toHaveText(`rotherham.csv: ${matching} events`);
  },
);

test('[R4] the JSON of one account is a dataset that opens here, with the account that differs', async ({
  explorer,
  page,
  context,
}) => {
  await explorer.open('?status=denied&view=list');
  await explorer.openSharing('Download');
  const download = await explorer.download('Download JSON');
  const text = await readFile(await download.path(), 'utf8');
  await context.route('**/dataset.json', (route) => route.fulfill({ body: text, contentType: 'application/json' }));
  await page.reload();
  await explorer.settled();
  await page.goto('./?view=list');
  await explorer.settled();
  await expect(page.getByText(/notes? about this data/)).toBeHidden();
  await explorer.openEntry(/had not seen Dr Heal/);
  await expect(explorer.details.getByRole('heading', { name: 'Accounts differ' })).toBeVisible();
});

viewTest(
  '[R3] a citation has the standing in every format, and so has the image, a PNG of 1200 × 630 px',
  async ({ explorer }) => {
    await explorer.open(`?event=${ALLEGATION}`);
    await explorer.openSharing('Cite', 'event');
    for (const [form, start, file] of [
      ['Text (APA-like)', 'Complaint alleges', 'txt'],
      ['RIS', 'TY  - ELEC', 'ris'],
      ['BibTeX', '@misc{rotherham/', 'bib'],
      ['CSL-JSON', '[\n  {', 'json'],
    ] as const) {
      await explorer.sharing.getByRole('radio', { name: form }).check();
      await expect(explorer.toCopy('Citation')).toHaveValue(/\[Alleged, 10 July 2018\]/);
      const download = await explorer.download(`Download ${ALLEGATION}.${file}`);
      expect((await readFile(await download.path(), 'utf8')).startsWith(start)).toBe(true);
    }
    await explorer.sharing.getByRole('tab', { name: 'Image' }).click();
    await expect(explorer.sharing.getByRole('img', { name: /^Alleged, 10 July 2018/ })).toBeVisible();
    const download = await explorer.download('Download the image (PNG)');
    expect(download.suggestedFilename()).toBe(`${ALLEGATION}.png`);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  },
);

test('the image of a record shows its cover beside its timeline', async ({ explorer }) => {
  await explorer.open('r/web-standards/');
  await explorer.openSharing('Image');
  await expect(explorer.sharing.getByRole('img', { name: /The logo of W3C\./ })).toHaveAttribute('aria-busy', 'false');
  const download = await explorer.download('Download the image (PNG)');
  const { data, info } = await sharp(await download.path())
    .raw()
    .toBuffer({ resolveWithObject: true });
  // The blue of the logo, which nothing else in the image has.
  let blue = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    if ((data[at] ?? 255) < 30 && (data[at + 1] ?? 0) > 70 && (data[at + 2] ?? 0) > 120) blue++;
  }
  expect(blue).toBeGreaterThan(3000);
});

viewTest(
  'the share dialog does not scroll sideways, hides nothing at its side and is not printed',
  async ({ explorer, page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await explorer.open(`?event=${ALLEGATION}&actor=syp`);
    for (const tab of ['Link', 'Embed', 'Cite', 'Download', 'Image'] as const) {
      await explorer.openSharing(tab, 'event');
      // The columns of the embed's choices are on a wide screen only.
      for (const width of tab === 'Embed' ? [320, 1280] : [320]) {
        await explorer.resize(width, 700);
        const over = await explorer.sharing.evaluate((dialog) => {
          const end = dialog.getBoundingClientRect().right;
          const beyond = [...dialog.querySelectorAll('p, label, textarea, .button')].filter(
            (one) => one.getBoundingClientRect().right > end,
          );
          return [dialog.scrollWidth - dialog.clientWidth, beyond.length];
        });
        expect(over, `${tab} ${width}`).toEqual([0, 0]);
      }
      await explorer.resize(320, 700);
      await page.keyboard.press('Escape');
    }
    await explorer.openSharing('Link', 'event');
    await page.emulateMedia({ media: 'print' });
    await expect(explorer.sharing).toBeHidden();
  },
);
