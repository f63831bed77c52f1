// Failure modes, one row each: how a test causes it, what the reader sees, what fixes it. failureModes.spec.ts runs the
// table in a browser, and docs/FAILURE-MODES.md is generated from it.

import type { BrowserContext, Page } from '@playwright/test';
import { CATALOGUE, START } from './builtFiles.ts';
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
  /** Text of the alert or status that reports it; null if nothing is reported. */
  readonly message: string | null;
  /** What fixes it: the button of this name, the page by itself, or nothing is needed. */
  readonly fix: 'Try again' | 'Stop loading' | 'by itself' | 'none';
  /**
   * What works meanwhile: everything, what the preview of the dataset is enough for, or what is in the HTML (all that an
   * event's own page has without the dataset).
   */
  readonly works: 'all' | 'all but the timeline' | 'all but the details' | 'list, timeline, filters' | 'list and links';
  /** Whether it is also tested on the embed's page and on an event's own. */
  readonly everywhere?: true;
  /** Whether the test needs the back/forward cache, which Playwright otherwise turns off. */
  readonly cached?: true;
  /** Whether only `npm run test:deep` tries it: it is slow, or much like another. */
  readonly deep?: true;
  /** Causes the failure before the page opens; returns the function that ends it. */
  readonly before?: (scene: Scene) => Promise<Undo>;
  /** Causes the failure in the open page. */
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

/** The dataset's URL responds like this, always or `times` times. */
const answers =
  (answer: Answer, times?: number) =>
  async ({ context }: Scene): Promise<Undo> => {
    await context.route(DATASET, (route) => route.fulfill(answer), times === undefined ? {} : { times });
    return () => context.unroute(DATASET);
  };

/** The preview's URL responds like this. */
const outlined =
  (answer: Answer) =>
  async ({ context }: Scene): Promise<Undo> => {
    const address = DATASET.replace('dataset.json', PREVIEW_FILE);
    await context.route(address, (route) => route.fulfill(answer));
    return () => context.unroute(address);
  };

/** Files whose path matches are missing, as after a deploy. */
const gone =
  (files: string) =>
  async ({ context }: Scene): Promise<Undo> => {
    await context.route(files, (route) => route.fulfill({ status: 404, body: 'not here any more' }));
    return () => context.unroute(files);
  };

/** Runs a script in the window before the page starts. */
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
    what: 'the dataset is missing (404)',
    sees: `${notLoaded}, which dataset is missing, and a way to the default one`,
    message: 'This site has no timeline called “rotherham”.',
    before: answers({ status: 404, body: 'no' }),
    fix: 'Try again',
    works: 'list, timeline, filters',
    everywhere: true,
  },
  {
    what: 'the server fails (500), every time',
    sees: `${notLoaded}: check the connection, try again. Three requests have failed by then`,
    message: 'Check the connection and try again.',
    before: answers({ status: 500, body: 'broken' }),
    fix: 'Try again',
    works: 'list, timeline, filters',
  },
  {
    what: 'the server is busy (503), then responds',
    sees: 'the page, a moment later',
    message: null,
    before: answers({ status: 503, body: 'busy' }, 1),
    fix: 'by itself',
    works: 'all',
  },
  {
    what: 'a login page instead of the dataset',
    sees: `${notLoaded}: a web page arrived; if the network has a login page, log in and try again`,
    message: 'A web page arrived instead of the events.',
    before: answers({ contentType: 'text/html', body: '<!doctype html><title>Log in</title>' }),
    fix: 'Try again',
    works: 'list, timeline, filters',
  },
  {
    what: 'half a dataset',
    sees: `${notLoaded}: the file is damaged; try again, or tell the publisher`,
    message: broken,
    before: answers({ body: '{"format": 1, "id": "rother' }),
    fix: 'Try again',
    works: 'list, timeline, filters',
  },
  {
    what: 'an empty response',
    sees: 'the same',
    message: broken,
    before: answers({ body: '' }),
    fix: 'Try again',
    works: 'list, timeline, filters',
  },
  {
    what: 'JSON that is not a dataset',
    sees: 'the same',
    message: broken,
    before: answers({ body: '[]' }),
    fix: 'Try again',
    works: 'list, timeline, filters',
  },
  {
    what: 'ten megabytes of brackets',
    sees: 'the same',
    message: broken,
    before: answers({ body: '['.repeat(DEEP) + ']'.repeat(DEEP) }),
    deep: true,
    fix: 'Try again',
    works: 'list, timeline, filters',
  },
  {
    what: 'ten megabytes of brackets that never close',
    sees: 'the same',
    message: broken,
    before: answers({ body: '[{"a":'.repeat((2 * DEEP) / 6) }),
    deep: true,
    fix: 'Try again',
    works: 'list, timeline, filters',
  },
  {
    what: 'no connection',
    sees: `${notLoaded}: check the connection, try again`,
    message: 'Check the connection and try again.',
    before: async ({ context }) => {
      await context.route(DATASET, (route) => route.abort('connectionfailed'));
      return () => context.unroute(DATASET);
    },
    fix: 'Try again',
    works: 'list, timeline, filters',
  },
  {
    what: 'a slow response',
    // A slow one without a preview is tried each time, and one that never arrives.
    deep: true,
    sees: 'the timeline, the list and the filters; below them “Loading the events…”, the progress, and a way to stop. An opened event says that the rest of it is loading',
    message: 'Loading the events…',
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
    what: 'a response that never arrives',
    sees: 'the same; after “Stop loading”, that it was stopped, and a way to try again',
    message: 'Loading the events…',
    before: async ({ context }) => {
      await context.route(DATASET, () => {});
      return () => context.unroute(DATASET);
    },
    fix: 'Stop loading',
    works: 'list, timeline, filters',
    everywhere: true,
  },
  {
    what: 'the preview is missing, and the dataset is slow',
    sees: 'the list in the page’s HTML, and below it “Loading the events…”, the progress, and a way to stop',
    message: 'Loading the events…',
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
    what: 'half a preview',
    sees: 'the page, a moment later',
    message: null,
    before: outlined({ body: '{"version": "0123' }),
    fix: 'by itself',
    works: 'all',
  },
  {
    what: 'a preview that is not one',
    sees: 'the page, a moment later',
    message: null,
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
    what: 'the preview of another version',
    sees: 'the page, a moment later',
    message: null,
    before: outlined({ body: JSON.stringify({ version: '0123456789ab', issues: [], dataset: {}, events: [] }) }),
    fix: 'by itself',
    works: 'all',
  },
];

