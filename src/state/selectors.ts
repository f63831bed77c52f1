// What follows from a Dataset and a View: matches, positions, and what the whole window is.
// Pure; the page memoises. Never stored.

import type { Dataset } from '../dataset/format/dataset.ts';
import { facetsOf } from '../dataset/format/recordFacets.ts';
import { type CategoryKey, type Columns, findRow, type Row, rowsByAxis } from '../engine/columns.ts';
import { chosenIn, matchRows, type Query } from '../engine/filter.ts';
import { length, type Span, utc } from '../model/span.ts';
import type { EventId } from '../model/ids.ts';
import type { View } from './view.ts';
import { extentOf } from '../engine/extent.ts';

/** The matches of a query, in time order of the axis. */
export const findMatches = (columns: Columns, query: Query, clock: View['clock']): Uint32Array =>
  rowsByAxis(columns, matchRows(columns, query), clock);

/** The values of categories and tags in a View that the dataset does not have. */
export function unknownCategories(view: View, dataset: Dataset): readonly (readonly [CategoryKey, string])[] {
  const chosen = chosenIn(view.categories);
  if (chosen.length === 0) return [];
  const known = new Map(facetsOf(dataset).map(({ key, values }) => [key, new Set(values.map(({ id }) => id))]));
  return chosen.flatMap(([key, values]) =>
    values.filter((value) => !known.get(key)?.has(value)).map((value) => [key, value] as const),
  );
}

/** Whether the dataset has the category that a View's rows are made of. */
export const isUnknownLane = ({ lane }: View, { columns }: Dataset): boolean =>
  lane?.startsWith('c.') === true && !columns.categories.some(({ key }) => key === lane);

/** The View without ids that the dataset does not have. findUnknownIds reports them to the reader. */
export function knownView(view: View, dataset: Dataset): View {
  const { actors, sources } = dataset;
  const actor = view.actor.filter((id) => actors.has(id));
  const source = view.source.filter((id) => sources.has(id));
  const unknown = unknownCategories(view, dataset);
  const isKnown = actor.length === view.actor.length && source.length === view.source.length && unknown.length === 0;
  if (isKnown && !isUnknownLane(view, dataset)) return view;
  const isUnknown = (key: CategoryKey, value: string): boolean =>
    unknown.some(([category, id]) => category === key && id === value);
  const categories = Object.fromEntries(
    chosenIn(view.categories).map(([key, values]) => [key, values.filter((value) => !isUnknown(key, value))]),
  );
  return { ...view, actor, source, categories, lane: isUnknownLane(view, dataset) ? null : view.lane };
}

type WholeInput = Pick<Dataset, 'columns' | 'coverage'>;

/** ms; the shortest whole there is, for a single instant. */
const SHORTEST_WHOLE = 60 * 60_000;

/**
 * What "show all" shows: all events on this time axis, not whole years: six events of one night open on that night. The coverage counts only where no event has a finite date.
 */
export function wholeOf({ columns, coverage }: WholeInput, clock: View['clock']): Span {
  const all = matchRows(columns, {
    actors: [],
    match: 'any',
    kinds: [],
    statuses: [],
    sources: [],
    categories: {},
    text: '',
  });
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
