// What follows from a Dataset and a View: matches, positions, and what the whole window is.
// Pure; the page memoises. Never stored.

import type { Dataset } from '../dataset/format/dataset.ts';
import { type Columns, findRow, type Row, rowsByAxis } from '../engine/columns.ts';
import { matchRows, type Query } from '../engine/filter.ts';
import { length, type Span, utc } from '../model/span.ts';
import type { EventId } from '../model/ids.ts';
import type { View } from './view.ts';
import { extentOf } from '../engine/extent.ts';

/** The matches of a query, in time order of the axis. */
export const findMatches = (columns: Columns, query: Query, clock: View['clock']): Uint32Array =>
  rowsByAxis(columns, matchRows(columns, query), clock);

/** The View without actors and sources that the dataset does not have. findUnknownIds reports them to the reader. */
export function knownView(view: View, { actors, sources }: Pick<Dataset, 'actors' | 'sources'>): View {
  const actor = view.actor.filter((id) => actors.has(id));
  const source = view.source.filter((id) => sources.has(id));
  const isKnown = actor.length === view.actor.length && source.length === view.source.length;
  return isKnown ? view : { ...view, actor, source };
}

type WholeInput = Pick<Dataset, 'columns' | 'coverage'>;

/** ms; the shortest whole there is, for a single instant. */
const SHORTEST_WHOLE = 60 * 60_000;

/**
 * What "show all" shows: all events on this time axis, not whole years: six events of one night open on that night. The coverage counts only where no event has a finite date.
 */
export function wholeOf({ columns, coverage }: WholeInput, clock: View['clock']): Span {
  const all = matchRows(columns, { actors: [], match: 'any', kinds: [], statuses: [], sources: [], text: '' });
  const events = extentOf(columns, all, clock);
  const isCovered = Number.isFinite(coverage.span.start) && Number.isFinite(coverage.span.end);
  const span =
    events ?? (isCovered && length(coverage.span) > 0 ? coverage.span : { start: utc(2000), end: utc(2001) });
  const margin = Math.max(0, SHORTEST_WHOLE - length(span)) / 2;
  return { start: span.start - margin, end: span.end + margin };
}

export interface MatchPosition {
  /** From 1; null if the event is not among the matches. */
  readonly position: number | null;
  readonly previous: Row | null;
  readonly next: Row | null;
}

/** The position of an event among the matches, and its neighbours. */
export function positionOf(dataset: Dataset, rows: Uint32Array, id: EventId): MatchPosition {
  const row = findRow(dataset.columns, id);
  const index = row === undefined ? -1 : rows.indexOf(row);
  if (index < 0) return { position: null, previous: null, next: rows[0] ?? null };
  return { position: index + 1, previous: rows[index - 1] ?? null, next: rows[index + 1] ?? null };
}