const CHUNKS: readonly FailureMode[] = [
  {
    what: 'the timeline’s code is missing (a deploy since the page was opened)',
    sees: 'everything but the timeline, and instead of it “The timeline could not be drawn. The list below has every event.”; when trying again has not helped, a button that reloads the page',
    message: 'The timeline could not be drawn.',
    before: gone('**/assets/drawing-*.js'),
    fix: 'Try again',
    works: 'all but the timeline',
    everywhere: true,
  },
  {
    what: 'the timeline’s stylesheet is missing',
    sees: 'the same',
    message: 'The timeline could not be drawn.',
    before: gone('**/assets/drawing-*.css'),
    fix: 'Try again',
    works: 'all but the timeline',
  },
  {
    what: 'the page’s own code is missing',
    sees: 'the list in the page’s HTML, its links to each event’s page, and above it that a part could not be loaded (in the reader’s language)',
    message: 'Part of this page could not be loaded.',
    before: gone(START),
    fix: 'Try again',
    works: 'list and links',
    everywhere: true,
  },
  {
    what: 'a language’s catalogue is missing',
    sees: 'the page in its current language, and a notice that the other could not be loaded',
    message: 'Français could not be loaded. The page stays in the current language.',
    before: gone(CATALOGUE),
    search: '?lang=fr',
    fix: 'Try again',
    works: 'all',
  },
  {
    what: 'the worker is blocked (a sandboxed frame)',
    sees: 'the page: it reads the dataset itself',
    message: null,
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
    what: 'the worker’s code is missing',
    sees: 'the page: it reads the dataset itself',
    message: null,
    before: gone('**/assets/dataset.worker-*.js'),
    fix: 'none',
    works: 'all',
  },
];

