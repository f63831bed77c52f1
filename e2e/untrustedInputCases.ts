// Attacks by a dataset, a link, a file or a message, one row each: how a test does it, and what the reader sees.
// untrustedInput.spec.ts runs the table, and docs/FAILURE-MODES.md is generated from it too.

import type { Page } from '@playwright/test';
import { HOSTILE_ADDRESSES } from '../src/testing/hostileDataset.ts';
import { EVENT_COUNT } from './builtFiles.ts';

export interface UntrustedInputCase {
  readonly what: string;
  /** What the reader sees, for the document. */
  readonly sees: string;
  /** Text on the page; null: nothing needs saying. */
  readonly message: string | RegExp | null;
  /** What the opened note names. */
  readonly named?: readonly string[];
  /** How many events are in the list. */
  readonly events: number;
  readonly search?: string;
  /** Changes the bundled dataset before it reaches the page. */
  readonly dataset?: (text: string) => string;
  /** Acts on the open page. */
  readonly act?: (page: Page) => Promise<void>;
}

const ALL = EVENT_COUNT;
const SCRIPT = '<img src=x onerror=alert(1)><script>alert(1)</script>';
const LONG = 'word'.repeat(2_500);
const NOTES = /\d+ notes? about this data/;

/** The parts of a dataset that attacks change. */
interface Data {
  readonly sources: Record<string, unknown>[];
  readonly events: Record<string, unknown>[];
}
const changed =
  (change: (data: Data) => void) =>
  (text: string): string => {
    const data: Data = JSON.parse(text);
    change(data);
    return JSON.stringify(data);
  };
const firstEvent = (fields: object): ((text: string) => string) =>
  changed(({ events: [first = {}] }) => void Object.assign(first, fields));

const NOT_USED = 'Part of this link didn’t work';
/** `named`: the start of a value that is too long to be shown in full. */
const link = (what: string, name: string, value: string, named = value): UntrustedInputCase => ({
  what,
  sees: `the page without it, and “${NOT_USED}”, which names the value`,
  message: NOT_USED,
  named: [named],
  events: ALL,
  search: `?${name}=${encodeURIComponent(value)}`,
});

/** Drops a file onto the page. */
const dropped =
  (name: string, body: string) =>
  async (page: Page): Promise<void> => {
    const files = await page.evaluateHandle(
      ([called, text]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], called));
        return transfer;
      },
      [name, body] as const,
    );
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await page.dispatchEvent('body', type, { dataTransfer: files });
    }
  };

const IN_DATASETS: readonly UntrustedInputCase[] = [
  {
    what: 'HTML and scripts in an event’s text',
    sees: 'the text as it was written',
    message: SCRIPT,
    events: ALL,
    dataset: firstEvent({ title: SCRIPT, summary: SCRIPT }),
  },
  {
    what: 'an address that is not http(s) (`javascript:`, `data:`, `file:`)',
    sees: 'every event; the invalid source is left out, and a notice at the top names it',
    message: NOTES,
    events: ALL,
    named: HOSTILE_ADDRESSES.map((_, index) => `sources[${index}].url`),
    dataset: changed(({ sources }) => {
      for (const [index, url] of HOSTILE_ADDRESSES.entries()) Object.assign(sources[index] ?? {}, { url });
    }),
  },
  {
    what: 'an invalid event (no date, an unknown standing, a text instead of a list)',
    sees: 'every other event, and a notice at the top that names the invalid one',
    message: NOTES,
    events: ALL - 3,
    named: ['risky-business-1997', 'home-office-research-2000', 'draft-research-2002'],
    dataset: changed(({ events: [one = {}, two = {}, three = {}] }) => {
      Object.assign(one, { date: SCRIPT });
      Object.assign(two, { status: 'proven' });
      Object.assign(three, { citations: SCRIPT });
    }),
  },
  {
    what: 'fields called `__proto__`, `constructor`, `toString`',
    sees: 'the page as usual',
    message: null,
    events: ALL,
    dataset: (text) =>
      text.replaceAll('"kind":', '"__proto__": {"polluted": true}, "constructor": {}, "toString": 1, "kind":'),
  },
  {
    what: 'a field fifty thousand levels deep',
    sees: 'the page as usual',
    message: null,
    events: ALL,
    dataset: (text) => text.replace('"events": [{', `"events": [{ "deep": ${'['.repeat(50_000)}${']'.repeat(50_000)},`),
  },
  {
    what: 'a word of a hundred thousand letters',
    sees: 'the word, wrapped; nothing scrolls sideways',
    message: 'word'.repeat(50),
    events: ALL,
    dataset: firstEvent({ title: 'word'.repeat(25_000) }),
  },
];

