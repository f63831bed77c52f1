// Text as large and as widely spaced as WCAG 1.4.4 and 1.4.12 ask for: nothing goes sideways and nothing is cut.

import type { Page } from '@playwright/test';
import { deepIf } from './deep.ts';
import { type ExplorerPage, expect, test } from './explorer.page.ts';

const SETTINGS: Readonly<Record<string, string>> = {
  // WCAG 1.4.12
  'wide spacing': `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`,
  // WCAG 1.4.4
  'text of 200 %': 'html { font-size: 200% !important }',
};

/** As a reader's own style would: the page's policy refuses a written one. */
async function set(explorer: ExplorerPage, css: string): Promise<void> {
  await explorer.page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, css);
  await explorer.settled();
}

/** Elements wider than the page, and those that clip their content, except the timeline's items. */
const cut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const say = (what: string, element: Element) =>
      found.push(`${what}: ${element.tagName}.${element.className} ${(element.textContent ?? '').slice(0, 40)}`);
    if (document.documentElement.scrollWidth > innerWidth) say('sideways', document.documentElement);
    // The overview cuts the clear edges of its sliders' thumbs, which are wider than the page's margin: it is measured
    // without them.
    const withoutThumbs = new CSSStyleSheet();
    withoutThumbs.replaceSync('.overview input { display: none !important }');
    document.adoptedStyleSheets.push(withoutThumbs);
    const clipped = new Set<Element | null>();
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const style = getComputedStyle(element);
      if (style.clipPath !== 'none' || clipped.has(element.parentElement)) clipped.add(element);
      const unseen = !element.checkVisibility() || element.clientWidth === 0 || clipped.has(element);
      if (unseen || element.closest('.vis-timeline, .otr-axis, .legend ul, svg')) continue;
      // The description is all in About, a row's name in its menu, an open event's period in its pane; what moves with
      // the window is cutInTimeline's.
      if (element.matches('.intro p, .row-name-words, .row-name-words > *, .picture, .timeline-box')) continue;
      const wide = element.scrollWidth > element.clientWidth + 1;
      const high = element.scrollHeight > element.clientHeight + 1;
      if (wide && /hidden|clip/.test(style.overflowX)) say('cut at its side', element);
      if (wide && /auto|scroll/.test(style.overflowX)) say('scrolls sideways', element);
      if (high && /hidden|clip/.test(style.overflowY)) say('cut at its foot', element);
      const isText = element.matches('button, label, li, td, th, h1, h2, h3, h4, p, dd, select, .chip, .card');
      if (wide && isText && style.display !== 'inline') say('too wide', element);
    }
    document.adoptedStyleSheets.pop();
    return found;
  });

/** What of the timeline does not lie whole in it: items up or down, the words of the axis. */
const cutInTimeline = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const box = document.querySelector('.timeline-box')?.getBoundingClientRect();
    if (!box) return ['no timeline'];
    const pane = box;
    const items = [...document.querySelectorAll('.timeline [data-item]')].map((item) => item.getBoundingClientRect());
    const seen = items.filter(({ left, right }) => right > pane.left && left < pane.right);
    const words = [...document.querySelectorAll('.otr-axis span[data-labelled]:not([data-cut])')].map((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return range.getBoundingClientRect();
    });
    const out = ({ top, bottom }: DOMRect, within: DOMRect) => top < within.top - 1 || bottom > within.bottom + 1;
    const names = document.querySelector('.row-names')?.getBoundingClientRect();
    const parts = [...document.querySelectorAll('.row-names :is(input, button, span, label)')];
    const beyond = parts.filter((part) => {
      const { left, right, width } = part.getBoundingClientRect();
      return names && width > 0 && (left < names.left - 1 || right > names.right + 1);
    });
    return [
      ...beyond.map((part) => `beyond the row names: ${part.textContent}`),
      ...(seen.length === 0 ? ['no items'] : []),
      ...(words.length === 0 ? ['no axis'] : []),
      ...seen.filter((item) => out(item, pane)).map(() => 'an item is cut'),
      ...words.filter((word) => out(word, box)).map(() => 'a word of the axis is cut'),
    ];
  });

for (const width of [1280, 320]) {
  for (const [setting, css] of Object.entries(SETTINGS)) {
    // A wide page has room for wide spacing.
    const isDeep = width === 1280 && setting === 'wide spacing';
    test(
      `nothing scrolls sideways and nothing is cut off with ${setting} at ${width} px`,
      deepIf(isDeep),
      async ({ explorer, page }) => {
        test.slow();
        await page.setViewportSize({ width, height: 800 });
        await explorer.open();
        await set(explorer, css);
        for (const search of [
          '?actor=med-hughes&event=hughes-2014-not-seen',
          '?view=table',
          '?tour=who-knew&step=4',
          '',
        ]) {
          await explorer.show(search);
          await expect.poll(() => cut(page), search).toEqual([]);
          if (!search.includes('table')) await expect.poll(() => cutInTimeline(page), search).toEqual([]);
        }
        // The dialogs' narrow form is the harder one.
        const isDialogsTurn = width === 320 || process.env.DEEP !== undefined;
        if (!isDialogsTurn) return;
        for (const tab of ['Link', 'Embed', 'Cite', 'Download', 'Image'] as const) {
          const menu = page.getByRole('button', { name: 'Menu' });
          if ((await menu.isVisible()) && (await menu.getAttribute('aria-expanded')) === 'false') await menu.click();
          await explorer.openSharing(tab);
          await expect.poll(() => cut(page), tab).toEqual([]);
          await page.keyboard.press('Escape');
        }
        const description = (await page.locator('.intro p').textContent()) ?? '';
        for (const panel of ['about', 'support'] as const) {
          await explorer.head(panel).click();
          await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
          if (panel === 'about') await expect(page.getByRole('dialog')).toContainText(description);
          await expect.poll(() => cut(page), panel).toEqual([]);
          await page.keyboard.press('Escape');
        }
        await explorer.tabStop.press('?');
        await expect(page.getByRole('dialog')).toBeVisible();
        await expect.poll(() => cut(page), 'shortcuts').toEqual([]);
      },
    );
  }
}
