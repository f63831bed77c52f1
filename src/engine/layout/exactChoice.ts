// Marks, lines and pills of all matches at one scale, for up to some thousand matches. Nothing here depends on the
// window's place: the result serves every pan at the scale.

import type { Choice, ChoiceRequest, ChosenMark, ChosenPill, PositionRange } from './choice.ts';
import { findCrowded } from './crowding.ts';
import { assignLines } from './lines.ts';
import { groupOf, type MatchIndex } from './matchIndex.ts';
import { type BudgetRule, binLength, buildBudgetRule, priorityAt } from './mostImportant.ts';

/** One picture row's matches in time order. */
interface RowMatches {
  readonly pictureRow: number;
  readonly positions: readonly number[];
  readonly times: readonly number[];
  readonly priorities: readonly number[];
  readonly lines: number;
  /** How many events of this row must be drawn. */
  readonly kept: number;
}

/** Which picture row each match is in, in time order; made once for the match index. */
export function listRows(index: MatchIndex): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length: index.rowCount }, () => []);
  for (let position = 0; position < index.size; position++) {
    const list = rows[Math.floor(groupOf(index, position) / index.tierCount)];
    if (list) list[index.orderInRow[position] ?? 0] = position;
  }
  return rows;
}

export function chooseExactly(index: MatchIndex, rows: readonly (readonly number[])[], request: ChoiceRequest): Choice {
  const { kept, lines, markSpan, extent, mostMarks } = request;
  const keptRank = new Map(kept.map((position, rank) => [position, rank - kept.length]));
  const budget = buildBudgetRule(index, extent, mostMarks);
  const rowMatches = rows.map((positions, pictureRow): RowMatches => {
    const times = positions.map((position) => index.time[position] ?? 0);
    const priorities = positions.map((position) => keptRank.get(position) ?? priorityAt(index, position));
    const keptHere = priorities.filter((priority) => priority < 0).length;
    return { pictureRow, positions, times, priorities, lines: lines[pictureRow] ?? 1, kept: keptHere };
  });
  const overflow = rowMatches.map((row) => findOverflow(row, markSpan, budget));
  const step = choosePillStep(rowMatches, overflow, request);
  const marks: ChosenMark[] = [];
  const pills: ChosenPill[] = [];
  rowMatches.forEach((row, at) => {
    chooseInRow(index, row, overflow[at] ?? [], pillStepOf(row, step, request), request, marks, pills);
  });
  return { marks, pills };
}

/** What is counted even if the pills took no line. */
function findOverflow({ times, priorities, lines }: RowMatches, markSpan: number, budget: BudgetRule): boolean[] {
  const crowded = findCrowded(times, priorities, lines, markSpan);
  return times.map((time, at) => {
    const priority = priorities[at] ?? 0;
    if (priority < 0) return false;
    return crowded[at] === true || !(priority < budget.thresholdIn(budget.cellOf(time)));
  });
}

/** Events that must be drawn may need the pills' line in a row that has no more lines than such events. */
const mayShareLine = ({ lines, kept }: RowMatches): boolean => kept > 0 && lines <= kept;
const pillStepOf = (row: RowMatches, step: number, { widePillSpan }: ChoiceRequest): number =>
  mayShareLine(row) ? Math.max(step, binLength(widePillSpan)) : step;

/** The shortest time bins such that no extent, wherever it lies, touches more bins with a pill than the budget allows. */
function choosePillStep(
  rows: readonly RowMatches[],
  overflow: readonly (readonly boolean[])[],
  { pillSpan, extent, mostPills }: ChoiceRequest,
): number {
  for (let step = binLength(pillSpan); ; step *= 2) {
    const bins = rows
      .flatMap(({ times }, row) => [...binsOf(times, overflow[row] ?? [], step)].map((bin) => bin * step))
      .sort((a, b) => a - b);
    let first = 0;
    let most = 0;
    bins.forEach((start, last) => {
      while (start - (bins[first] ?? 0) >= extent + step) first++;
      most = Math.max(most, last - first + 1);
    });
    if (most <= Math.max(mostPills, 2 * rows.length)) return step;
  }
}

function binsOf(times: readonly number[], overflow: readonly boolean[], step: number): Set<number> {
  const bins = new Set<number>();
  times.forEach((time, at) => {
    if (overflow[at] === true) bins.add(Math.floor(time / step));
  });
  return bins;
}

