// What can go wrong round the page, one row a fault: how a test brings it about, what the reader is told, what helps.
// docs/FAILURE-MODES.md is made from this table, and faults.spec.ts holds the page to it in a browser.

import type { BrowserContext, Page } from '@playwright/test';
import { PREVIEW_FILE } from '../src/dataset/loading/datasetUrl.ts';

export interface Scene {
  readonly page: Page;
  readonly context: BrowserContext;
}
type Undo = () => Promise<void>;

export interface FailureMode {
  readonly what: string;
  /** What the reader sees, for the document. */
  readonly sees: string;
  /** Words of the alert or the status that tell of it; null: there is nothing to tell. */
  readonly told: string | null;
  /** What helps: the button of this name, the page by itself, or nothing is needed. */
  readonly fix: 'Try again' | 'Stop loading' | 'by itself' | 'none';
  /**
   * What of the page works meanwhile: all that a script does, what an outline of the dataset is enough for, or what stands
   * in its HTML, which is all that an event's own page has without the dataset.
   */
  readonly works: 'all' | 'all but the timeline' | 'all but the details' | 'list, timeline, filters' | 'list and links';
  /** Whether it is brought about on the embed's page and on an event's own too. */
  readonly everywhere?: true;
  /** Whether the browser keeps its back/forward cache, which Playwright otherwise refuses it. */
  readonly cached?: true;
  /** Brings the fault about before the page opens; gives what ends it. */
  readonly before?: (scene: Scene) => Promise<Undo>;
  /** Brings it about in the open page. */
  readonly during?: (scene: Scene) => Promise<Undo>;
  readonly search?: string;
}

const DATASET = '**/data/rotherham/dataset.json';
const NOTHING: Undo = async () => {};

interface Answer {
  readonly status?: number;
  readonly contentType?: string;
  readonly body: string;
}

/** The dataset's address answers so, each time or a few times. */
const answers =
  (answer: Answer, times?: number) =>
  async ({ context }: Scene): Promise<Undo> => {
    await context.route(DATASET, (route) => route.fulfill(answer), times === undefined ? {} : { times });
    return () => context.unroute(DATASET);
  };

/** The address of its outline answers so. */
const outlined =
  (answer: Answer) =>
  async ({ context }: Scene): Promise<Undo> => {
    const address = DATASET.replace('dataset.json', PREVIEW_FILE);
    await context.route(address, (route) => route.fulfill(answer));
    return () => context.unroute(address);
  };

/** Files whose path matches are gone, as after a deploy. */
const gone =
  (files: string) =>
  async ({ context }: Scene): Promise<Undo> => {
    await context.route(files, (route) => route.fulfill({ status: 404, body: 'not here any more' }));
    return () => context.unroute(files);
  };

/** The page starts with this done to its window. */
const windowWith =
  (script: () => void) =>
  async ({ page }: Scene): Promise<Undo> => {
    await page.addInitScript(script);
    return NOTHING;
  };

const DEEP = 5_000_000;
const broken = 'The data file is damaged.';
const notLoaded =
  'The timeline, the list and the filters, and above them “Some of the events’ text could not be loaded.”';

