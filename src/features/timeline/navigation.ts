// Where the keyboard goes from an item: through all matches in time, over what is drawn, or to the neighbouring lane;
// and how far a press on a cluster zooms. Pure.

import type { Row } from '../../engine/columns.ts';
import type { Scene, SceneItem } from '../../engine/scene.ts';
import { clamp, length, middle, overlaps, type Span, shift, within } from '../../model/span.ts';

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

/** From a cluster the next event is its first, which it only counted; from an event, the one after it. */
export function rowBeside(rows: ArrayLike<Row>, from: SceneItem | null, move: 'previous' | 'next'): Row | null {
  if (from?.kind !== 'cluster') return rowAfter(rows, from?.row ?? null, move);
  return move === 'next' ? from.first : rowAfter(rows, from.first, 'previous');
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

/** The item drawn before or after one in time; null at the ends. */
export function itemBeside(scene: Scene, from: SceneItem, window: Span, step: -1 | 1): SceneItem | null {
  const shown = scene.items.filter((item) => item.id === from.id || overlaps(item.span, window));
  return shown[shown.findIndex((item) => item.id === from.id) + step] ?? null;
}

/** The item nearest in time in the next lane up or down; null where there is none. */
export function itemInLane(scene: Scene, from: SceneItem, step: -1 | 1): SceneItem | null {
  const lanes = scene.lanes.map((lane) => lane.id);
  const at = middleOf(from);
  for (let index = lanes.indexOf(from.lane) + step; index >= 0 && index < lanes.length; index += step) {
    const here = scene.items.filter((item) => item.lane === lanes[index]);
    if (here.length === 0) continue;
    return here.reduce((best, item) => (Math.abs(middleOf(item) - at) < Math.abs(middleOf(best) - at) ? item : best));
  }
  return null;
}

function middleOf(item: SceneItem): number {
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

/** A shorter window about where a cluster's members begin; never shorter than `shortest`. */
export function windowInto(window: Span, starts: Span, bounds: Span, shortest: number): Span {
  const inside = clamp(starts, bounds);
  const roomy = length(inside) * 1.3;
  const long = Math.max(shortest, Math.min(roomy, length(window) / 2));
  const start = roomy <= long ? middle(inside) - long / 2 : inside.start - long * 0.1;
  return within({ start, end: start + long }, bounds);
}

/** The earliest of the items that the window shows. */
export function firstInWindow({ items }: Scene, window: Span): SceneItem | null {
  let best: SceneItem | null = null;
  for (const item of items) {
    if (item.span.end <= window.start || item.span.start >= window.end) continue;
    if (best === null || item.span.start < best.span.start) best = item;
  }
  return best;
}