/** One picture row at one scale. */
interface RowSplit {
  /** By place in the row's matches: the bin of the pill that counts it, or null where it is drawn. */
  readonly hiddenIn: readonly (number | null)[];
  /** Whether a mark would touch a bin with a pill; whether it is drawn although it has no line but the pills'. */
  readonly touches: readonly boolean[];
  readonly forced: readonly boolean[];
}

/**
 * Near a bin with a pill, marks have one line less, and what has no line then joins the pill. Marks farther away than
 * one mark's width from those that touch the bin have all lines again.
 */
function splitRow(row: RowMatches, overflow: readonly boolean[], step: number, markSpan: number): RowSplit {
  const { times, priorities, lines } = row;
  const bins = binsOf(times, overflow, step);
  const tight = bins.size === 0 ? [] : findCrowded(times, priorities, lines - 1, markSpan);
  const reach = (mayShareLine(row) ? 4 : 1.5) * markSpan;
  const near = times.map((time) => binNear(bins, time, step, reach));
  const isKept = (at: number): boolean => (priorities[at] ?? 0) < 0;
  const isTight = times.map((_, at) => near[at] !== null && tight[at] === true);
  return {
    hiddenIn: times.map((_, at) => (overflow[at] === true || (isTight[at] && !isKept(at)) ? (near[at] ?? null) : null)),
    touches: times.map((time) => binNear(bins, time, step, markSpan / 2) !== null),
    forced: isTight.map((tightHere, at) => tightHere && isKept(at)),
  };
}

/** How many of a row's events would be counted in pills if it had so many lines: for sharing out the height. */
export function countHidden(
  times: readonly number[],
  priorities: readonly number[],
  lines: number,
  markSpan: number,
  pillSpan: number,
): number {
  const overflow = findCrowded(times, priorities, lines, markSpan);
  if (!overflow.includes(true)) return 0;
  const row = { pictureRow: 0, positions: [], times, priorities, lines, kept: 0 };
  return splitRow(row, overflow, binLength(pillSpan), markSpan).hiddenIn.filter((bin) => bin !== null).length;
}

/** Adds a row's marks and pills to `marks` and `pills`. */
function chooseInRow(
  index: MatchIndex,
  row: RowMatches,
  overflow: readonly boolean[],
  step: number,
  { markSpan, labelSpans }: ChoiceRequest,
  marks: ChosenMark[],
  pills: ChosenPill[],
): void {
  const { positions, times, lines, pictureRow } = row;
  const { hiddenIn, touches, forced } = splitRow(row, overflow, step, markSpan);
  const members = new Map<number, number[]>();
  const hide = (at: number, bin: number): void => {
    const list = members.get(bin) ?? [];
    list.push(positions[at] ?? 0);
    members.set(bin, list);
  };
  const drawn = [...times.keys()].filter((at) => hiddenIn[at] === null);
  const lined = drawn.map((at) => ({
    time: times[at] ?? 0,
    lines: touches[at] === true ? lines - 1 : lines,
    line: forced[at] === true ? lines - 1 : null,
  }));
  const assigned = assignLines(lined, markSpan, labelSpans);
  drawn.forEach((at, i) => {
    const line = assigned[i] ?? null;
    if (line !== null) marks.push({ position: positions[at] ?? 0, pictureRow, line });
    else hide(at, Math.floor((times[at] ?? 0) / step));
  });
  hiddenIn.forEach((bin, at) => {
    if (bin !== null) hide(at, bin);
  });
  const shared = lined.flatMap(({ time, line }) => (line === null ? [] : [time]));
  for (const [bin, list] of members) {
    const avoid = shared.filter((time) => time > bin * step - markSpan && time < (bin + 1) * step + markSpan);
    pills.push({ pictureRow, bin, step, members: toRanges(index, list), avoid });
  }
}

/** The bin with a pill that an instant lies in or at most `reach` ms from; its own bin first, then the earlier one. */
function binNear(bins: ReadonlySet<number>, time: number, step: number, reach: number): number | null {
  if (bins.size === 0) return null;
  const own = Math.floor(time / step);
  if (bins.has(own)) return own;
  const before = Math.floor((time - reach) / step);
  if (bins.has(before)) return before;
  const after = Math.floor((time + reach) / step);
  return bins.has(after) ? after : null;
}

/** Ranges of positions of one group each, so that each is in time order. */
function toRanges(index: MatchIndex, positions: readonly number[]): readonly PositionRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const position of positions.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.to === position && groupOf(index, last.from) === groupOf(index, position)) last.to++;
    else ranges.push({ from: position, to: position + 1 });
  }
  return ranges;
}