const DATASETS: readonly FailureMode[] = [
  {
    what: 'the dataset is not there (404)',
    sees: `${notLoaded}, which dataset is missing, and a way to the default one`,
    told: 'This site has no timeline called “rotherham”.',
    before: answers({ status: 404, body: 'no' }),
    fix: 'Try again',
    works: 'list, timeline, filters',
    everywhere: true,
  },
  {
    what: 'the server breaks (500), each time',
    sees: `${notLoaded}: check the connection, try again. It has been asked three times by then`,
    told: 'Check the connection and try again.',
    before: answers({ status: 500, body: 'broken' }),
    fix: 'Try again',
    works: 'list, timeline, filters',
  },
  {
    what: 'the server is busy (503), then answers',
    sees: 'the page, a moment later',
    told: null,
    before: answers({ status: 503, body: 'busy' }, 1),
    fix: 'by itself',
    works: 'all',
  },
  {
    what: 'a log-in page in place of the dataset',
    sees: `${notLoaded}: a web page came; where a network wants a log-in, log in and try again`,
    told: 'A web page arrived instead of the events.',
    before: answers({ contentType: 'text/html', body: '<!doctype html><title>Log in</title>' }),
    fix: 'Try again',
    works: 'list, timeline, filters',
  },
  {
    what: 'half a dataset',
    sees: `${notLoaded}: it cannot be read; try again, else tell the publisher`,
    told: broken,
    before: answers({ body: '{"format": 1, "id": "rother' }),
    fix: 'Try again',
    works: 'list, timeline, filters',
  },
  {
    what: 'an empty answer',
    sees: 'the same',
    told: broken,
    before: answers({ body: '' }),
    fix: 'Try again',
    works: 'list, timeline, filters',
  },
  {
    what: 'JSON that is no dataset',
    sees: 'the same',
    told: broken,
    before: answers({ body: '[]' }),
    fix: 'Try again',
    works: 'list, timeline, filters',
  },
  {
    what: 'ten megabytes of brackets',
    sees: 'the same',
    told: broken,
    before: answers({ body: '['.repeat(DEEP) + ']'.repeat(DEEP) }),
    fix: 'Try again',
    works: 'list, timeline, filters',
  },
  {
    what: 'ten megabytes of brackets that never close',
    sees: 'the same',
    told: broken,
    before: answers({ body: '[{"a":'.repeat((2 * DEEP) / 6) }),
    fix: 'Try again',
    works: 'list, timeline, filters',
  },
  {
    what: 'no connection',
    sees: `${notLoaded}: check the connection, try again`,
    told: 'Check the connection and try again.',
    before: async ({ context }) => {
      await context.route(DATASET, (route) => route.abort('connectionfailed'));
      return () => context.unroute(DATASET);
    },
    fix: 'Try again',
    works: 'list, timeline, filters',
  },
  {
    what: 'a slow answer',
    sees: 'the timeline, the list and the filters; below them “Loading the events…”, how much has come, and a way to stop. An event that is opened says that the rest of it is on its way',
    told: 'Loading the events…',
    before: async ({ context }) => {
      let go = (): void => {};
      const released = new Promise<void>((resolve) => {
        go = resolve;
      });
      await context.route(DATASET, async (route) => {
        await released;
        await route.continue();
      });
      return async () => go();
    },
    fix: 'by itself',
    works: 'list, timeline, filters',
  },
  {
    what: 'an answer that never comes',
    sees: 'the same; after “Stop loading”, that it was stopped, and a way to try again',
    told: 'Loading the events…',
    before: async ({ context }) => {
      await context.route(DATASET, () => {});
      return () => context.unroute(DATASET);
    },
    fix: 'Stop loading',
    works: 'list, timeline, filters',
    everywhere: true,
  },
  {
    what: 'the dataset’s outline is not there, and the dataset comes late',
    sees: 'the list that was written into the page, and below it “Loading the events…”, how much has come, and a way to stop',
    told: 'Loading the events…',
    before: async (scene) => {
      const undo = await outlined({ status: 404, body: 'no' })(scene);
      let go = (): void => {};
      const released = new Promise<void>((resolve) => {
        go = resolve;
      });
      await scene.context.route(DATASET, async (route) => {
        await released;
        await route.continue();
      });
      return async () => {
        await undo();
        go();
      };
    },
    fix: 'by itself',
    works: 'list and links',
  },
  {
    what: 'half an outline',
    sees: 'the page, a moment later',
    told: null,
    before: outlined({ body: '{"version": "0123' }),
    fix: 'by itself',
    works: 'all',
  },
  {
    what: 'an outline that is none',
    sees: 'the page, a moment later',
    told: null,
    before: async ({ page, context }) => {
      await page.goto('./');
      const version = await page.locator('html').getAttribute('data-version');
      return outlined({ body: JSON.stringify({ version, issues: [], dataset: {}, events: [{}] }) })({
        page,
        context,
      });
    },
    fix: 'by itself',
    works: 'all',
  },
  {
    what: 'the outline of another version',
    sees: 'the page, a moment later',
    told: null,
    before: outlined({ body: JSON.stringify({ version: '0123456789ab', issues: [], dataset: {}, events: [] }) }),
    fix: 'by itself',
    works: 'all',
  },
];

