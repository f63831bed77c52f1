// The text that is searched: that of many rows in one string after another, folded, so that a search is a few scans.
// Knows no events.

import { normalizeText, isWide, toNarrow } from './normalizeText.ts';

/** Folded text of the rows, CHUNK_ROWS to a string: one foreign letter then makes one string wide, not all. */
export interface NormalizedText {
  readonly chunks: readonly string[];
  /** Where each row's text ends in its chunk; the next begins one further on. */
  readonly ends: Uint32Array;
}

export const CHUNK_BITS = 12;
const CHUNK_ROWS = 1 << CHUNK_BITS;

/** Takes the rows' texts in their order. */
export function createTextBuilder(size: number) {
  const chunks: string[] = [];
  const ends = new Uint32Array(size);
  let texts: string[] = [];
  let wide = false;
  let end = -1;
  const close = (): void => {
    if (texts.length > 0) chunks.push(wide ? toNarrow(texts.join('\n')) : texts.join('\n'));
    texts = [];
    wide = false;
    end = -1;
  };
  const add = (row: number, text: string): void => {
    if (texts.length === CHUNK_ROWS) close();
    const folded = normalizeText(text);
    texts.push(folded);
    wide ||= isWide(text);
    end += 1 + folded.length;
    ends[row] = end;
  };
  const finish = (): NormalizedText => {
    close();
    return { chunks, ends };
  };
  return { add, finish };
}
