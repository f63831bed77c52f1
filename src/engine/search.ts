// Full-text search. All words must occur, a quoted phrase exactly; words match inside words: "rother" finds Rotherham.

import type { Columns, Row } from './columns.ts';
import { normalizeText } from './normalizeText.ts';
import { CHUNK_BITS } from './normalizedText.ts';

/** Normalised terms, the longest first. A term inside another is dropped: a text with "children" contains "child". */
export interface Search {
  readonly terms: readonly string[];
}

export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** `jay "child sexual` → the word "jay" and the phrase "child sexual". An unclosed quotation mark extends to the end. */
export function parseSearch(text: string): Search {
  const found = normalizeText(text).matchAll(/"([^"]*)"?|[^\s"]+/g);
  const terms = Array.from(found, ([whole, phrase]) => (phrase ?? whole).trim().replace(/\s+/g, ' '));
  terms.sort((a, b) => b.length - a.length);
  return {
    terms: terms.filter((term, index) => term !== '' && !terms.slice(0, index).some((longer) => longer.includes(term))),
  };
}

/** True if every text that matches `next` also matches `previous`: "rother" → "rotherham council". */
export const narrows = (previous: Search, next: Search): boolean =>
  previous.terms.every((term) => next.terms.some((longer) => longer.includes(term)));

/** The rows that contain every term, ascending. `within` (ascending) limits the search to these rows. */
export function searchRows(columns: Columns, search: Search, within: Uint32Array | null = null): Uint32Array {
  let rows = within;
  for (const term of rarestFirst(columns, search.terms)) rows = rowsWith(columns, term, rows);
  return rows ?? allRows(columns);
}

/** Sorts terms by their frequency in the first rows: after a rare term, a common one is tested on few rows. */
function rarestFirst(columns: Columns, terms: readonly string[]): readonly string[] {
  if (terms.length < 2) return terms;
  const sample = allRows(columns).subarray(0, 1 << CHUNK_BITS);
  const counted = terms.map((term) => ({ term, count: rowsWith(columns, term, sample).length }));
  return counted.sort((a, b) => a.count - b.count).map(({ term }) => term);
}

const allRowsCache = new WeakMap<Columns, Uint32Array>();

/** Cached per Columns. Callers must not modify it. */
export function allRows(columns: Columns): Uint32Array {
  const known = allRowsCache.get(columns);
  if (known) return known;
  const rows = new Uint32Array(columns.size);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  allRowsCache.set(columns, rows);
  return rows;
}

/** If fewer than one row in this many is tested, each row is sliced; otherwise the whole chunk is scanned. */
const SPARSE = 16;

function rowsWith(columns: Columns, term: string, among: Uint32Array | null): Uint32Array {
  const { chunks, ends } = columns.text;
  const count = among?.length ?? columns.size;
  const found = new Uint32Array(count);
  let size = 0;
  let index = 0;
  while (index < count) {
    const number = (among === null ? index : (among[index] ?? 0)) >> CHUNK_BITS;
    const chunk = chunks[number] ?? '';
    const firstRow = number << CHUNK_BITS;
    const nextRow = Math.min(columns.size, (number + 1) << CHUNK_BITS);
    const stop = among === null ? nextRow : firstAtLeast(among, nextRow, index);
    const alone = (stop - index) * SPARSE < nextRow - firstRow;
    let at = -1; // the next hit in the chunk, at or after the row's start
    while (index < stop) {
      const row = among === null ? index : (among[index] ?? 0);
      const start = row === firstRow ? 0 : (ends[row - 1] ?? 0) + 1;
      const end = ends[row] ?? 0;
      if (alone) {
        if (chunk.slice(start, end).includes(term)) found[size++] = row;
      } else {
        if (at < start) at = chunk.indexOf(term, start);
        if (at < 0) break;
        if (at < end) found[size++] = row;
        else if (among === null) {
          index = Math.max(index + 1, rowAt(ends, at, row, nextRow));
          continue;
        }
      }
      index++;
    }
    index = stop;
  }
  return found.slice(0, size);
}

/** The row, from `row` on, whose text contains a position of the chunk. Galloping search, since it is usually near. */
function rowAt(ends: Uint32Array, position: number, row: Row, nextRow: Row): Row {
  let low = row;
  let step = 1;
  while (low + step < nextRow && (ends[low + step] ?? 0) < position) {
    low += step;
    step *= 2;
  }
  let high = Math.min(nextRow, low + step);
  while (low < high) {
    const half = (low + high) >>> 1;
    if ((ends[half] ?? 0) < position) low = half + 1;
    else high = half;
  }
  return low;
}

function firstAtLeast(rows: Uint32Array, row: Row, from: number): number {
  let low = from;
  let high = rows.length;
  while (low < high) {
    const half = (low + high) >>> 1;
    if ((rows[half] ?? 0) < row) low = half + 1;
    else high = half;
  }
  return low;
}

interface CachedSearch {
  readonly search: Search;
  readonly rows: Uint32Array;
}
const latestSearch = new WeakMap<Columns, CachedSearch>();

/** Like `searchRows`, but reuses the last result per Columns: typing on searches only the previous matches. */
export function searchText(columns: Columns, text: string): Uint32Array | null {
  const search = parseSearch(text);
  if (search.terms.length === 0) return null;
  const before = latestSearch.get(columns);
  if (before?.search.terms.join('\n') === search.terms.join('\n')) return before.rows;
  const narrowed = before && narrows(before.search, search) ? before : null;
  const remaining = { terms: search.terms.filter((term) => !narrowed?.search.terms.includes(term)) };
  const rows = searchRows(columns, remaining, narrowed?.rows ?? null);
  latestSearch.set(columns, { search, rows });
  return rows;
}

/** The ranges of the terms in the original text; adjacent hits are merged. In "Müller", "mu" is [0, 2). */
export function findHits(original: string, search: Search): readonly Hit[] {
  if (search.terms.length === 0) return [];
  const { normalized, starts, ends } = normalizeWithOffsets(original);
  const hits: Hit[] = [];
  for (const term of search.terms) {
    for (let at = normalized.indexOf(term); at >= 0; at = normalized.indexOf(term, at + term.length)) {
      hits.push({ start: starts[at] ?? 0, end: ends[at + term.length - 1] ?? 0 });
    }
  }
  hits.sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: Hit[] = [];
  for (const hit of hits) {
    const last = merged.at(-1);
    if (last && hit.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, hit.end) };
    else merged.push(hit);
  }
  return merged;
}

/** The normalised text, with the original range of each character: "æ" is [0, 1) for both "a" and "e". */
function normalizeWithOffsets(original: string): {
  readonly normalized: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
} {
  const starts: number[] = [];
  const ends: number[] = [];
  let normalized = '';
  let at = 0;
  for (const character of original) {
    const piece = normalizeText(character);
    const end = at + character.length;
    // A combining accent ("e" + U+0301) normalises to nothing and belongs to the letter before it.
    if (piece === '' && ends.length > 0) ends[ends.length - 1] = end;
    for (let i = 0; i < piece.length; i++) {
      starts.push(at);
      ends.push(end);
    }
    normalized += piece;
    at = end;
  }
  return { normalized, starts, ends };
}
