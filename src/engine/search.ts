// What a reader's search means, which rows hold it, and where it stands in a text. All words must occur; a quoted
// phrase exactly. Words match inside words: "rother" finds Rotherham.

import type { Columns, Row } from './columns.ts';
import { normalizeText } from './normalizeText.ts';
import { CHUNK_BITS } from './normalizedText.ts';

/** Folded, the longest first, none a part of another: what contains "children" contains "child". */
export interface Search {
  readonly terms: readonly string[];
}

export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** `jay "child sexual` → the word "jay" and the phrase "child sexual": an unclosed quotation mark reaches to the end. */
export function parseSearch(text: string): Search {
  const found = normalizeText(text).matchAll(/"([^"]*)"?|[^\s"]+/g);
  const terms = Array.from(found, ([whole, phrase]) => (phrase ?? whole).trim().replace(/\s+/g, ' '));
  terms.sort((a, b) => b.length - a.length);
  return {
    terms: terms.filter((term, index) => term !== '' && !terms.slice(0, index).some((longer) => longer.includes(term))),
  };
}

/** True where whatever holds `next` also holds `previous`: "rother" → "rotherham council". */
export const narrows = (previous: Search, next: Search): boolean =>
  previous.terms.every((term) => next.terms.some((longer) => longer.includes(term)));

/** The rows, ascending, that hold every term; only among `within` where it is given (ascending). */
export function searchRows(columns: Columns, search: Search, within: Uint32Array | null = null): Uint32Array {
  let rows = within;
  for (const term of rarestFirst(columns, search.terms)) rows = rowsWith(columns, term, rows);
  return rows ?? allRows(columns);
}

/** By how many of the first rows hold them: after a rare word, a common one is looked for in few rows. */
function rarestFirst(columns: Columns, terms: readonly string[]): readonly string[] {
  if (terms.length < 2) return terms;
  const sample = allRows(columns).subarray(0, 1 << CHUNK_BITS);
  const counted = terms.map((term) => ({ term, count: rowsWith(columns, term, sample).length }));
  return counted.sort((a, b) => a.count - b.count).map(({ term }) => term);
}

const allRowsCache = new WeakMap<Columns, Uint32Array>();

/** Made once for each Columns: never written to. */
export function allRows(columns: Columns): Uint32Array {
  const known = allRowsCache.get(columns);
  if (known) return known;
  const rows = new Uint32Array(columns.size);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  allRowsCache.set(columns, rows);
  return rows;
}

/** Where fewer rows than one in this many are asked, each is searched alone; else the chunk is, from hit to hit. */
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
    let at = -1; // the next hit in the chunk at or after the row
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

/** The row, from `row` on, whose text holds a position in the chunk: rows lie near, so steps double. */
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

/** `searchRows` of a text that remembers its last answer for each Columns: a reader who types on searches only that. */
export function searchText(columns: Columns, text: string): Uint32Array | null {
  const search = parseSearch(text);
  if (search.terms.length === 0) return null;
  const before = latestSearch.get(columns);
  if (before?.search.terms.join('\n') === search.terms.join('\n')) return before.rows;
  const narrowed = before && narrows(before.search, search) ? before : null;
  const left = { terms: search.terms.filter((term) => !narrowed?.search.terms.includes(term)) };
  const rows = searchRows(columns, left, narrowed?.rows ?? null);
  latestSearch.set(columns, { search, rows });
  return rows;
}

/** Where the terms stand in a text as it was written; hits that meet are one. In "Müller" "mu" is [0, 2). */
export function findHits(original: string, search: Search): readonly Hit[] {
  if (search.terms.length === 0) return [];
  const { folded, starts, ends } = normalizeWithOffsets(original);
  const hits: Hit[] = [];
  for (const term of search.terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      hits.push({ start: starts[at] ?? 0, end: ends[at + term.length - 1] ?? 0 });
    }
  }
  hits.sort((a, b) => a.start - b.start || a.end - b.end);
  const apart: Hit[] = [];
  for (const hit of hits) {
    const last = apart.at(-1);
    if (last && hit.start <= last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, hit.end) };
    else apart.push(hit);
  }
  return apart;
}

/** The folded text, and for each of its characters where that began and ended: "æ" is [0, 1) for both "a" and "e". */
function normalizeWithOffsets(original: string): {
  readonly folded: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
} {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of original) {
    const piece = normalizeText(character);
    const end = at + character.length;
    // An accent of its own ("e" + U+0301) leaves nothing behind and belongs to the letter before it.
    if (piece === '' && ends.length > 0) ends[ends.length - 1] = end;
    for (let i = 0; i < piece.length; i++) {
      starts.push(at);
      ends.push(end);
    }
    folded += piece;
    at = end;
  }
  return { folded, starts, ends };
}