const CHUNKS: readonly FailureMode[] = [
  {
    what: 'the timeline’s code is gone (a deploy since the page was opened)',
    sees: 'everything but the timeline, and in its place “The timeline could not be drawn. The list below has every event.”; when trying again has not helped, a button that reloads the page',
    told: 'The timeline could not be drawn.',
    before: gone('**/assets/Timeline-*.js'),
    fix: 'Try again',
    works: 'all but the timeline',
    everywhere: true,
  },
  {
    what: 'the timeline’s stylesheet is gone',
    sees: 'the same',
    told: 'The timeline could not be drawn.',
    before: gone('**/assets/Timeline-*.css'),
    fix: 'Try again',
    works: 'all but the timeline',
  },
  {
    what: 'the page’s own code is gone',
    sees: 'the list that was written into the page, its links to each event’s page, and above it that a part could not be loaded (in the reader’s language)',
    told: 'Part of this page could not be loaded.',
    before: gone('**/assets/start{Explorer,Embed}-*.js'),
    fix: 'Try again',
    works: 'list and links',
    everywhere: true,
  },
  {
    what: 'a language’s catalogue is gone',
    sees: 'the page in the language that it was in, and that the other could not be loaded',
    told: 'Français could not be loaded. The page stays in the current language.',
    before: gone('**/assets/fr-*.js'),
    search: '?lang=fr',
    fix: 'Try again',
    works: 'all',
  },
  {
    what: 'the worker is refused (a sandboxed frame)',
    sees: 'the page: it reads the dataset itself',
    told: null,
    before: windowWith(() => {
      window.Worker = class {
        constructor() {
          throw new DOMException('refused', 'SecurityError');
        }
      } as unknown as typeof Worker;
    }),
    fix: 'none',
    works: 'all',
  },
  {
    what: 'the worker’s code is gone',
    sees: 'the page: it reads the dataset itself',
    told: null,
    before: gone('**/assets/dataset.worker-*.js'),
    fix: 'none',
    works: 'all',
  },
];

