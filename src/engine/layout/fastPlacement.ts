// Marks, lines and pills near a window among up to a million matches. A mark's line is its event's order in its picture
// row, divided by the number of lines: so neighbours in time are on different lines, and no line depends on a chain of
// others that a pan would begin elsewhere.

import type { Instant, Span } from '../../model/span.ts';
import { type Bins, type Candidates, findCandidates, ownLine, type Sparse } from './candidates.ts';
import {
  loneMember,
  type Placement,
  type PlacementRequest,
  type MarkPlacement,
  type PillPlacement,
  type PositionRange,
} from './placement.ts';
import { cutAt, findCut, type MatchIndex, rowOf, timeAt } from './matchIndex.ts';
import { binLength, priorityAt, sparseThreshold, visitBetter } from './mostImportant.ts';

/**
 * P2: an event is drawn if no more important one of the same line is less than a mark's width from it. Where it is not,
 * its row has more events within that width than lines for marks: two of one line are so many apart in order.
 */
export function placeByOrder(index: MatchIndex, around: Span, request: PlacementRequest): Placement {
  const { markSpan, pillSpan, widePillSpan, lines, kept, window, mostMarks } = request;
  const mayShareLine = lines.some((count) => count <= kept.length);
  const step = choosePillStep(index, request, binLength(mayShareLine ? widePillSpan : pillSpan));
  const first = Math.floor((around.start - markSpan) / step);
  const last = Math.floor((around.end + markSpan) / step);
  // A lone event may be counted in the next bin's pill: each bin needs its neighbours.
  const bins = { step, from: first - 1, to: last + 2 };
  const keptLines = chooseKeptLines(index, kept, lines, markSpan);
  const sparse = {
    threshold: sparseThreshold(index, window, mostMarks),
    shown: { start: window.start - markSpan / 2, end: window.end + markSpan / 2 },
  };
  const candidates = findCandidates(index, bins, keptLines, request, sparse);
  const marks = chooseMarks(candidates, bins, request);
  const lone: MarkPlacement[] = [];
  const pills = countRest(index, bins, marks, request, sparse).filter((pill) => {
    if (pill.bin < first || pill.bin > last) return false;
    const mark = placeLone(index, pill, marks, request);
    if (mark !== null) lone.push(mark);
    return mark === null;
  });
  const from = first * step;
  const to = (last + 1) * step;
  const drawn = marks.filter(({ position }) => isWithin(timeAt(index, position), from, to));
  return { marks: lone.length === 0 ? drawn : sortMarks(index, [...drawn, ...lone]), pills };
}

const sortMarks = (index: MatchIndex, marks: readonly MarkPlacement[]): readonly MarkPlacement[] =>
  marks.toSorted(
    (a, b) => a.pictureRow - b.pictureRow || (index.orderInRow[a.position] ?? 0) - (index.orderInRow[b.position] ?? 0),
  );

/**
 * An event that a pill would count alone, on its own line, which it has in other windows too. Null for any other pill, and
 * where a more important event of that line is near: then it is drawn on the pills' line.
 */
function placeLone(
  index: MatchIndex,
  pill: PillPlacement,
  marks: readonly MarkPlacement[],
  { markSpan, lines }: PlacementRequest,
): MarkPlacement | null {
  const position = loneMember(pill);
  const { pictureRow } = pill;
  const all = lines[pictureRow] ?? 1;
  if (position === null || all < 2) return null;
  const line = ownLine(index, position, all);
  const time = timeAt(index, position);
  const isNear = (one: number): boolean => Math.abs(timeAt(index, one) - time) < markSpan;
  if (marks.some((mark) => mark.pictureRow === pictureRow && mark.line === line && isNear(mark.position))) return null;
  let isFree = true;
  const [low, high] = [findCut(index, time - markSpan), findCut(index, time + markSpan)];
  visitBetter(index, low, high, priorityAt(index, position), (one, group) => {
    const isOnLine = Math.floor(group / index.tierCount) === pictureRow && ownLine(index, one, all) === line;
    if (isOnLine && isNear(one)) isFree = false;
  });
  return isFree ? { position, pictureRow, line } : null;
}