const DEVICES: readonly FailureMode[] = [
  {
    what: 'storage is denied',
    sees: 'the page; choices last for this visit',
    message: null,
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
    sees: 'the page; choices last for this visit',
    message: null,
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
    sees: 'the page: it does not use WebGL',
    message: null,
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
    what: 'the clock jumps a year forward and twenty years back',
    sees: 'the page as it was',
    message: null,
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
    message: null,
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
    what: 'the network fails while the page is open',
    sees: 'the page as it was; what it has not loaded yet (another language, sharing) shows an error',
    message: null,
    during: async ({ context }) => {
      await context.setOffline(true);
      return () => context.setOffline(false);
    },
    fix: 'none',
    works: 'all',
  },
  {
    what: 'leaving by a link and coming back (the browser’s back/forward cache)',
    sees: 'the page as it was',
    message: null,
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
    what: 'a second tab with other choices',
    sees: 'each tab as it was left',
    message: null,
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

/** vis-timeline throws in one of its own methods (see `withSwitches` in failureModes.spec.ts), always. */
export const BROKEN_TIMELINE: Omit<FailureMode, 'before' | 'during'> = {
  what: 'vis-timeline throws, in any method that it or we call, at construction or later',
  sees: 'everything but the timeline, and instead of it “The timeline could not be drawn. The list below has every event.”; when trying again has not helped, a button that reloads the page',
  message: 'The timeline could not be drawn.',
  fix: 'Try again',
  works: 'all but the timeline',
};

/** Happens when an event is opened, not when the page is. */
export const NO_DETAILS: Omit<FailureMode, 'before' | 'during'> = {
  what: 'the code of an event’s details is missing',
  sees: 'everything but the details, and instead of them that this part of the page could not be loaded',
  message: 'This part of the page could not be loaded.',
  fix: 'Try again',
  works: 'all but the details',
};

/** Happens in an open event that has media, of a record that has pictures. */
export interface MediaFailure extends Omit<FailureMode, 'before' | 'during'> {
  readonly event: string;
  readonly before: (scene: Scene) => Promise<Undo>;
  /** Whether the reader must start a sound before anything is asked for. */
  readonly plays?: true;
}

const named = (file: string): string => `${file} could not be loaded.`;

/** The record's dataset with a sound on an event, whose file is not there. */
const withSound = async ({ context }: Scene): Promise<Undo> => {
  await context.route('**/web-standards/dataset.json', async (route) => {
    const raw = await (await route.fetch()).json();
    const event = raw.events.find(({ id }: { id: string }) => id === 'html5');
    event.media = [
      { type: 'audio', src: 'media/gone.wav', alt: 'A voice.', credit: 'A. Sample', transcript: 'Words.' },
    ];
    await route.fulfill({ json: raw });
  });
  return NOTHING;
};

export const MEDIA: readonly MediaFailure[] = [
  {
    what: 'a picture’s file is missing',
    sees: 'in its place the file’s name, that it could not be loaded, and what the picture shows, in words; its credit stays',
    message: named('media/webassembly.svg'),
    event: 'webassembly-mvp',
    before: gone('**/media/webassembly.svg'),
    fix: 'none',
    works: 'all',
  },
  {
    what: 'a picture’s file is broken, or not a picture',
    sees: 'the same',
    message: named('media/chrome.svg'),
    event: 'webassembly-mvp',
    before: async ({ context }) => {
      const answer = { contentType: 'image/svg+xml', body: '<svg' };
      await context.route('**/media/chrome.svg', (route) => route.fulfill(answer));
      return NOTHING;
    },
    fix: 'none',
    works: 'all',
  },
  {
    what: 'the small pictures beside the titles are missing',
    sees: 'the titles without them',
    message: null,
    event: 'owl-1',
    before: gone('**/web-standards/media/*'),
    fix: 'none',
    works: 'all',
  },
  {
    what: 'the list of the pictures’ sizes is missing',
    sees: 'the pictures themselves instead of smaller copies',
    message: null,
    event: 'webassembly-mvp',
    before: gone('**/web-standards/media.json'),
    fix: 'none',
    works: 'all',
  },
  {
    what: 'a sound’s or a film’s file is missing',
    sees: 'once it was started, in its place that it could not be loaded, and what it is; its transcript stays',
    message: named('media/gone.wav'),
    event: 'html5',
    before: withSound,
    plays: true,
    fix: 'none',
    works: 'all',
  },
  {
    what: 'the code that shows pictures, films and sounds is missing',
    sees: 'the open event, and instead of its media that this part of the page could not be loaded',
    message: 'This part of the page could not be loaded.',
    event: 'webassembly-mvp',
    before: gone('**/assets/MediaFigures-*.js'),
    fix: 'Try again',
    works: 'all',
  },
];

export const FAILURE_MODES: readonly (readonly [heading: string, rows: readonly FailureMode[]])[] = [
  ['Server responses', DATASETS],
  ['Missing code', CHUNKS],
  ['Device, browser, clock', DEVICES],
];

/** The document's tables. */
export const printFailureModes = (): string =>
  [
    ...FAILURE_MODES,
    ['The timeline library', [BROKEN_TIMELINE]] as const,
    ['An event’s details', [NO_DETAILS]] as const,
    ['Pictures, films and sounds', MEDIA] as const,
  ]
    .map(([heading, rows]) => {
      const line = ({ what, sees, works, fix, everywhere }: Omit<FailureMode, 'before' | 'during'>): string =>
        `| ${what}${everywhere ? ' \\*' : ''} | ${sees} | ${works} | ${fix === 'none' ? '–' : fix} |`;
      return `## ${heading}\n\n| failure | what the reader sees | what still works | fix |\n| --- | --- | --- | --- |\n${rows.map(line).join('\n')}\n`;
    })
    .join('\n');
