// Which matches are important enough for the item budget. Matches have one total order: picture tier first (milestones,
// then most relations), then the position with its bits reversed, which spreads equals evenly over time.

import type { Instant, Span } from '../../model/span.ts';
import { countMarks } from './markTimes.ts';
import { cutAt, findCut, groupOf, type MatchIndex } from './matchIndex.ts';

const BITS = 32;
const TIER = 2 ** BITS;

/** The bits of a 32-bit number in reverse order. */
export function reverseBits(value: number): number {
  let bits = value;
  bits = ((bits >>> 1) & 0x5555_5555) | ((bits & 0x5555_5555) << 1);
  bits = ((bits >>> 2) & 0x3333_3333) | ((bits & 0x3333_3333) << 2);
  bits = ((bits >>> 4) & 0x0f0f_0f0f) | ((bits & 0x0f0f_0f0f) << 4);
  bits = ((bits >>> 8) & 0x00ff_00ff) | ((bits & 0x00ff_00ff) << 8);
  return ((bits >>> 16) | (bits << 16)) >>> 0;
}

/** Smaller is more important; no two matches are equal. */
export const priorityIn = (tier: number, position: number): number => tier * TIER + reverseBits(position);

export const priorityAt = (index: MatchIndex, position: number): number =>
  priorityIn(groupOf(index, position) % index.tierCount, position);

/** How many of the positions [from, to) leave `rest` when divided by `divisor`. */
const countClass = (from: number, to: number, rest: number, divisor: number): number =>
  Math.floor((to - 1 - rest) / divisor) - Math.floor((from - 1 - rest) / divisor);

/**
 * The priority that exactly `most` matches are better than, of those between two cuts; Infinity where there are no more.
 * Costs some 32 steps a group, however many matches there are.
 */
function thresholdOf({ tierCount, rowCount }: MatchIndex, low: Uint32Array, high: Uint32Array, most: number): number {
  let left = most;
  for (let tier = 0; tier < tierCount; tier++) {
    let count = 0;
    for (let row = 0; row < rowCount; row++) {
      const group = row * tierCount + tier;
      count += (high[group] ?? 0) - (low[group] ?? 0);
    }
    if (count <= left) {
      left -= count;
      continue;
    }
    let rest = 0;
    for (let bit = 0; bit < BITS; bit++) {
      let even = 0;
      for (let row = 0; row < rowCount; row++) {
        const group = row * tierCount + tier;
        const from = low[group] ?? 0;
        const to = high[group] ?? 0;
        if (from < to) even += countClass(from, to, rest, 2 ** (bit + 1));
      }
      if (even <= left) {
        left -= even;
        rest += 2 ** bit;
      }
    }
    return tier * TIER + reverseBits(rest);
  }
  return Infinity;
}

/** Calls `visit` with each position between two cuts that is better than the threshold. Costs what it finds. */
export function visitBetter(
  { tierCount }: MatchIndex,
  low: Uint32Array,
  high: Uint32Array,
  threshold: number,
  visit: (position: number, group: number) => void,
): void {
  const lastTier = Math.floor(threshold / TIER);
  const limit = threshold === Infinity ? 0 : reverseBits(threshold % TIER);
  for (let group = 0; group < low.length; group++) {
    const tier = group % tierCount;
    const from = low[group] ?? 0;
    const to = high[group] ?? 0;
    if (from >= to || tier > lastTier) continue;
    if (tier < lastTier) {
      for (let position = from; position < to; position++) visit(position, group);
      continue;
    }
    // Reversed, a position is less than the limit if they agree in the lowest bits and then it has 0 where that has 1.
    let rest = 0;
    for (let bit = 0; bit < BITS; bit++) {
      const step = 2 ** bit;
      if (Math.floor(limit / step) % 2 === 0) continue;
      const first = from + ((((rest - from) % (2 * step)) + 2 * step) % (2 * step));
      for (let position = first; position < to; position += 2 * step) visit(position, group);
      rest += step;
    }
  }
}

