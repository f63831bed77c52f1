// The matches among which the marks near a window are chosen, line by line: all that the item budget allows, and all that
// is more important than any such event near it.

import type { PlacementRequest } from './placement.ts';
import { countMarks } from './markTimes.ts';
import { cutAt, groupOf, type MatchIndex, timeAt } from './matchIndex.ts';
import { buildBudgetRule, priorityIn, sparseThreshold, visitBetter } from './mostImportant.ts';

/** Time bins [from, to), each `step` ms long. */
export interface Bins {
  readonly step: number;
  readonly from: number;
  readonly to: number;
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
export const markLines = (lines: number): number => Math.max(1, lines - 1);

/** More lines than any picture row has. */
const MAX_LINES = 4096;

/** Beside a sparse window matches are looked at if they are no more than so many times the marks that may be drawn. */
const MOST_BESIDE = 4;

export function findCandidates(
  index: MatchIndex,
  { step, from, to }: Bins,
  keptLines: ReadonlyMap<number, number>,
  { lines, kept, extent, window, mostMarks, markSpan }: PlacementRequest,
): Candidates {
  const { tierCount, orderInRow } = index;
  const start = from * step - markSpan;
  const end = to * step + markSpan;
  const budget = buildBudgetRule(index, extent, mostMarks);
  const sparse = sparseThreshold(index, window, mostMarks);
  // A pill at the edge counts what is inside or not, depending on what it counts outside.
  const open = countMarks(index.times, start, end) <= MOST_BESIDE * mostMarks ? { start, end } : window;
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
    const line = keptLines.get(position) ?? order % markLines(lines[pictureRow] ?? 1);
    positions.push(position);
    pictureRows.push(pictureRow);
    linesOf.push(line);
    lineKeys.push(pictureRow * MAX_LINES + line);
    orders.push(order);
    times.push(time);
    priorities.push(keptRank.get(position) ?? priorityIn(group % tierCount, position));
    thresholds.push(time >= open.start && time < open.end ? Math.max(threshold, sparse) : threshold);
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
    visitBetter(index, cutAt(index, open.start), cutAt(index, open.end), sparse, (position, group) => {
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
