// A dataset that someone wrote to break the page: nothing of it runs, nothing of it leaves, nothing sound of it is lost.

import { deepIf } from './deep.ts';
import type { Page } from '@playwright/test';
import { HOSTILE_TEXTS, hostileFile } from '../src/testing/hostileDataset.ts';
import { EVENT_COUNT } from './builtFiles.ts';
import { expect, test } from './explorer.page.ts';
import { UNTRUSTED_INPUT_CASES, MESSAGES } from './untrustedInputCases.ts';
import { test as inArticle } from './hostPages/host.page.ts';
import { KioskPage } from './kiosk.page.ts';

/** The valid events: one per text, the one named like an object's own property, the deeply nested one. */
const SOUND = [...HOSTILE_TEXTS.map((_, index) => `sound-${index}`), 'constructor', 'sound-deep'].toSorted();

interface Watch {
  /** Scripts and policy violations that should not have been. */
  readonly ran: () => Promise<readonly string[]>;
  readonly asked: readonly string[];
}

/** Serves a changed dataset (by default the hostile one) and records scripts that run and requests to other origins. */
async function attacked(
  page: Page,
  baseURL = '',
  change: (text: string) => string = () => hostileFile(),
): Promise<Watch> {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(baseURL)) asked.push(request.url());
  });
  await page.route('**/rotherham/dataset.json', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ contentType: 'application/json', body: change(await answer.text()) });
  });
  await page.addInitScript(() => {
    const ran: string[] = [];
    Object.assign(window, {
      ran,
      alert: (what: unknown) => ran.push(`alert ${what}`),
      open: (where: unknown) => ran.push(`open ${where}`),
    });
    window.addEventListener('securitypolicyviolation', ({ violatedDirective }) => ran.push(violatedDirective));
  });
  return {
    asked,
    ran: () =>
      page.evaluate(() => [
        ...(Reflect.get(window, 'ran') as string[]),
        ...(Reflect.get({}, 'polluted') ? ['polluted'] : []),
      ]),
  };
}

/** Every address in the page, resolved. */
const addresses = (page: Page): Promise<readonly string[]> =>
  page.locator('[href], [src], [action], [formaction]').evaluateAll((elements) =>
    elements.flatMap((element) =>
      ['href', 'src', 'action', 'formaction'].flatMap((name) => {
        const address = element.getAttribute(name);
        return address === null ? [] : [new URL(address, document.baseURI).href];
      }),
    ),
  );

async function expectUntouched(page: Page, watch: Watch): Promise<void> {
  expect(await watch.ran()).toEqual([]);
  expect(watch.asked).toEqual([]);
  // Nor does it widen the page.
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

async function expectCalm(page: Page, watch: Watch, baseURL = ''): Promise<void> {
  await expectUntouched(page, watch);
  const known = ['data:image/', 'mailto:', `${new URL(baseURL).origin}/`, 'https://example.org/'];
  expect((await addresses(page)).filter((address) => !known.some((start) => address.startsWith(start)))).toEqual([]);
  expect(
    await page
      .locator('script:not([type="module"]), img[onerror], [onload], [onclick], [onmouseover], iframe, object, embed')
      .count(),
  ).toBe(0);
}

for (const [heading, rows] of UNTRUSTED_INPUT_CASES) {
  // One page for all of a table: a step each, with its own load.
  test(`untrusted input ${heading.replace(/^./, (first) => first.toLowerCase())} is shown as text or refused`, async ({
    explorer,
    page,
    baseURL,
  }) => {
    let change = (text: string): string => text;
    const watch = await attacked(page, baseURL, (text) => change(text));
    for (const { what, message, named = [], events, search = '', dataset = (text: string) => text, act } of rows) {
      await test.step(what, async () => {
        change = dataset;
        await explorer.open(search);
        await act?.(page);
        if (message !== null) await expect(page.getByText(message).first()).toBeAttached();
        await explorer.settled();
        for (const name of named) {
          const notes = page.locator('.notice').filter({ hasText: message ?? '' });
          await notes.evaluate((note) => note.setAttribute('open', ''));
          await expect(notes.getByRole('listitem').filter({ hasText: name }).first()).toBeVisible();
        }
        await expect(explorer.titles).toHaveCount(events);
        await expectUntouched(page, watch);
      });
    }
  });
}

inArticle(MESSAGES.what, async ({ host, page }) => {
  await host.open('plain');
  const frame = page.frameLocator('#frame');
  await page.evaluate(() => {
    const sibling = Object.assign(document.createElement('iframe'), { name: 'sibling' });
    document.body.append(sibling);
  });
  await page.frame('sibling')?.evaluate((sent) => {
    for (const one of sent) window.parent.frames[0]?.postMessage(one, '*');
  }, MESSAGES.sent);
  for (const message of [...MESSAGES.sent.slice(1), { type: 'on-the-record', v: 1, command: 'theme', theme: 'dark' }]) {
    await page.evaluate((sent) => window.frames[0]?.postMessage(sent, '*'), message);
  }
  // Messages arrive in order: after the last one the others have been read.
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(frame.getByRole('complementary')).toBeHidden();
  await expect(frame.getByRole('list', { name: 'Events', exact: true }).getByRole('article')).toHaveCount(EVENT_COUNT);
  expect(await page.frames()[1]?.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
});

for (const [mode, path] of [
  ['browse', './'],
  ['embed', './embed/'],
] as const) {
  test(`${mode}: a hostile dataset is shown as text`, deepIf(mode === 'embed'), async ({ explorer, page, baseURL }) => {
    const watch = await attacked(page, baseURL);
    await page.goto(path);
    await explorer.settled();
    expect((await explorer.idsInList()).toSorted()).toEqual(SOUND);
    await expect(explorer.items.first()).toBeVisible();
    for (let index = 0; index < SOUND.length; index += 5) {
      await explorer.press(explorer.titles.nth(index));
      await explorer.settled();
    }
    await page.goto(`${path}?view=table&event=constructor&actor=constructor&__proto__=x&q=%3Cscript%3E`);
    await explorer.settled();
    await page.goto(`${path}?lane=actor&event=sound-deep&lang=fr`);
    await explorer.settled();
    await expect(page.locator('.timeline [data-item]').first()).toBeVisible();
    await expectCalm(page, watch, baseURL);
  });
}

test('browse: a hostile dataset’s texts are shown as text in the share and About dialogs', async ({
  explorer,
  page,
  baseURL,
}) => {
  const watch = await attacked(page, baseURL);
  await explorer.open('?event=sound-5');
  for (const tab of ['Cite', 'Download', 'Image'] as const) {
    await explorer.openSharing(tab, 'event');
    await expect(explorer.sharing).toBeVisible();
    await page.keyboard.press('Escape');
  }
  for (const panel of ['about', 'support'] as const) {
    await explorer.head(panel).click();
    await expect(page.getByRole('dialog')).toContainText('<script>alert(1)</script>');
    await expectCalm(page, watch, baseURL);
    await page.keyboard.press('Escape');
  }
});

test('kiosk: a hostile dataset is shown as text', async ({ page, baseURL }) => {
  await page.clock.install();
  const kiosk = new KioskPage(page);
  const watch = await attacked(page, baseURL, () => hostileFile('valid'));
  await kiosk.open('?view=list');
  await kiosk.begin();
  expect((await kiosk.idsInList()).toSorted()).toEqual(SOUND);
  await kiosk.press(kiosk.titles.nth(3));
  await kiosk.settled();
  await expectCalm(page, watch, baseURL);
  expect(kiosk.faults).toEqual([]);
});
