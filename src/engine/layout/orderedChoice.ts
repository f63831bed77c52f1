// Marks, lines and pills near a window among up to a million matches. A mark's line is its event's order in its picture
// row, divided by the number of lines: so neighbours in time stand on different lines, and no line depends on a chain
// of others that a pan would begin elsewhere.

import type { Instant, Span } from '../../model/span.ts';
import type { Choice, ChoiceRequest, ChosenMark, ChosenPill, PositionRange } from './choice.ts';
import { type MatchIndex, rangesWithin } from './matchIndex.ts';
import { binLength, buildBudgetRule, reverseBits, visitBetter } from './mostImportant.ts';

interface Candidate {
  readonly position: number;
  readonly pictureRow: number;
  readonly line: number;
  readonly time: Instant;
  readonly priority: number;
  readonly isWithinBudget: boolean;
}

/**
 * P2: an event is drawn if no more important one of the same line stands less than a mark's width from it. Where it is
 * not, its row has more events within that width than lines for marks: two of one line are so many apart in order.
 */
export function chooseByOrder(index: MatchIndex, window: Span, request: ChoiceRequest): Choice {
  const { markSpan, pillSpan, widePillSpan, lines, kept } = request;
  const mayShareLine = lines.some((count) => count <= kept.length);
  const step = choosePillStep(index, request, binLength(mayShareLine ? widePillSpan : pillSpan));
  const from = (Math.floor(window.start / step) - 1) * step;
  const to = (Math.floor(window.end / step) + 2) * step;
  const candidates = findCandidates(index, from - markSpan, to + markSpan, request);
  const keptLines = chooseKeptLines(index, kept, lines, markSpan);
  const perLine = new Map<string, Candidate[]>();
  for (const found of candidates) {
    const line = keptLines.get(found.position) ?? found.line;
    const key = `${found.pictureRow} ${line}`;
    const list = perLine.get(key) ?? [];
    list.push({ ...found, line });
    perLine.set(key, list);
  }
  const marks: ChosenMark[] = [];
  for (const list of perLine.values()) {
    list.sort((a, b) => a.time - b.time || a.position - b.position);
    list.forEach((candidate, at) => {
      const { time, position, pictureRow, line } = candidate;
      // A row of one line has room for its pills and what must be drawn.
      const hasLine = (lines[pictureRow] ?? 1) > 1 || kept.includes(position);
      if (hasLine && candidate.isWithinBudget && time >= from && time < to && isBestNear(list, at, markSpan)) {
        marks.push({ position, pictureRow, line });
      }
    });
  }
  marks.sort(
    (a, b) => a.pictureRow - b.pictureRow || (index.orderInRow[a.position] ?? 0) - (index.orderInRow[b.position] ?? 0),
  );
  return { marks, pills: countRest(index, { start: from, end: to }, step, marks, request) };
}

/** The last line is the pills'. */
const markLines = (lines: number): number => Math.max(1, lines - 1);

function isBestNear(list: readonly Candidate[], at: number, markSpan: number): boolean {
  const { time, priority } = list[at] ?? { time: 0, priority: 0 };
  const isBetter = (other: Candidate): boolean => other.priority < priority;
  for (let i = at - 1; i >= 0; i--) {
    const other = list[i];
    if (!other || time - other.time >= markSpan) break;
    if (isBetter(other)) return false;
  }
  for (let i = at + 1; i < list.length; i++) {
    const other = list[i];
    if (!other || other.time - time >= markSpan) break;
    if (isBetter(other)) return false;
  }
  return true;
}

/** All that the budget allows in a stretch of time, and all that is more important than any such event near it. */
function findCandidates(index: MatchIndex, from: Instant, to: Instant, request: ChoiceRequest): readonly Candidate[] {
  const { lines, kept, extent, mostMarks } = request;
  const { tierCount } = index;
  const budget = buildBudgetRule(index, extent, mostMarks);
  const keptRank = new Map(kept.map((position, rank) => [position, rank - kept.length]));
  const candidates: Candidate[] = [];
  const seen = new Set<number>();
  for (let cell = budget.cellOf(from); cell <= budget.cellOf(to); cell++) {
    const own = budget.thresholdIn(cell);
    const loosest = Math.max(own, budget.thresholdIn(cell - 1), budget.thresholdIn(cell + 1));
    const start = Math.max(from, cell * budget.step);
    const ranges = rangesWithin(index, start, Math.min(to, (cell + 1) * budget.step));
    const add = (position: number, group: number): void => {
      if (seen.has(position)) return;
      seen.add(position);
      const pictureRow = Math.floor(group / tierCount);
      const order = index.orderInRow[position] ?? 0;
      const own32 = (group % tierCount) * 2 ** 32 + reverseBits(position);
      const priority = keptRank.get(position) ?? own32;
      candidates.push({
        position,
        pictureRow,
        line: order % markLines(lines[pictureRow] ?? 1),
        time: index.time[position] ?? 0,
        priority,
        isWithinBudget: priority < own,
      });
    };
    visitBetter(index, ranges, loosest, add);
    for (const position of kept) {
      ranges.forEach((first, i) => {
        if (i % 2 === 0 && position >= first && position < (ranges[i + 1] ?? 0)) add(position, i / 2);
      });
    }
  }
  return candidates;
}

