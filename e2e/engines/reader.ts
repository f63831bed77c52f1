// What a reader does in any engine: goes to an address, presses, types, drags, turns the wheel; and what the page shows.

import { expect, test as base } from '@playwright/test';
import type { Engine } from '../../scripts/engines.mjs';
import { type Browser, launch, SIZE } from './launch.ts';
import { ELEMENT, type Session } from './webDriver.ts';

/** Keys without a character, by WebDriver's code points. */
export const KEY = {
  tab: '\uE004',
  enter: '\uE007',
  escape: '\uE00C',
  left: '\uE012',
  right: '\uE014',
  end: '\uE010',
  home: '\uE011',
  shift: '\uE008',
  control: '\uE009',
} as const;

/** An expectation that is tried again at once. Playwright's own intervals grow to a second, which would be half of the run. */
export const soon = <T>(read: () => Promise<T> | T) => expect.poll(read, { intervals: [50] });

interface Point {
  readonly x: number;
  readonly y: number;
}

export class Reader {
  readonly engine: Engine;
  readonly screen: string | null;
  readonly #session: Session;

  constructor(engine: Engine, { session, screen }: Browser) {
    this.engine = engine;
    this.screen = screen;
    this.#session = session;
  }

  async go(address: string): Promise<void> {
    await this.top();
    await this.#session.send('go', { url: address });
  }
  /** Opens a page and waits until it is drawn. */
  async open(address: string): Promise<void> {
    await this.go(address);
    await this.settled();
  }
  url(): Promise<string> {
    return this.#session.send('url') as Promise<string>;
  }
  back(): Promise<unknown> {
    return this.#session.send('back');
  }
  async resize(width: number, height: number): Promise<void> {
    await this.#session.send('resize', { width, height });
  }
  /** Runs a function in the page; it and its arguments are sent as text. */
  run<A extends readonly unknown[], R>(work: (...args: A) => R, ...args: A): Promise<R> {
    return this.#session.send('run', { script: `return (${work})(...arguments)`, args }) as Promise<R>;
  }
  /** The page's PDF, on paper that lies on its side. */
  async print(): Promise<Buffer> {
    return Buffer.from((await this.#session.send('print', { orientation: 'landscape' })) as string, 'base64');
  }

  /** Reads and presses inside the page's only frame, until `top`. */
  async intoFrame(): Promise<void> {
    await this.#session.send('frame', { id: 0 });
  }
  async top(): Promise<void> {
    await this.#session.send('frame', { id: null });
  }

  /** Waits until the page, or the frame, has drawn what was asked of it. */
  async settled(): Promise<void> {
    await soon(() => this.run(() => document.querySelector('main')?.getAttribute('aria-busy') ?? null)).toBe('false');
  }
  count(selector: string): Promise<number> {
    return this.run((css) => document.querySelectorAll(css).length, selector);
  }
  /** The text of the first such element that is shown; null without one. */
  text(selector: string): Promise<string | null> {
    return this.run((css) => {
      const shown = [...document.querySelectorAll<HTMLElement>(css)].find((one) => one.getClientRects().length > 0);
      return shown?.innerText.replace(/\s+/g, ' ').trim() ?? null;
    }, selector);
  }
  /** The accessible name or text of what has the focus. */
  focus(): Promise<string> {
    return this.run(() => {
      const one = document.activeElement as HTMLElement;
      const label = (one as HTMLInputElement).labels?.[0]?.innerText;
      return (one.getAttribute('aria-label') ?? label ?? one.innerText ?? '').replace(/\s+/g, ' ').trim();
    });
  }

  /** The middle of the first such element whose text or name is `words`, once it has been scrolled to. */
  async #find(selector: string, words: string | null): Promise<Point> {
    const find = async (css: string, text: string | null): Promise<Point | null> => {
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      const named = (one: Element): boolean =>
        text === null ||
        [one.getAttribute('aria-label'), one.textContent].some((name) => name?.replace(/\s+/g, ' ').trim() === text);
      const found = [...document.querySelectorAll(css)].find((one) => one.getClientRects().length > 0 && named(one));
      if (!found) return null;
      const inside = ({ top, bottom }: DOMRect): boolean => top >= 0 && bottom <= window.innerHeight;
      if (!inside(found.getBoundingClientRect())) found.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = found.getBoundingClientRect();
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
    };
    // Rows above the wanted one get their final heights a few frames later.
    let last: Point | null = null;
    const end = Date.now() + 30_000;
    for (let still = 0; still < 4; ) {
      if (Date.now() > end) throw new Error(`nothing is shown at ${selector} with the words “${words}”`);
      const now = await this.run(find, selector, words);
      still = now !== null && now.x === last?.x && now.y === last.y ? still + 1 : 0;
      last = now;
    }
    return last as unknown as Point;
  }
  /** Presses the first such element, of those whose text or accessible name is `words` if given. */
  async press(selector: string, words: string | null = null): Promise<void> {
    await this.click(await this.#find(selector, words));
  }
  async click({ x, y }: Point): Promise<void> {
    await this.#pointer([
      { type: 'pointerMove', x, y, duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }
  /** Drags from the middle of an element. */
  async drag(selector: string, by: Point): Promise<void> {
    const { x, y } = await this.#find(selector, null);
    const steps = [1, 2, 3, 4].map((step) => ({
      type: 'pointerMove',
      x: Math.round(x + (by.x * step) / 4),
      y: Math.round(y + (by.y * step) / 4),
      duration: 20,
    }));
    await this.#pointer([
      { type: 'pointerMove', x, y, duration: 0 },
      { type: 'pointerDown', button: 0 },
      ...steps,
      { type: 'pointerUp', button: 0 },
    ]);
  }
  async #pointer(actions: readonly object[]): Promise<void> {
    await this.#act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  }
  async #act(actions: readonly object[]): Promise<void> {
    await this.#session.send('act', { actions });
    await this.#session.send('release');
  }
  /** Presses keys one after the other. */
  async keys(...values: readonly string[]): Promise<void> {
    for (const value of values) {
      const actions = [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
      await this.#act([{ type: 'key', id: 'keyboard', actions }]);
    }
  }
  /** Presses a key while another is held. */
  async chord(held: string, value: string): Promise<void> {
    const actions = [
      { type: 'keyDown', value: held },
      { type: 'keyDown', value },
      { type: 'keyUp', value },
      { type: 'keyUp', value: held },
    ];
    await this.#act([{ type: 'key', id: 'keyboard', actions }]);
  }
  /** Types into a field, or gives a file to it by its path. */
  async write(selector: string, text: string): Promise<void> {
    const found = (await this.#session.send('find', { using: 'css selector', value: selector })) as Record<
      typeof ELEMENT,
      string
    >;
    await this.#session.send('write', { id: found[ELEMENT], text });
  }
}

/** Of each project. */
export interface EngineOptions {
  readonly engine: Engine;
  /** Whether it is not installed: its tests are skipped. */
  readonly isMissing: boolean;
}

/** A test in the engine of its project; one browser serves all tests of a worker. */
export const test = base.extend<{ site: string; reader: Reader }, EngineOptions & { browserOf: Reader }>({
  engine: ['firefox', { option: true, scope: 'worker' }],
  isMissing: [false, { option: true, scope: 'worker' }],
  browserOf: [
    async ({ engine }, use) => {
      const browser = await launch(engine);
      await use(new Reader(engine, browser));
      await browser.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from its pattern
  site: async ({}, use, { project }) => use(project.use.baseURL ?? ''),
  reader: async ({ browserOf, site }, use) => {
    await browserOf.resize(SIZE.width, SIZE.height);
    await browserOf.go(`${site}icon.svg`);
    // What another test has chosen is stored on the device.
    await browserOf.run(() => window.localStorage.clear());
    await use(browserOf);
  },
});
export { expect };
