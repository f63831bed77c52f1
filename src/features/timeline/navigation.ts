// Where the keyboard goes from an item: through all matches in time, over what is drawn, or to the neighbouring row;
// and how far a press on a pill zooms. Pure.

import type { Row } from '../../engine/columns.ts';
import { clamp, length, middle, overlaps, type Span, shift, within, zoom } from '../../model/span.ts';

/** The shortest window there is, in ms. */
export const SHORTEST_WINDOW = 3_600_000;

/** What is drawn, as far as the keyboard needs to know: one event, or a pill that counts several. */
export interface DrawnItem {
  readonly id: string;
  readonly kind: 'event' | 'pill';
  /** The event's row in the columns; a pill's first. */
  readonly row: Row;
  /** Position of its picture row, from the top. */
  readonly pictureRow: number;
  /** From its mark to the end of its date. */
  readonly span: Span;
}

export type Move = 'previous' | 'next' | 'first' | 'last';

/** The row to go to among the matches in time order; from nowhere, the first or last. */
export function rowAfter(rows: ArrayLike<Row>, from: Row | null, move: Move): Row | null {
  if (rows.length === 0) return null;
  const last = rows.length - 1;
  const index = from === null ? -1 : Array.prototype.indexOf.call(rows, from);
  const next = {
    first: 0,
    last,
    next: Math.min(last, index + 1),
    previous: index < 0 ? last : Math.max(0, index - 1),
  }[move];
  return rows[next] ?? null;
}

/** From a pill the next event is its first, which it only counted; from an event, the one after it. */
export function rowBeside(rows: ArrayLike<Row>, from: DrawnItem | null, move: 'previous' | 'next'): Row | null {
  if (from?.kind !== 'pill') return rowAfter(rows, from?.row ?? null, move);
  return move === 'next' ? from.row : rowAfter(rows, from.row, 'previous');
}

/**
 * The first of the rows that begins in a window; where none does, the nearest on the side that one is going to.
 * `startOf` is ascending over `rows`.
 */
export function rowInWindow(
  rows: ArrayLike<Row>,
  startOf: (row: Row) => number,
  window: Span,
  move: 'previous' | 'next',
): Row | null {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const half = (low + high) >>> 1;
    if (startOf(rows[half] ?? 0) < window.start) low = half + 1;
    else high = half;
  }
  const first = rows[low];
  if (first !== undefined && (move === 'next' || startOf(first) < window.end)) return first;
  return rows[low - 1] ?? first ?? null;
}

const inTime = (items: readonly DrawnItem[]): readonly DrawnItem[] =>
  items.toSorted((a, b) => a.span.start - b.span.start || a.row - b.row);

/** The item drawn before or after one in time; null at the ends. */
export function itemBeside(items: readonly DrawnItem[], from: DrawnItem, window: Span, step: -1 | 1): DrawnItem | null {
  const shown = inTime(items.filter((item) => item.id === from.id || overlaps(item.span, window)));
  return shown[shown.findIndex((item) => item.id === from.id) + step] ?? null;
}

/** The item nearest in time in the next row up or down that has any; null where there is none. */
export function itemInRow(items: readonly DrawnItem[], from: DrawnItem, step: -1 | 1): DrawnItem | null {
  const at = middleOf(from);
  const beyond = items.filter(({ pictureRow }) => (pictureRow - from.pictureRow) * step > 0);
  const nearest = Math.min(...beyond.map(({ pictureRow }) => pictureRow * step)) * step;
  const here = beyond.filter(({ pictureRow }) => pictureRow === nearest);
  if (here.length === 0) return null;
  return here.reduce((best, item) => (Math.abs(middleOf(item) - at) < Math.abs(middleOf(best) - at) ? item : best));
}

function middleOf(item: DrawnItem): number {
  const { start, end } = item.span;
  if (Number.isFinite(start) && Number.isFinite(end)) return middle(item.span);
  return Number.isFinite(start) ? start : end;
}

/** The window moved no further than needed so that an instant lies comfortably inside it. */
export function following(window: Span, instant: number, bounds: Span): Span {
  const margin = length(window) * 0.08;
  if (instant >= window.start + margin && instant <= window.end - margin) return window;
  return within(shift(window, (instant - middle(window)) / length(window)), bounds);
}

/** A window half as long, about an instant. Where no mark of the window would be left in it, its middle is the nearest. */
export function zoomedIn(
  window: Span,
  items: readonly DrawnItem[],
  bounds: Span,
  about: number = middle(window),
): Span {
  const next = within(zoom(window, 0.5, about), bounds);
  // An event's mark is where it begins; what a pill counts is anywhere in its span.
  const isIn = ({ kind, span }: DrawnItem, { start, end }: Span): boolean =>
    kind === 'pill' ? overlaps(span, { start, end }) : span.start >= start && span.start < end;
  const shown = items.filter((item) => isIn(item, window));
  if (shown.length === 0 || shown.some((item) => isIn(item, next))) return next;
  const marks = shown.map(({ span }) => span.start);
  const nearest = marks.reduce((best, mark) => (Math.abs(mark - about) < Math.abs(best - about) ? mark : best));
  return following(next, nearest, bounds);
}

/** A shorter window about where a pill's members begin; never shorter than `shortest`. */
export function windowInto(window: Span, starts: Span, bounds: Span, shortest: number): Span {
  const inside = clamp(starts, bounds);
  const roomy = length(inside) * 1.3;
  const long = Math.max(shortest, Math.min(roomy, length(window) / 2));
  const start = roomy <= long ? middle(inside) - long / 2 : inside.start - long * 0.1;
  return within({ start, end: start + long }, bounds);
}

/** The earliest of the items that the window shows. */
export const firstInWindow = (items: readonly DrawnItem[], window: Span): DrawnItem | null =>
  inTime(items.filter(({ span }) => overlaps(span, window)))[0] ?? null;
