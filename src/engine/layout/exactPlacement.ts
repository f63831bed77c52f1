// Marks, lines and pills of all matches at one scale, for up to some thousand matches. No line depends on where the window
// is: the result serves every pan at the scale. Of more matches than may be drawn, `placeInWindow` chooses those of one.
// One file, because where pills are decides which lines marks have, and what is drawn decides what pills count.

import {
  loneMember,
  type Placement,
  type PlacementRequest,
  type MarkPlacement,
  type PillPlacement,
  type PositionRange,
} from './placement.ts';
import { findCrowding } from './crowding.ts';
import { assignLines } from './lines.ts';
import { groupOf, type MatchIndex, timeAt } from './matchIndex.ts';
import { type BudgetRule, binLength, buildBudgetRule, priorityIn, sparseThreshold } from './mostImportant.ts';

/** One picture row's matches in time order. */
export interface RowMatches {
  readonly positions: Uint32Array;
  readonly times: Float64Array;
  /** Smaller is more important; less than 0 for an event that must be drawn. */
  readonly priorities: Float64Array;
}

/** The matches of each picture row. Does not depend on the scale. */
export function listRows(index: MatchIndex): readonly RowMatches[] {
  const { offsets, tierCount, rowCount, orderInRow } = index;
  return Array.from({ length: rowCount }, (_, pictureRow): RowMatches => {
    const first = pictureRow * tierCount;
    const size = (offsets[first + tierCount] ?? 0) - (offsets[first] ?? 0);
    const row = { positions: new Uint32Array(size), times: new Float64Array(size), priorities: new Float64Array(size) };
    for (let tier = 0; tier < tierCount; tier++) {
      for (let position = offsets[first + tier] ?? 0; position < (offsets[first + tier + 1] ?? 0); position++) {
        const at = orderInRow[position] ?? 0;
        row.positions[at] = position;
        row.times[at] = timeAt(index, position);
        row.priorities[at] = priorityIn(tier, position);
      }
    }
    return row;
  });
}

/** One picture row at one scale. */
interface ScaledRow extends RowMatches {
  readonly pictureRow: number;
  readonly lines: number;
  /** How many events of this row must be drawn. */
  readonly kept: number;
}

/** Marks, lines and pills at one scale, wherever the window is. */
export interface ExactPlacement {
  readonly rows: readonly RowPlacement[];
  /** What is drawn in every window, and pills for the rest. */
  readonly everywhere: Placement;
}

/** Every match of a row is in `drawn` or `members`. */
interface RowPlacement extends ScaledRow {
  readonly step: number;
  readonly markSpan: number;
  readonly drawn: readonly ExactMark[];
  /** By the bin of the pill that counts them in any window, the places in the row's matches. */
  readonly members: ReadonlyMap<number, readonly number[]>;
  /** Instants of marks on the pills' line. */
  readonly shared: readonly number[];
}

/** An event with a line. `bin`: that of the pill that counts it in windows with too many matches; NaN if none does. */
interface ExactMark {
  /** The place in the row's matches. */
  readonly at: number;
  readonly line: number;
  readonly bin: number;
}

export function placeExactly(
  index: MatchIndex,
  rows: readonly RowMatches[],
  request: PlacementRequest,
): ExactPlacement {
  const { kept, lines, extent, mostMarks } = request;
  const keptRank = new Map(kept.map((position, rank) => [position, rank - kept.length]));
  const scaled = rows.map((row, pictureRow): ScaledRow => {
    const own = { ...row, pictureRow, lines: lines[pictureRow] ?? 1 };
    const keptHere = kept.filter((position) => row.positions.includes(position)).length;
    if (keptHere === 0) return { ...own, kept: 0 };
    const priorities = row.priorities.map((priority, at) => keptRank.get(row.positions[at] ?? -1) ?? priority);
    return { ...own, priorities, kept: keptHere };
  });
  const budget = buildBudgetRule(index, extent, mostMarks);
  const found = scaled.map((row) => findOverflow(row, budget, request));
  const step = choosePillStep(
    scaled.map((row, at) => row.times.filter((_, i) => found[at]?.overflow[i] !== DRAWN)),
    request,
  );
  const placed = scaled.flatMap((row, at) => {
    const overflow = found[at];
    if (overflow === undefined) return [];
    const rowStep = pillStepOf(row, step, request);
    drawLone(row, overflow, rowStep);
    return placeRow(index, row, overflow, rowStep, request);
  });
  return { rows: placed, everywhere: toPlacement(index, placed, -Infinity, []) };
}

