// Media in the built site: what is shown, what leaves the page and when, and what the page refuses.

import { devices } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { expect, ExplorerPage, test as browsing } from './explorer.page.ts';
import { line } from './gestures.ts';
import { test as visiting } from './kiosk.page.ts';
import { watchShifts } from './layoutShifts.ts';

const DATA = '?data=web-standards';
const FRAME = 'https://www.youtube-nocookie.com/';

/** Addresses of other sites that a page asks for, as they happen. */
function watch(page: import('@playwright/test').Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname, href } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') asked.push(href);
  });
  return asked;
}

browsing(
  'pictures stand in list, table and open event, described and credited; nothing moves; the dialog zooms by keyboard',
  async ({ explorer, page }) => {
    const asked = watch(page);
    const expectStill = await watchShifts(page);
    await explorer.open('r/web-standards/event/webassembly-mvp/');
    const picture = explorer.details.getByRole('img', { name: /^The logo of WebAssembly/ });
    await expect(picture).toBeVisible();
    await expect(explorer.details.getByText('Credit: Gil Barbara, SVG Logos').first()).toBeVisible();
    await expect(explorer.details.getByRole('button', { name: /Enlarge$/ })).toHaveCount(5);
    const small = explorer.entry('JavaScript standardised').locator('img');
    await expect.poll(() => small.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    await expect(small).toHaveAttribute('alt', '');
    await expectStill();

    const opener = explorer.details.getByRole('button', { name: /WebAssembly.*Enlarge$/ });
    await opener.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Picture' });
    const large = dialog.getByRole('img');
    const before = (await large.boundingBox())?.width ?? 0;
    await page.keyboard.press('+');
    await expect(dialog.getByRole('region', { name: 'The picture at 150 %' })).toBeVisible();
    expect((await large.boundingBox())?.width).toBeCloseTo(before * 1.5, 0);
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('0');
    await page.keyboard.press('ArrowRight');
    await expect(large).toHaveAttribute('alt', 'The logo of Chrome.');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();

    await explorer.view('Table').check({ force: true });
    await explorer.settled();
    await expect(explorer.table.locator('img').first()).toBeAttached();
    expect(await axeViolations(page)).toEqual([]);
    expect(asked).toEqual([]);
  },
);

for (const viewport of [
  { width: 1366, height: 900 },
  { width: 390, height: 844 },
]) {
  browsing(
    `pictures move nothing in list and table, ${viewport.width} px wide, however late their code, style and files come`,
    async ({ explorer, page }) => {
      await page.setViewportSize(viewport);
      const expectStill = await watchShifts(page);
      // Each a moment later than the one before, as on a slow line.
      let late = 0;
      await page.route(/thumbnail-.*\.css|\/media\.json|\/media\/.*\.svg/, async (route) => {
        late += 1;
        await new Promise((resolve) => setTimeout(resolve, 20 * late));
        await route.continue();
      });
      for (const path of ['r/web-standards/?view=table', 'r/web-standards/?view=list', 'r/web-standards/']) {
        await explorer.open(path);
        const small = page.locator('img.thumbnail');
        await expect(small.first()).toBeAttached();
        // A row may be drawn anew meanwhile: the picture that is there is brought into sight, where it loads.
        const width = () =>
          small.first().evaluate((img: HTMLImageElement) => {
            img.scrollIntoView({ block: 'nearest', behavior: 'instant' });
            return img.naturalWidth;
          });
        await expect.poll(width).toBeGreaterThan(0);
        await expectStill(path);
      }
    },
  );
}

browsing('several pictures stand in rows beside each other, and two fingers zoom one', async ({ browser }) => {
  const context = await browser.newContext({
    ...devices['Pixel 7'],
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 1,
    baseURL: browsing.info().project.use.baseURL ?? '',
  });
  const page = await context.newPage();
  const explorer = new ExplorerPage(page);
  await explorer.open('r/web-standards/event/webassembly-mvp/');
  const figures = explorer.details.getByRole('figure');
  await expect(figures).toHaveCount(5);
  const tops = await figures.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBeLessThanOrEqual(3);

  await explorer.details.getByRole('button', { name: /WebAssembly.*Enlarge$/ }).tap();
  const dialog = page.getByRole('dialog', { name: 'Picture' });
  const stage = dialog.getByRole('region', { name: 'The picture at 100 %' });
  const box = await stage.boundingBox();
  if (!box) throw new Error('no picture');
  const large = dialog.getByRole('img');
  const width = async (): Promise<number> => (await large.boundingBox())?.width ?? 0;
  const before = await width();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  // From 60 px apart to 150 px.
  await explorer.touch(line([x - 30, y], [x - 75, y]), line([x + 30, y], [x + 75, y]));
  await expect.poll(width).toBeCloseTo(before * 2.5, -1);
  // The page itself is not zoomed.
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
  // One finger moves it; two together show all of it again.
  const zoomed = dialog.locator('.picture-view-stage');
  await explorer.touch(line([x + 40, y], [x - 60, y], 12, 20));
  await expect.poll(() => zoomed.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await explorer.touch(line([x - 90, y], [x - 20, y]), line([x + 90, y], [x + 20, y]));
  await expect(dialog.getByRole('region', { name: 'The picture at 100 %' })).toBeVisible();
  expect(await width()).toBeCloseTo(before, 0);
  await context.close();
});

for (const path of ['', 'embed/']) {
  browsing(
    `nothing leaves the page at /${path} before the reader’s press, and only to the named host after it`,
    async ({ explorer, page }) => {
      const asked = watch(page);
      await page.route(`${FRAME}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>A film</p>' }));
      await page.goto(`./${path}${DATA}&event=owl-1`);
      await explorer.settled();
      await expect(
        explorer.details.getByText('This comes from youtube.com, which will learn that you looked at it.'),
      ).toBeVisible();
      if (path === '') expect(await axeViolations(page)).toEqual([]);
      expect(asked).toEqual([]);
      await explorer.details.getByRole('checkbox', { name: /youtube\.com during this visit/ }).check();
      await explorer.details.getByRole('button', { name: 'Load from youtube.com' }).click();
      const frame = explorer.details.locator('iframe');
      await expect(frame).toHaveAttribute('title', /^Tim Berners-Lee on stage/);
      await expect(frame.contentFrame().getByText('A film')).toBeVisible();
      expect(asked).toEqual([`${FRAME}embed/OM6XIICm_qo?autoplay=1`]);
      // The reader has agreed for this visit: after a reload it is shown, and does not play by itself.
      await page.reload();
      await explorer.settled();
      await expect(frame).toHaveAttribute('src', `${FRAME}embed/OM6XIICm_qo`);
    },
  );
}

browsing(
  'missing and broken files are named in their place; a host that no dataset names is refused',
  async ({ explorer, page }) => {
    await page.route('**/media/webassembly.svg', (route) => route.fulfill({ status: 404 }));
    await explorer.open(`${DATA}&event=webassembly-mvp`);
    // Other files, and what else can fail, are in failureModes.ts.
    const alt = 'The logo of WebAssembly: the letters WA on a violet square with a notch.';
    const place = explorer.details.getByRole('figure').filter({ hasText: alt });
    await place.scrollIntoViewIfNeeded();
    await expect(place.getByText('media/webassembly.svg could not be loaded.')).toBeVisible();
    await expect(place.getByText(alt, { exact: true }).first()).toBeVisible();
    await expect(place.getByRole('button')).toHaveCount(0);
    // Would be answered if they left the page.
    const answered: string[] = [];
    await page.route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: 'here' }));
    page.on('response', (response) => answered.push(response.url()));
    const refused = await page.evaluate(async () => {
      const stopped = new Set<string>();
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        stopped.add(`${effectiveDirective} ${blockedURI}`);
      });
      document.body.append(
        Object.assign(document.createElement('iframe'), { src: 'https://player.vimeo.com/video/1' }),
        Object.assign(new Image(), { src: 'https://www.youtube-nocookie.com/a.jpg' }),
      );
      await new Promise<void>((resolve) => {
        const look = () => (stopped.size >= 2 ? resolve() : requestAnimationFrame(look));
        look();
      });
      return [...stopped].sort();
    });
    expect(refused).toEqual([
      expect.stringMatching(/^frame-src https:\/\/player\.vimeo\.com/),
      'img-src https://www.youtube-nocookie.com/a.jpg',
    ]);
    expect(answered.filter((address) => address.startsWith('https:'))).toEqual([]);
    // What the console says of it is what was to be shown.
    explorer.faults.length = 0;
  },
);

visiting('a kiosk shows a QR code instead of another site’s film, and asks for nothing', async ({ kiosk, page }) => {
  const asked = watch(page);
  await kiosk.open(`${DATA}&q=OWL`);
  await kiosk.begin();
  await kiosk.item('owl-1').click();
  await expect(kiosk.details.getByRole('img', { name: /^Code for a phone: Tim Berners-Lee/ })).toBeVisible();
  await expect(kiosk.details.getByRole('button', { name: /Load/ })).toHaveCount(0);
  expect(asked).toEqual([]);
});
