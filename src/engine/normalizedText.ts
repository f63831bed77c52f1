// The searchable text: the normalised texts of many rows joined into few strings, so that a search scans few strings.

import { normalizeText, isWide, toNarrow } from './normalizeText.ts';

/** CHUNK_ROWS rows per string: a character outside Latin-1 then widens one string, not all. */
export interface NormalizedText {
  readonly chunks: readonly string[];
  /** The end of each row's text in its chunk; the next row starts one character later. */
  readonly ends: Uint32Array;
}

export const CHUNK_BITS = 12;
const CHUNK_ROWS = 1 << CHUNK_BITS;

/** Texts must be added in row order. */
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
    const normalized = normalizeText(text);
    texts.push(normalized);
    wide ||= isWide(text);
    end += 1 + normalized.length;
    ends[row] = end;
  };
  const finish = (): NormalizedText => {
    close();
    return { chunks, ends };
  };
  return { add, finish };
}