/** Whether an event can be drawn in every window: it has a line, or no pill ever counts it with another. */
export const hasPlace = ({ rows, everywhere }: ExactPlacement, position: number): boolean =>
  rows.some(({ drawn, positions }) => drawn.some(({ at }) => positions[at] === position)) ||
  everywhere.pills.some((pill) => loneMember(pill) === position);

/**
 * In a window with few matches, what is counted in others is drawn, on the line that it has at this scale. `shown`: positions with
 * a place that are drawn however many matches there are.
 */
export function placeInWindow(
  index: MatchIndex,
  { rows, everywhere }: ExactPlacement,
  { window, mostMarks }: PlacementRequest,
  shown: readonly number[] = [],
): Placement {
  const sparse = sparseThreshold(index, window, mostMarks);
  const isShown = (one: number): boolean => everywhere.marks.some(({ position }) => position === one);
  return sparse === -Infinity && shown.every(isShown) ? everywhere : toPlacement(index, rows, sparse, shown);
}

/** `sparse`: what has a line and is better than this is drawn, and what is `shown`. */
function toPlacement(
  index: MatchIndex,
  rows: readonly RowPlacement[],
  sparse: number,
  shown: readonly number[],
): Placement {
  const marks: MarkPlacement[] = [];
  const pills: PillPlacement[] = [];
  for (const row of rows) {
    const { positions, times, priorities, pictureRow, step, markSpan, drawn, shared } = row;
    const members = new Map([...row.members].map(([bin, list]) => [bin, [...list]]));
    const isCounted = ({ at, bin }: ExactMark): boolean =>
      !Number.isNaN(bin) && (priorities[at] ?? 0) >= sparse && !shown.includes(positions[at] ?? -1);
    for (const mark of drawn) if (isCounted(mark)) addMember(members, mark.bin, mark.at);
    for (const mark of drawn) {
      const counted = isCounted(mark) ? members.get(mark.bin) : undefined;
      // A pill counts no single event that has a line.
      if (counted?.length === 1) members.delete(mark.bin);
      else if (counted !== undefined) continue;
      marks.push({ position: positions[mark.at] ?? 0, pictureRow, line: mark.line });
    }
    joinLone(members, times, step);
    for (const [bin, list] of members) {
      const avoid = shared.filter((time) => time > bin * step - markSpan && time < (bin + 1) * step + markSpan);
      const counted = list.map((at) => positions[at] ?? 0);
      pills.push({ pictureRow, bin, step, members: toRanges(index, counted), avoid });
    }
  }
  return { marks, pills };
}

/** Whether an event is counted even if the pills took no line: because it is crowded, or beyond the item budget only. */
const [DRAWN, CROWDED, BEYOND_BUDGET] = [0, 1, 2];

interface Overflow {
  /** How crowded each is, up to the row's lines: what reaches them has no line. */
  readonly crowding: Uint16Array;
  readonly overflow: Uint8Array;
}

function findOverflow(
  { times, priorities, lines }: ScaledRow,
  budget: BudgetRule,
  { markSpan }: PlacementRequest,
): Overflow {
  const crowding = findCrowding(times, priorities, markSpan, lines);
  const overflow = Uint8Array.from(crowding, (crowd, at) => {
    const priority = priorities[at] ?? 0;
    if (priority < 0) return DRAWN;
    if (crowd >= lines) return CROWDED;
    return priority < budget.thresholdIn(budget.cellOf(times[at] ?? 0)) ? DRAWN : BEYOND_BUDGET;
  });
  return { crowding, overflow };
}

