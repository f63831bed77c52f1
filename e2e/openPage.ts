// The page that a worker's tests of views share: opened once, and again where a test has left something in it.

import type { Browser, Page } from '@playwright/test';
import { use } from '../playwright.config.ts';

const { launchOptions, defaultBrowserType, contextOptions, ...options } = use;

/** Goes to the first view as Back does, with no dialog, and nothing focused, selected or scrolled. */
const toFirstView = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const dialog = document.querySelector<HTMLDialogElement>('dialog[open]');
    if (dialog) {
      const closed = new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
      dialog.requestClose();
      await closed;
    }
    history.pushState(null, '', location.pathname);
    window.dispatchEvent(new PopStateEvent('popstate'));
    await new Promise(requestAnimationFrame);
    // Tab begins at the top again.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.blur();
    document.body.removeAttribute('tabindex');
    getSelection()?.removeAllRanges();
    window.scrollTo({ top: 0, behavior: 'instant' });
  });

/**
 * What a test may have changed, in words, but for what a reader's way leaves in any page: what is drawn in the picture, and what
 * was announced last. Of two pages with the same words one is as good as the other.
 */
const stateOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const isKept = (element: Element): boolean => !element.closest('.timeline, [aria-live]:not(.count > *)');
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: (string | null)[] = [];
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      if (parentElement && isKept(parentElement)) words.push(textContent);
    }
    const fields = [...document.querySelectorAll('input, select, button, details, dialog')].filter(isKept);
    return JSON.stringify([
      location.href,
      [...document.documentElement.attributes].flatMap(({ name, value }) => (value ? [`${name}=${value}`] : [])),
      document.adoptedStyleSheets.length,
      { ...localStorage },
      { ...sessionStorage },
      document.activeElement?.tagName,
      fields.map((field) => {
        const { checked, value, open } = field as HTMLInputElement & HTMLDialogElement;
        return [checked, value, open, field.ariaExpanded, field.ariaPressed];
      }),
      words,
    ]);
  });

export class OpenPage {
  readonly #browser: Browser;
  #page: Page | null = null;
  #first = '';

  constructor(browser: Browser) {
    this.#browser = browser;
  }
  async close(): Promise<void> {
    await this.#page?.context().close();
    this.#page = null;
  }
  /** The page at its first view, settled by `settle`. */
  async atFirstView(settle: (page: Page) => Promise<void>): Promise<Page> {
    const page = this.#page;
    if (page && !page.isClosed()) {
      await page.unrouteAll();
      await page.context().unrouteAll();
      await page.context().clearPermissions();
      await page.setViewportSize(options.viewport);
      await page.emulateMedia({ media: 'screen', colorScheme: 'light', ...contextOptions });
      await page.mouse.move(0, 0);
      await toFirstView(page);
      await settle(page);
      if ((await stateOf(page)) === this.#first) return page;
    }
    await this.close();
    const context = await this.#browser.newContext({ ...options, ...contextOptions });
    const opened = await context.newPage();
    await opened.goto('./');
    await settle(opened);
    this.#page = opened;
    this.#first = await stateOf(opened);
    return opened;
  }
}
