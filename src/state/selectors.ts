// Pure functions of a Dataset and a View: matches, positions, and the window that shows everything. Callers memoise.

import type { Dataset } from '../dataset/format/dataset.ts';
import { type Columns, findRow, type Row, rowsByAxis } from '../engine/columns.ts';
import { matchRows, type Query } from '../engine/filter.ts';
import { length, type Span, utc } from '../model/span.ts';
import type { EventId } from '../model/ids.ts';
import type { View } from './view.ts';
import { extentOf } from '../engine/scene.ts';

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

/** The window of "show everything": whole years that contain the coverage and all events on this axis. */
export function wholeOf({ columns, coverage: covered }: WholeInput, clock: View['clock']): Span {
  const all = matchRows(columns, { actors: [], match: 'any', kinds: [], statuses: [], sources: [], text: '' });
  const events = extentOf(columns, all, clock);
  const coverage = covered.span;
  const start = Math.min(...[coverage.start, events?.start ?? Infinity].filter(Number.isFinite));
  const end = Math.max(...[coverage.end, events?.end ?? -Infinity].filter(Number.isFinite));
  if (!Number.isFinite(start) || !Number.isFinite(end) || end <= start) return { start: utc(2000), end: utc(2001) };
  const whole = { start: utc(new Date(start).getUTCFullYear()), end: utc(new Date(end - 1).getUTCFullYear() + 1) };
  return length(whole) > 0 ? whole : { start, end };
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
