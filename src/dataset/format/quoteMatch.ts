// R2 with the source's text at hand: whether a quotation stands in it word for word, and if not, where it goes astray.
// The same folding as fingerprint.ts, which does without the text.

import type { Citation } from '../../model/event.ts';

/** NFC, white space folded to one space: what two copies of one text may differ in. */
export const collapseSpace = (text: string): string => text.normalize('NFC').trim().split(/\s+/u).join(' ');

/** True where `words` stand in `text` and begin and end with whole words of it. Both are folded. */
function containsWords(text: string, words: string): boolean {
  return words !== '' && ` ${text} `.includes(` ${words} `);
}

/** Where a quotation and its source part: the words up to there, and what the source has next. */
export interface QuoteMismatch {
  /** The longest beginning of the quotation that stands in the source; empty where not even a word does. */
  readonly agrees: string;
  /** What follows it in the source, some words of it. */
  readonly source: string;
}

const MAX_SHOWN = 60;

/** Null where the quotation, with its context on both sides, stands in the folded text. */
export function findQuoteMismatch(
  text: string,
  { quote, before, after }: Pick<Citation, 'quote' | 'before' | 'after'>,
): QuoteMismatch | null {
  const cited = collapseSpace(`${before}${quote ?? ''}${after}`);
  if (containsWords(text, cited)) return null;
  // What begins the quotation and stands in the text is shorter or as long as any longer beginning that does.
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
