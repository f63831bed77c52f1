// The matches among which the marks near a window are chosen, line by line: all that the item budget allows, and all that
// is more important than any such event near it.

import type { Instant, Span } from '../../model/span.ts';
import type { PlacementRequest } from './placement.ts';
import { countMarks } from './markTimes.ts';
import { cutAt, findCut, groupOf, type MatchIndex, timeAt } from './matchIndex.ts';
import { buildBudgetRule, priorityIn, visitBetter } from './mostImportant.ts';

/** Time bins [from, to), each `step` ms long. */
export interface Bins {
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

/** What a window with few matches draws beyond the item budget: all that is shown in it and better than the threshold. */
export interface Sparse {
  /** -Infinity where the window has too many. */
  readonly threshold: number;
  readonly shown: Span;
}

/** One entry an event in each array. */
export interface Candidates {
  readonly positions: readonly number[];
  readonly pictureRows: readonly number[];
  readonly linesOf: readonly number[];
  /** One number a line of a picture row. */
  readonly lineKeys: readonly number[];
  readonly orders: readonly number[];
  readonly times: readonly number[];
  readonly priorities: readonly number[];
  /** Drawn only if its priority is less. */
  readonly thresholds: readonly number[];
  /** The entries by line, then by time. */
  readonly byLine: Uint32Array;
}

/** The last line is the pills'. */
const markLines = (lines: number): number => Math.max(1, lines - 1);

/** The line of an event in a picture row of so many lines, in every window. */
export const ownLine = ({ orderInRow }: MatchIndex, position: number, lines: number): number =>
  (orderInRow[position] ?? 0) % markLines(lines);

/** More lines than any picture row has. */
const MAX_LINES = 4096;

/** Where more events than this are within a mark's width before and after one, it is crowded on any number of lines. */
const CROWD = 1000;

/** How far beyond an instant, but no farther than `span`, no more events are than a crowd. Negative: before it. */
function findReach({ times }: MatchIndex, instant: Instant, span: number): number {
  const isFew = (by: number): boolean =>
    countMarks(times, Math.min(instant, instant + by), Math.max(instant, instant + by)) <= CROWD;
  if (isFew(span)) return span;
  let [near, far] = [0, span];
  while (Math.abs(far - near) > 1) {
    const half = Math.trunc((near + far) / 2);
    if (isFew(half)) near = half;
    else far = half;
  }
  return near;
}

export function findCandidates(
  index: MatchIndex,
  { step, from, to }: Bins,
  keptLines: ReadonlyMap<number, number>,
  { lines, kept, extent, mostMarks, markSpan }: PlacementRequest,
  { threshold: sparse, shown }: Sparse,
): Candidates {
  const { tierCount, orderInRow } = index;
  const start = from * step - markSpan;
  const end = to * step + markSpan;
  const budget = buildBudgetRule(index, extent, mostMarks);
  /** Its neighbours, inside and outside, are all among the candidates. */
  const isOpen = (time: Instant): boolean =>
    time >= shown.start && time < shown.end && countMarks(index.times, time - markSpan, time + markSpan) <= CROWD;
  const keptRank = new Map(kept.map((position, rank) => [position, rank - kept.length]));
  const positions: number[] = [];
  const pictureRows: number[] = [];
  const linesOf: number[] = [];
  const lineKeys: number[] = [];
  const orders: number[] = [];
  const times: number[] = [];
  const priorities: number[] = [];
  const thresholds: number[] = [];
  let threshold = 0;
  const add = (position: number, group: number): void => {
    const time = timeAt(index, position);
    if (time < start || time >= end) return;
    const pictureRow = Math.floor(group / tierCount);
    const order = orderInRow[position] ?? 0;
    const line = keptLines.get(position) ?? ownLine(index, position, lines[pictureRow] ?? 1);
    positions.push(position);
    pictureRows.push(pictureRow);
    linesOf.push(line);
    lineKeys.push(pictureRow * MAX_LINES + line);
    orders.push(order);
    times.push(time);
    priorities.push(keptRank.get(position) ?? priorityIn(group % tierCount, position));
    thresholds.push(sparse > threshold && isOpen(time) ? sparse : threshold);
  };
  const addOther = (position: number, group: number): void => {
    if (!keptRank.has(position)) add(position, group);
  };
  const loosestAround = (cell: number): number =>
    Math.max(budget.thresholdIn(cell), budget.thresholdIn(cell - 1), budget.thresholdIn(cell + 1));
  for (let cell = budget.cellOf(start); cell <= budget.cellOf(end); cell++) {
    threshold = budget.thresholdIn(cell);
    const loosest = loosestAround(cell);
    const low = cutAt(index, cell * budget.step);
    const high = cutAt(index, (cell + 1) * budget.step);
    visitBetter(index, low, high, loosest, kept.length === 0 ? add : addOther);
  }
  if (sparse > -Infinity) {
    const low = findCut(index, shown.start + findReach(index, shown.start, -markSpan));
    const high = findCut(index, shown.end + findReach(index, shown.end, markSpan));
    visitBetter(index, low, high, sparse, (position, group) => {
      const cell = budget.cellOf(timeAt(index, position));
      threshold = budget.thresholdIn(cell);
      if (priorityIn(group % tierCount, position) >= loosestAround(cell)) addOther(position, group);
    });
  }
  threshold = Infinity;
  for (const position of kept) add(position, groupOf(index, position));
  const byLine = Uint32Array.from(positions.keys()).sort(
    (a, b) => (lineKeys[a] ?? 0) - (lineKeys[b] ?? 0) || (orders[a] ?? 0) - (orders[b] ?? 0),
  );
  return { positions, pictureRows, linesOf, lineKeys, orders, times, priorities, thresholds, byLine };
}