const isWithin = (time: Instant, from: Instant, to: Instant): boolean => time >= from && time < to;

/** By picture row, then by time. */
function chooseMarks(
  candidates: Candidates,
  { step, from, to }: Bins,
  request: PlacementRequest,
): readonly MarkPlacement[] {
  const { markSpan, lines, kept } = request;
  const { byLine, positions, pictureRows, linesOf, times, priorities, thresholds, orders } = candidates;
  const chosen: number[] = [];
  for (let i = 0; i < byLine.length; i++) {
    const at = byLine[i] ?? 0;
    const time = times[at] ?? 0;
    if (!isWithin(time, from * step, to * step)) continue;
    // A row of one line has room for its pills and what must be drawn, one on the other if need be.
    const isKept = kept.includes(positions[at] ?? -1);
    const mayBeDrawn = (lines[pictureRows[at] ?? 0] ?? 1) > 1 && (priorities[at] ?? 0) < (thresholds[at] ?? 0);
    const isDrawn = mayBeDrawn && isBestNear(candidates, i, -1, markSpan) && isBestNear(candidates, i, 1, markSpan);
    if (isKept || isDrawn) chosen.push(at);
  }
  return chosen
    .sort((a, b) => (pictureRows[a] ?? 0) - (pictureRows[b] ?? 0) || (orders[a] ?? 0) - (orders[b] ?? 0))
    .map((at) => ({ position: positions[at] ?? 0, pictureRow: pictureRows[at] ?? 0, line: linesOf[at] ?? 0 }));
}

/** Whether no more important event of the same line is near, on one side. */
function isBestNear(
  { byLine, lineKeys, times, priorities }: Candidates,
  place: number,
  direction: 1 | -1,
  markSpan: number,
): boolean {
  const at = byLine[place] ?? 0;
  const time = times[at] ?? 0;
  for (let i = place + direction; i >= 0 && i < byLine.length; i += direction) {
    const other = byLine[i] ?? 0;
    if (lineKeys[other] !== lineKeys[at] || Math.abs((times[other] ?? 0) - time) >= markSpan) return true;
    if ((priorities[other] ?? 0) < (priorities[at] ?? 0)) return false;
  }
  return true;
}

/** An event that must be drawn and would be on another such one takes the next line that has room, at last the pills'. */
function chooseKeptLines(
  index: MatchIndex,
  kept: readonly number[],
  lines: readonly number[],
  markSpan: number,
): ReadonlyMap<number, number> {
  const chosen = new Map<number, number>();
  for (const position of kept) {
    const pictureRow = rowOf(index, position);
    const all = lines[pictureRow] ?? 1;
    const own = ownLine(index, position, all);
    const isFree = (line: number): boolean =>
      [...chosen].every(
        ([other, taken]) =>
          taken !== line ||
          rowOf(index, other) !== pictureRow ||
          Math.abs(timeAt(index, other) - timeAt(index, position)) >= markSpan,
      );
    const inTurn = Array.from({ length: all }, (_, i) => (own + i) % all);
    chosen.set(position, inTurn.find(isFree) ?? own);
  }
  return chosen;
}

function choosePillStep(index: MatchIndex, { extent, mostPills }: PlacementRequest, shortest: number): number {
  for (let step = shortest; ; step *= 2) {
    const bins = Math.floor(extent / step + 1e-6) + 2;
    let most = 0;
    for (let row = 0; row < index.rowCount; row++) most += Math.min(bins, rowSize(index, row));
    if (most <= Math.max(mostPills, 3 * index.rowCount)) return step;
  }
}

const rowSize = ({ offsets, tierCount }: MatchIndex, row: number): number =>
  (offsets[(row + 1) * tierCount] ?? 0) - (offsets[row * tierCount] ?? 0);

/** What is counted in one bin of one picture row. */
interface Rest {
  members: PositionRange[];
  count: number;
}