/** A pill that would count one event takes no less of the budget than its mark: it is drawn if it has a line. */
function drawLone({ times, lines }: ScaledRow, { crowding, overflow }: Overflow, step: number): void {
  let lone = -1;
  let last = Number.NaN;
  const draw = (): void => {
    if (lone >= 0 && (crowding[lone] ?? 0) < lines) overflow[lone] = DRAWN;
  };
  for (let at = 0; at < times.length; at++) {
    if (overflow[at] === DRAWN) continue;
    const bin = Math.floor((times[at] ?? 0) / step);
    if (bin === last) lone = -1;
    else {
      draw();
      lone = at;
      last = bin;
    }
  }
  draw();
}

/** Events that must be drawn may need the pills' line in a row that has no more lines than such events. */
const mayShareLine = ({ lines, kept }: ScaledRow): boolean => kept > 0 && lines <= kept;
const pillStepOf = (row: ScaledRow, step: number, { widePillSpan }: PlacementRequest): number =>
  mayShareLine(row) ? Math.max(step, binLength(widePillSpan)) : step;

/** The shortest time bins such that no extent, wherever it is, touches more bins with a pill than the budget allows. */
function choosePillStep(
  overflowing: readonly Float64Array[],
  { pillSpan, extent, mostPills }: PlacementRequest,
): number {
  for (let step = binLength(pillSpan); ; step *= 2) {
    const bins: number[] = [];
    for (const times of overflowing) for (const bin of binsOf(times, step)) bins.push(bin * step);
    bins.sort((a, b) => a - b);
    let first = 0;
    let most = 0;
    bins.forEach((start, last) => {
      while (start - (bins[first] ?? 0) >= extent + step) first++;
      most = Math.max(most, last - first + 1);
    });
    if (most <= Math.max(mostPills, 2 * overflowing.length)) return step;
  }
}

function binsOf(times: Float64Array, step: number, isIn?: Uint8Array): Set<number> {
  const bins = new Set<number>();
  let last = Number.NaN;
  for (let at = 0; at < times.length; at++) {
    if (isIn !== undefined && isIn[at] === 0) continue;
    const bin = Math.floor((times[at] ?? 0) / step);
    if (bin !== last) bins.add(bin);
    last = bin;
  }
  return bins;
}

/** So many marks' widths from a bin with a pill, marks have one line less. */
const PILL_REACH = 1.5;

/** Which events of a row pills count, and which marks have which lines. */
interface RowSplit {
  /** By place in the row's matches: the bin of the pill that counts it, or NaN where it is drawn. */
  readonly hiddenIn: Float64Array;
  /** The same for those that are counted only where the window has too many: they have a line. */
  readonly optionalIn: Float64Array;
  /** 1 where a mark would touch a bin with a pill; 1 where it is drawn although it has no line but the pills'. */
  readonly touches: Uint8Array;
  readonly forced: Uint8Array;
}

/**
 * Near a bin with a pill, marks have one line less, and what has no line then joins the pill. Marks farther away than
 * one mark's width from those that touch the bin have all lines again.
 */
function splitRow(row: ScaledRow, { crowding, overflow }: Overflow, step: number, markSpan: number): RowSplit {
  const { times, priorities, lines } = row;
  const size = times.length;
  const split = {
    hiddenIn: new Float64Array(size).fill(Number.NaN),
    optionalIn: new Float64Array(size).fill(Number.NaN),
    touches: new Uint8Array(size),
    forced: new Uint8Array(size),
  };
  const bins = binsOf(times, step, overflow);
  if (bins.size === 0) return split;
  const reach = (mayShareLine(row) ? 4 : PILL_REACH) * markSpan;
  for (let at = 0; at < size; at++) {
    const time = times[at] ?? 0;
    const near = binNear(bins, time, step, reach);
    if (Number.isNaN(near)) continue;
    const isTight = (crowding[at] ?? 0) >= lines - 1;
    const isKept = (priorities[at] ?? 0) < 0;
    if (overflow[at] === CROWDED || (isTight && !isKept)) split.hiddenIn[at] = near;
    else if (overflow[at] === BEYOND_BUDGET) split.optionalIn[at] = near;
    split.forced[at] = isTight && isKept ? 1 : 0;
    split.touches[at] = Number.isNaN(binNear(bins, time, step, markSpan / 2)) ? 0 : 1;
  }
  return split;
}