/** Cells of an absolute grid on time; a budget window is eight of them. */
const CELLS = 8;
/**
 * So many grids are there for each halving of the cells, so that a zoom brings a few events at each step, not many at some.
 * Any window of one grid must lie in one of the next coarser: with 4, eight cells and a coarser one are 7.7 coarser ones.
 */
const GRIDS = 4;
/** The share of `most` that is drawn of a budget window with more events than that. */
const CROWDED_SHARE = 0.8;

export interface BudgetRule {
  /** How long a cell is, in ms. */
  readonly step: number;
  readonly cellOf: (instant: Instant) => number;
  /** In this cell, only what is better than this may be drawn individually. */
  readonly thresholdIn: (cell: number) => number;
}

/** The last rule of each index: a pan, and a small zoom, ask for the same one. */
const lastRules = new WeakMap<
  MatchIndex,
  { readonly step: number; readonly most: number; readonly rule: BudgetRule }
>();

/**
 * P5: an event may be drawn if it is among the best of each budget window (eight cells long, one beginning at each cell) that
 * it lies in: all of them up to `most`, else CROWDED_SHARE of that. Any extent lies in one budget window, so no more than
 * `most` are drawn; the windows are fixed on time, so a pan changes nothing; and each of a finer grid lies within one of a
 * coarser, so zooming in only adds.
 */
export function buildBudgetRule(index: MatchIndex, extent: number, most: number): BudgetRule {
  const step = binLength(extent / (CELLS - 1), GRIDS);
  const last = lastRules.get(index);
  if (last?.step === step && last.most === most) return last.rule;
  const best = Math.ceil(most * CROWDED_SHARE);
  const windows = new Map<number, number>();
  const cells = new Map<number, number>();
  const inWindow = (first: number): number => {
    let known = windows.get(first);
    if (known === undefined) {
      const from = first * step;
      const to = from + CELLS * step;
      const isFew = countMarks(index.times, from, to) <= most;
      known = isFew ? Infinity : thresholdOf(index, cutAt(index, from), cutAt(index, to), best);
      windows.set(first, known);
    }
    return known;
  };
  const thresholdIn = (cell: number): number => {
    if (index.size <= most) return Infinity;
    let least = cells.get(cell);
    if (least === undefined) {
      least = Infinity;
      for (let first = cell - CELLS + 1; first <= cell; first++) least = Math.min(least, inWindow(first));
      cells.set(cell, least);
    }
    return least;
  };
  const rule = { step, cellOf: (instant: Instant) => Math.floor(instant / step), thresholdIn };
  lastRules.set(index, { step, most, rule });
  return rule;
}

/** A window with so large a share of `most` has all drawn: of 340, the 300 that P2 asks for. */
const SPARSE_SHARE = 0.885;
/** For each further match, so many fewer. Gentle, so that a pan or a zoom into a crowd takes a few away at a time. */
const SPARSE_FALL = 0.4;

/**
 * P2: in a window with few matches, what is better than this may be drawn too, however many are in the budget windows around
 * it. -Infinity where the window has too many, and where all matches may be drawn anyway. What is among the best of a window
 * is so in each window within it that it lies in, so here too zooming in only adds. No more than `most` events with a mark in
 * the window are drawn: of a crowded window, what the budget windows allow is among its best as well.
 */
export function sparseThreshold(index: MatchIndex, { start, end }: Span, most: number): number {
  if (index.size <= most) return -Infinity;
  const few = Math.floor(most * SPARSE_SHARE);
  const further = countMarks(index.times, start, end) - few;
  if (further <= 0) return Infinity;
  const allowed = Math.floor(few - SPARSE_FALL * further);
  return allowed <= 0 ? -Infinity : thresholdOf(index, findCut(index, start), findCut(index, end), allowed);
}

/**
 * The shortest power of two, in ms, that is at least so long; of `parts` lengths to each doubling where there are more. The
 * margin keeps a pan's rounding from changing it.
 */
export const binLength = (duration: number, parts = 1): number =>
  2 ** Math.max(0, Math.ceil(parts * Math.log2(duration) - 1e-9) / parts);