/** A kept event that would stand on another one takes the next line that has room, at last the pills'. */
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
    const own = (index.orderInRow[position] ?? 0) % markLines(all);
    const isFree = (line: number): boolean =>
      [...chosen].every(
        ([other, taken]) =>
          taken !== line ||
          rowOf(index, other) !== pictureRow ||
          Math.abs((index.time[other] ?? 0) - (index.time[position] ?? 0)) >= markSpan,
      );
    const candidates = Array.from({ length: all }, (_, i) => (own + i) % all);
    chosen.set(position, candidates.find(isFree) ?? own);
  }
  return chosen;
}

function rowOf({ offsets, tierCount, rowCount }: MatchIndex, position: number): number {
  let row = 0;
  while (row + 1 < rowCount && (offsets[(row + 1) * tierCount] ?? 0) <= position) row++;
  return row;
}

function choosePillStep(index: MatchIndex, { extent, mostPills }: ChoiceRequest, shortest: number): number {
  for (let step = shortest; ; step *= 2) {
    const bins = Math.floor(extent / step + 1e-6) + 2;
    let most = 0;
    for (let row = 0; row < index.rowCount; row++) most += Math.min(bins, rowSize(index, row));
    if (most <= Math.max(mostPills, 3 * index.rowCount)) return step;
  }
}

const rowSize = ({ offsets, tierCount }: MatchIndex, row: number): number =>
  (offsets[(row + 1) * tierCount] ?? 0) - (offsets[row * tierCount] ?? 0);

/** A pill for each bin and picture row with an event that is not drawn. */
function countRest(
  index: MatchIndex,
  { start, end }: Span,
  step: number,
  marks: readonly ChosenMark[],
  { lines, kept, markSpan }: ChoiceRequest,
): readonly ChosenPill[] {
  const { rowCount, tierCount } = index;
  const drawn = marks.map(({ position }) => position).sort((a, b) => a - b);
  const pills: ChosenPill[] = [];
  for (let bin = Math.round(start / step); bin * step < end; bin++) {
    const ranges = rangesWithin(index, bin * step, (bin + 1) * step);
    for (let pictureRow = 0; pictureRow < rowCount; pictureRow++) {
      const members: PositionRange[] = [];
      for (let group = pictureRow * tierCount; group < (pictureRow + 1) * tierCount; group++) {
        addWithout(drawn, ranges[2 * group] ?? 0, ranges[2 * group + 1] ?? 0, members);
      }
      if (members.length === 0) continue;
      const last = (lines[pictureRow] ?? 1) - 1;
      const avoid = marks
        .filter((mark) => mark.pictureRow === pictureRow && mark.line === last && (last === 0 || kept.length > 0))
        .map((mark) => index.time[mark.position] ?? 0)
        .filter((time) => time > bin * step - markSpan && time < (bin + 1) * step + markSpan);
      pills.push({ pictureRow, bin, step, members, avoid });
    }
  }
  return pills;
}

/** Adds what is left of [from, to) without the positions in `drawn`, which ascend. */
function addWithout(drawn: readonly number[], from: number, to: number, members: PositionRange[]): void {
  let low = 0;
  let high = drawn.length;
  while (low < high) {
    const half = (low + high) >>> 1;
    if ((drawn[half] ?? 0) < from) low = half + 1;
    else high = half;
  }
  let next = from;
  for (let i = low; i < drawn.length; i++) {
    const position = drawn[i] ?? 0;
    if (position >= to) break;
    if (next < position) members.push({ from: next, to: position });
    next = position + 1;
  }
  if (next < to) members.push({ from: next, to });
}
