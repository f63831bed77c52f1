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