const DEVICES: readonly FailureMode[] = [
  {
    what: 'storage is denied',
    sees: 'the page; choices hold for this visit',
    told: null,
    before: windowWith(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      }
    }),
    fix: 'none',
    works: 'all',
  },
  {
    what: 'storage is full',
    sees: 'the page; choices hold for this visit',
    told: null,
    before: windowWith(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    }),
    fix: 'none',
    works: 'all',
  },
  {
    what: 'no WebGL',
    sees: 'the page: nothing is drawn with it',
    told: null,
    before: windowWith(() => {
      const getContext = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, kind: string) => unknown;
      Reflect.set(HTMLCanvasElement.prototype, 'getContext', function (this: HTMLCanvasElement, kind: string) {
        return kind.includes('webgl') ? null : getContext.call(this, kind);
      });
    }),
    fix: 'none',
    works: 'all',
  },
  {
    what: 'the clock jumps, a year on and twenty back',
    sees: 'the page as it was',
    told: null,
    before: async ({ page }) => {
      await page.clock.install({ time: '2026-11-24T10:00:00Z' });
      return NOTHING;
    },
    during: async ({ page }) => {
      await page.clock.setSystemTime('2027-11-24T10:00:00Z');
      await page.clock.runFor(1000);
      await page.clock.setSystemTime('2007-11-24T10:00:00Z');
      await page.clock.runFor(1000);
      await page.clock.resume();
      return NOTHING;
    },
    fix: 'none',
    works: 'all',
  },
  {
    what: 'the tab is hidden for a day',
    sees: 'the page as it was',
    told: null,
    before: async ({ page }) => {
      await page.clock.install({ time: '2026-11-24T10:00:00Z' });
      return NOTHING;
    },
    during: async ({ page }) => {
      const turn = (state: string) =>
        page.evaluate((now) => {
          Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
          Object.defineProperty(document, 'hidden', { configurable: true, get: () => now === 'hidden' });
          document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
        }, state);
      await turn('hidden');
      await page.clock.fastForward('24:00:00');
      await turn('visible');
      await page.clock.resume();
      return NOTHING;
    },
    fix: 'none',
    works: 'all',
  },
  {
    what: 'the network goes while the page is read',
    sees: 'the page as it was; what it has not fetched yet (another language, sharing) says that it could not be loaded',
    told: null,
    during: async ({ context }) => {
      await context.setOffline(true);
      return () => context.setOffline(false);
    },
    fix: 'none',
    works: 'all',
  },
  {
    what: 'away by a link and back (the browser’s back/forward cache)',
    sees: 'the page as it was',
    told: null,
    during: async ({ page }) => {
      await page.evaluate(() =>
        window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
      );
      await page.goto(new URL('data/index.json', page.url()).href);
      // A page out of the cache is not loaded again.
      await page.goBack({ waitUntil: 'commit' });
      await page.waitForFunction(() => Reflect.get(window, 'persisted') === true);
      return NOTHING;
    },
    fix: 'none',
    works: 'all',
    cached: true,
  },
  {
    what: 'a second tab, in which other things are chosen',
    sees: 'each tab as it was left',
    told: null,
    during: async ({ page, context }) => {
      const other = await context.newPage();
      await other.goto(`${page.url().replace(/\?.*$/, '')}?lang=fr&theme=dark&status=alleged`);
      await other.getByRole('main').and(other.locator('[aria-busy="false"]')).waitFor();
      await other.close();
      return NOTHING;
    },
    fix: 'none',
    works: 'all',
  },
];

/** vis-timeline throws in one of its own methods (see `withSwitches` in faults.spec.ts), for ever. */
export const BROKEN_TIMELINE: Omit<FailureMode, 'before' | 'during'> = {
  what: 'vis-timeline throws, in any method that it or we call, at its making or later',
  sees: 'everything but the timeline, and in its place “The timeline could not be drawn. The list below has every event.”; when trying again has not helped, a button that reloads the page',
  told: 'The timeline could not be drawn.',
  fix: 'Try again',
  works: 'all but the timeline',
};

/** Met when an event is opened, not when the page is. */
export const NO_DETAILS: Omit<FailureMode, 'before' | 'during'> = {
  what: 'the code of an event’s details is gone',
  sees: 'everything but the details, and in their place that this part of the page could not be loaded',
  told: 'This part of the page could not be loaded.',
  fix: 'Try again',
  works: 'all but the details',
};

export const FAILURE_MODES: readonly (readonly [heading: string, rows: readonly FailureMode[]])[] = [
  ['What a server answers', DATASETS],
  ['Code that does not come', CHUNKS],
  ['The device, the browser, time', DEVICES],
];

/** The document's tables. */
export const printFailureModes = (): string =>
  [
    ...FAILURE_MODES,
    ['The timeline’s library', [BROKEN_TIMELINE]] as const,
    ['An event’s details', [NO_DETAILS]] as const,
  ]
    .map(([heading, rows]) => {
      const line = ({ what, sees, works, fix, everywhere }: Omit<FailureMode, 'before' | 'during'>): string =>
        `| ${what}${everywhere ? ' \\*' : ''} | ${sees} | ${works} | ${fix === 'none' ? '–' : fix} |`;
      return `## ${heading}\n\n| fault | what the reader sees | what works meanwhile | what helps |\n| --- | --- | --- | --- |\n${rows.map(line).join('\n')}\n`;
    })
    .join('\n');
