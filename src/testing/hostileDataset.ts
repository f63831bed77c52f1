// Datasets with hostile text in every field that an editor or the author of a source can write.

import { buildDataset } from '../dataset/format/buildDataset.ts';
import type { Dataset } from '../dataset/format/dataset.ts';
import fc from 'fast-check';
import { smallDataset } from './smallDataset.ts';

/** Texts that are special in some format. */
export const HOSTILE = [
  '=HYPERLINK("http://example.org","x")',
  '@SUM(1)',
  '+1',
  '-1',
  '\tx',
  '</textarea><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'",
  '"',
  'a\nb',
  'a\r\nER  - \r\nTY  - GEN',
  '{',
  '}',
  '}}\n@misc{x, title = {',
  '%',
  '\\',
  '\\{',
  '~^$&#_',
  '[gallery]',
  '{{ config }}',
  '<!--',
  ']]>',
  '\u202e',
  'a\u2028b',
  '＝1',
  '-- “”',
  '<svg onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  'javascript:alert(1)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '__proto__',
  'constructor',
] as const;

/** Texts that no format can represent: control characters, lone surrogates, unclosed bidi embeddings. */
export const UNPRINTABLE = ['a\u0000b', '\ud800', 'a\udfffb', '\u202eabc\u2066def', 'e\u0301'.repeat(200)] as const;

/** Property names of Object.prototype, and `__proto__`, which sets an object's prototype. */
export const PROTOTYPE_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
] as const;

/** The value as JSON with a field `name` in every object, which would pollute an unsafe merge. */
export const withPrototypeNames = (raw: unknown, name: (typeof PROTOTYPE_NAMES)[number]): string =>
  JSON.stringify(raw, (key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && key !== 'BIRTH'
      ? { BIRTH: { polluted: true, status: 'found' }, ...value }
      : value,
  ).replaceAll('"BIRTH":', `${JSON.stringify(name)}:`);

/** URLs that must never become links. */
export const HOSTILE_ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  '//elsewhere.example/',
  '/elsewhere',
  '#',
  '',
] as const;

/** A hostile text, several joined, or any text; never blank, which the format rejects. */
export const arbitraryHostile: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.array(fc.constantFrom(...HOSTILE), { minLength: 2, maxLength: 4 }).map((texts) => texts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )
  .filter((text) => text.trim() !== '');

/** The small dataset with `text` as every title, name, quotation and note. */
export function hostileDataset(text: string): Dataset {
  const built = buildDataset(
    smallDataset((raw) => {
      Object.assign(raw, { title: text, description: text });
      for (const actor of raw.actors) Object.assign(actor, { name: text });
      for (const source of raw.sources) Object.assign(source, { title: text, publisher: text, authors: [text, text] });
      for (const event of raw.events) {
        const citation = { source: 'paper', quote: text, speaker: 'body', locator: text };
        Object.assign(event, {
          title: text,
          summary: text,
          citations: [citation],
          noReply: text,
          notes: [{ kind: 'later', text, citations: [citation] }],
        });
      }
    }),
  );
  if (!built.ok) throw new Error(`does not build: ${JSON.stringify(built.error)}`);
  return built.value.dataset;
}

/** As JSON text: JSON.stringify could not print a value nested this deeply. */
const DEEP = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;

/** One event each, with this text in all text fields. */
export const HOSTILE_TEXTS: readonly string[] = [...HOSTILE, ...UNPRINTABLE, 'word'.repeat(25_000)];

/**
 * A dataset file with hostile text in every text field and, with invalid records, a hostile URL in every URL field. Events
 * whose id starts with "sound" are valid and must be shown.
 */
export function hostileFile(invalid: 'with invalid records' | 'valid' = 'with invalid records'): string {
  const among = <T>(records: readonly T[]): readonly T[] => (invalid === 'valid' ? [] : records);
  const citation = (text: string) => ({ source: 'paper', quote: text, speaker: 'body', locator: text });
  const event = (id: string, text: string, more: object = {}) => ({
    id,
    date: '2014-08-26',
    concerns: '1997/2013',
    title: text,
    summary: text,
    kind: 'statement',
    status: 'stated',
    actors: [{ id: 'body', role: 'speaker' }],
    citations: [citation(text)],
    notes: [{ kind: 'context', text, citations: [citation(text)] }],
    tags: [text],
    translations: { fr: { title: text, summary: text } },
    ...more,
  });
  const markup = '<img src=x onerror=alert(1)><script>alert(1)</script>';
  const raw = {
    format: 1,
    id: 'rotherham',
    title: markup,
    description: markup,
    language: 'en-GB',
    license: markup,
    updated: '2026-11-23',
    coverage: '1997/2018',
    contentNote: markup,
    support: [
      { name: markup, url: 'https://example.org/help', note: markup },
      ...among(HOSTILE_ADDRESSES.map((url) => ({ name: markup, url }))),
    ],
    actors: [
      { id: 'body', name: markup, short: markup, kind: 'organisation', description: markup },
      { id: 'constructor', name: '__proto__', kind: 'organisation' },
    ],
    sources: [
      {
        id: 'paper',
        type: 'constructor',
        title: markup,
        publisher: markup,
        authors: [markup],
        url: 'https://example.org/"><script>alert(1)</script>',
        archive: 'https://example.org/#"onmouseover="alert(1)',
        note: markup,
      },
      ...among(
        HOSTILE_ADDRESSES.map((url, index) => ({
          id: `bad-${index}`,
          type: 'webpage',
          title: 'T',
          publisher: 'P',
          url,
        })),
      ),
    ],
    events: [
      ...HOSTILE_TEXTS.map((text, index) => event(`sound-${index}`, text)),
      event('constructor', 'An event with a name of birth', {
        actors: [{ id: 'constructor', role: 'speaker' }],
        relations: [{ type: 'updates', event: 'sound-0', note: markup }],
      }),
      event('sound-deep', 'Deeper than any reader', { extra: 'DEEP', kept: { deep: 'DEEP' } }),
      ...among<unknown>([
        event('not-dated', 'x', { date: markup }),
        event('<b>', 'x'),
        event('not-judged', 'x', { status: markup }),
        null,
        markup,
        [],
      ]),
    ],
    corrections: [{ date: '2026-11-23', event: null, text: markup }],
    tours: [{ id: 'tour', title: markup, steps: [{ view: '?q=<script>alert(1)</script>', text: markup, seconds: 5 }] }],
  };
  return withPrototypeNames(raw, '__proto__').replaceAll('"DEEP"', DEEP);
}