/** A pill for each bin and picture row with events that are not drawn. */
function countRest(
  index: MatchIndex,
  { step, from, to }: Bins,
  marks: readonly MarkPlacement[],
  { lines, markSpan }: PlacementRequest,
  { threshold, shown }: Sparse,
): readonly PillPlacement[] {
  const { rowCount, tierCount } = index;
  // What a pill would count beyond the edge of a sparse window is no reason to count what is inside.
  const [first, last] = threshold > -Infinity ? [findCut(index, shown.start), findCut(index, shown.end)] : [null, null];
  const cut = (instant: Instant): Uint32Array => {
    if (first !== null && instant <= shown.start) return first;
    return last !== null && instant >= shown.end ? last : cutAt(index, instant);
  };
  const drawn = Uint32Array.from(marks, ({ position }) => position).sort();
  const onLastLine = marks.filter(({ pictureRow, line }) => line === (lines[pictureRow] ?? 1) - 1);
  const pills: PillPlacement[] = [];
  for (let pictureRow = 0; pictureRow < rowCount; pictureRow++) {
    const rests: Rest[] = [];
    for (let bin = from; bin < to; bin++) {
      const rest: Rest = { members: [], count: 0 };
      const low = cut(bin * step);
      const high = cut((bin + 1) * step);
      for (let group = pictureRow * tierCount; group < (pictureRow + 1) * tierCount; group++) {
        if ((low[group] ?? 0) < (high[group] ?? 0)) addWithout(drawn, low[group] ?? 0, high[group] ?? 0, rest);
      }
      rests.push(rest);
    }
    joinLone(index, rests, from, step, markSpan);
    const instants = onLastLine
      .filter((mark) => mark.pictureRow === pictureRow)
      .map(({ position }) => timeAt(index, position));
    rests.forEach(({ members }, i) => {
      const bin = from + i;
      if (members.length === 0) return;
      const avoid = instants.filter((time) => time > bin * step - markSpan && time < (bin + 1) * step + markSpan);
      pills.push({ pictureRow, bin, step, members, avoid });
    });
  }
  return pills;
}

/**
 * A lone event is drawn on the pills' line (`layoutPicture`) unless it is less than a mark's width from the next bin and
 * overlaps what that bin has there: then one pill counts both. A bin is longer than two marks, so each joins at most one.
 */
function joinLone(index: MatchIndex, rests: Rest[], from: number, step: number, markSpan: number): void {
  const loneTime = ({ count, members }: Rest): number =>
    count === 1 ? timeAt(index, members[0]?.from ?? 0) : Number.NaN;
  const loneTimes = rests.map(loneTime);
  for (let i = 1; i < rests.length; i++) {
    const [left, right] = [rests[i - 1], rests[i]];
    if (!left || !right || left.count === 0 || right.count === 0) continue;
    const [early, late] = [loneTimes[i - 1] ?? Number.NaN, loneTimes[i] ?? Number.NaN];
    const edge = (from + i) * step;
    const isEarlyNear = edge - early < markSpan;
    const isLateNear = late - edge < markSpan;
    if (Number.isNaN(early) && isLateNear) moveAll(right, left);
    else if (Number.isNaN(late) && isEarlyNear) moveAll(left, right);
    else if (late - early < markSpan) moveAll(right, left);
  }
}

function moveAll(from: Rest, to: Rest): void {
  to.members = [...to.members, ...from.members];
  to.count += from.count;
  from.members = [];
  from.count = 0;
}

/** Adds what is left of [from, to) without the positions in `drawn`, which ascend. */
function addWithout(drawn: Uint32Array, from: number, to: number, rest: Rest): void {
  let low = 0;
  let high = drawn.length;
  while (low < high) {
    const half = (low + high) >>> 1;
    if ((drawn[half] ?? 0) < from) low = half + 1;
    else high = half;
  }
  const add = (first: number, last: number): void => {
    if (first >= last) return;
    rest.members.push({ from: first, to: last });
    rest.count += last - first;
  };
  let next = from;
  for (let i = low; i < drawn.length; i++) {
    const position = drawn[i] ?? 0;
    if (position >= to) break;
    add(next, position);
    next = position + 1;
  }
  add(next, to);
}
