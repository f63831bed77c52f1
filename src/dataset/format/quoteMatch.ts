// Verifies a quotation (R2) against the source's text, and finds where they differ. Normalises like fingerprint.ts, which
// does not need the text.

import type { Citation } from '../../model/event.ts';

/** NFC with single spaces: removes the differences that two copies of a text may have. */
export const collapseSpace = (text: string): string => text.normalize('NFC').trim().split(/\s+/u).join(' ');

/** True if `text` contains `words` as whole words. Both must be normalised. */
function containsWords(text: string, words: string): boolean {
  return words !== '' && ` ${text} `.includes(` ${words} `);
}

/** Where a quotation and its source differ. */
export interface QuoteMismatch {
  /** The longest prefix of the quotation that the source contains; may be empty. */
  readonly agrees: string;
  /** What follows in the source, shortened. */
  readonly source: string;
}

const MAX_SHOWN = 60;

/** Null if the normalised text contains the quotation with its context. */
export function findQuoteMismatch(
  text: string,
  { quote, before, after }: Pick<Citation, 'quote' | 'before' | 'after'>,
): QuoteMismatch | null {
  const cited = collapseSpace(`${before}${quote ?? ''}${after}`);
  if (containsWords(text, cited)) return null;
  // If the text contains a prefix, it contains every shorter prefix, so binary search works.
  let low = 0;
  let high = cited.length;
  while (low < high) {
    const half = Math.ceil((low + high) / 2);
    if (text.includes(cited.slice(0, half))) low = half;
    else high = half - 1;
  }
  const at = text.indexOf(cited.slice(0, low)) + low;
  return { agrees: cited.slice(0, low), source: low === 0 ? '' : text.slice(at, at + MAX_SHOWN) };
}