/**
 * How many of a row's events would be counted in pills if it had so many lines: for sharing out the height.
 * `crowding`: of each of `times`, as `findCrowding` has it for as many lines or more.
 */
export function countHidden(
  times: Float64Array,
  crowding: Uint16Array,
  lines: number,
  markSpan: number,
  pillSpan: number,
): number {
  const step = binLength(pillSpan);
  const bins = new Set<number>();
  let count = 0;
  for (let at = 0; at < times.length; at++) {
    if ((crowding[at] ?? 0) < lines) continue;
    bins.add(Math.floor((times[at] ?? 0) / step));
    count++;
  }
  if (count === 0) return 0;
  for (let at = 0; at < times.length; at++) {
    // As in `splitRow`: what would have the last line, and is near a bin with a pill.
    if (crowding[at] === lines - 1 && !Number.isNaN(binNear(bins, times[at] ?? 0, step, PILL_REACH * markSpan)))
      count++;
  }
  return count;
}

/** A row's lines and pills. */
function placeRow(
  index: MatchIndex,
  row: ScaledRow,
  overflow: Overflow,
  step: number,
  { markSpan, labelSpans }: PlacementRequest,
): RowPlacement {
  const { positions, times, lines } = row;
  const { hiddenIn, optionalIn, touches, forced } = splitRow(row, overflow, step, markSpan);
  const members = new Map<number, number[]>();
  const free: number[] = [];
  hiddenIn.forEach((bin, at) => {
    if (Number.isNaN(bin)) free.push(at);
    else addMember(members, bin, at);
  });
  const lined = free.map((at) => ({
    time: times[at] ?? 0,
    isMilestone: index.importance[index.row[positions[at] ?? 0] ?? 0] === 3,
    lines: touches[at] === 1 ? lines - 1 : lines,
    line: forced[at] === 1 ? lines - 1 : null,
    isOptional: !Number.isNaN(optionalIn[at]),
  }));
  const assigned = assignLines(lined, markSpan, labelSpans);
  const drawn: ExactMark[] = [];
  free.forEach((at, i) => {
    const line = assigned[i] ?? null;
    if (line === null) addMember(members, Math.floor((times[at] ?? 0) / step), at);
    else drawn.push({ at, line, bin: optionalIn[at] ?? Number.NaN });
  });
  const shared = lined.flatMap(({ time, line }) => (line === null ? [] : [time]));
  return { ...row, step, markSpan, drawn, members, shared };
}

function addMember(members: Map<number, number[]>, bin: number, at: number): void {
  const list = members.get(bin);
  if (list === undefined) members.set(bin, [at]);
  else list.push(at);
}

/** A pill counts no single event: what made it give way is counted by a pill of a bin beside it, and counts it too. */
function joinLone(members: Map<number, number[]>, times: Float64Array, step: number): void {
  for (const [bin, list] of members) {
    const lone = list.length === 1 ? (list[0] ?? 0) : -1;
    if (lone < 0) continue;
    const isLate = (times[lone] ?? 0) >= (bin + 0.5) * step;
    const beside = members.get(isLate ? bin + 1 : bin - 1) ?? members.get(isLate ? bin - 1 : bin + 1);
    if (beside === undefined) continue;
    beside.push(lone);
    members.delete(bin);
  }
}

/** The bin with a pill that an instant is in or at most `reach` ms from; its own bin first, then the earlier one; or NaN. */
function binNear(bins: ReadonlySet<number>, time: number, step: number, reach: number): number {
  const own = Math.floor(time / step);
  if (bins.has(own)) return own;
  const before = Math.floor((time - reach) / step);
  if (bins.has(before)) return before;
  const after = Math.floor((time + reach) / step);
  return bins.has(after) ? after : Number.NaN;
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
