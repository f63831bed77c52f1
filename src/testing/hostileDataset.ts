// The small dataset with any text in every place where an editor, or whoever wrote a source, may put one.

import { buildDataset } from '../dataset/build.ts';
import type { Dataset } from '../dataset/dataset.ts';
import fc from 'fast-check';
import { smallDataset } from './smallDataset.ts';

/** Texts that have broken some format somewhere. */
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

/** What no format can carry as it is: no character, half a character, no end. */
export const UNPRINTABLE = ['a\u0000b', '\ud800', 'a\udfffb', '\u202eabc\u2066def', 'e\u0301'.repeat(200)] as const;

/** Names that every object has by birth, and those that a file may give it to pass for another. */
export const BIRTH_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'] as const;

/** JSON in which every object has one more field, called so, whose value would change what it is put into. */
export const withBirthNames = (json: string, name: (typeof BIRTH_NAMES)[number]): string =>
  json.replaceAll(/\{(?=")/g, `{${JSON.stringify(name)}:{"polluted":true,"status":"found"},`);

/** Addresses that must lead nowhere. */
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

/** A hostile text, several in a row, or anything; never blank, since the format refuses blank titles. */
export const arbitraryHostile: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.array(fc.constantFrom(...HOSTILE), { minLength: 2, maxLength: 4 }).map((texts) => texts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )
  .filter((text) => text.trim() !== '');

/** `text` as every title, name, quotation and note of the small dataset. */
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