const IN_LINKS: readonly UntrustedInputCase[] = [
  link('a script instead of a value', 'clock', SCRIPT),
  link('a dataset at another address', 'data', 'https://elsewhere.example/data'),
  link('a dataset outside its folder', 'data', '../../etc'),
  link('a search of ten thousand letters', 'q', LONG, LONG.slice(0, 40)),
  link('a value of ten thousand letters', 'clock', LONG, LONG.slice(0, 40)),
  {
    what: 'an unknown actor whose id is a property of every object',
    sees: `every event, and “${NOT_USED}”, which names the value`,
    message: NOT_USED,
    named: ['constructor'],
    events: ALL,
    search: '?actor=constructor',
  },
  {
    what: 'parameters called `__proto__` and `constructor`',
    sees: 'the page as usual',
    message: null,
    events: ALL,
    search: '?__proto__=x&constructor=y&__proto__[polluted]=1',
  },
  {
    what: 'a pattern on which some regular expression searches never end',
    sees: 'no matches: the text is searched literally',
    message: `0 of ${EVENT_COUNT} events`,
    events: 0,
    search: `?q=${encodeURIComponent('((.*)+)+$'.repeat(10))}`,
  },
];

const FROM_FILES: readonly UntrustedInputCase[] = [
  {
    what: 'a web page with scripts, dropped as a file',
    sees: '“This file could not be opened”, and why; the page as it was',
    message: 'This file could not be opened',
    events: ALL,
    act: dropped('page.html', `<!doctype html><title>x</title>${SCRIPT}`),
  },
  {
    what: 'a table with formulas and scripts in its cells, dropped as a file',
    sees: 'its rows, as text',
    message: '=HYPERLINK("https://elsewhere.example")',
    events: 2,
    act: dropped('t.csv', `Date,Title\n2001,"=HYPERLINK(""https://elsewhere.example"")"\n2002,"${SCRIPT}"\n`),
  },
];

/** Sent to the embed by a sibling frame, and by its host too, but for the first, which a host may send. */
export const MESSAGES = {
  what: 'messages to the embed from another frame, and unknown messages from its host page',
  sees: 'the page as usual',
  sent: [
    { type: 'on-the-record', v: 1, command: 'show', view: '?event=jay-report-2014&data=web-standards' },
    { type: 'on-the-record', v: 1, command: 'navigate', url: 'javascript:alert(1)' },
    { type: 'constructor', command: '__proto__' },
    '{"__proto__": {"polluted": true}}',
    '<script>alert(1)</script>',
  ],
} as const;

export const UNTRUSTED_INPUT_CASES: readonly (readonly [heading: string, rows: readonly UntrustedInputCase[]])[] = [
  ['In a dataset', IN_DATASETS],
  ['In a link', IN_LINKS],
  ['From a file', FROM_FILES],
];

/** The document's tables. */
export const printUntrustedInput = (): string =>
  [...UNTRUSTED_INPUT_CASES, ['From another window', [MESSAGES]] as const]
    .map(
      ([heading, rows]) =>
        `### ${heading}\n\n| attempt | what the reader sees |\n| --- | --- |\n${rows.map(({ what, sees }) => `| ${what} | ${sees} |`).join('\n')}\n`,
    )
    .join('\n');
