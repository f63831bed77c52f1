// The layout of the timeline picture for one window (P1 to P9): what is drawn, where, with which label. Pure.

import { grow, overlaps, type Span } from '../../model/span.ts';
import { countEnded, countStarted } from '../buckets.ts';
import type { Row } from '../columns.ts';
import type { Choice, ChoiceRequest, ChosenMark } from './choice.ts';
import { buildDots } from './dots.ts';
import { chooseExactly } from './exactChoice.ts';
import { type Interval, type Labelled, placeLabels } from './labels.ts';
import { countWithin, findPosition } from './matchIndex.ts';
import { priorityAt } from './mostImportant.ts';
import { chooseByOrder } from './orderedChoice.ts';
import type { Bar, Mark, Picture, Pill } from './picture.ts';
import { buildPill } from './pills.ts';
import type { PreparedPicture } from './preparePicture.ts';
import { buildScale, type Scale } from './scale.ts';
import { LABEL, PILL_SHARE, SIZES } from './sizes.ts';

export interface PictureRequest {
  readonly window: Span;
  /** Marks and pills in the window with its overscan, at most. */
  readonly budget?: number;
  /** Share of the window added on each side: marks and pills, but no labels, are laid out there too. */
  readonly overscan?: number;
  /** P4: the open event, then the focused one. Rows that do not match are passed over. */
  readonly kept?: readonly Row[];
  readonly titleLength: (row: Row) => number | null;
  readonly prefixLength?: (row: Row) => number;
  readonly partners?: (row: Row) => readonly Row[];
}

/** Three quarters are marks: up to 300 matches are counted only where they are crowded (P2). */
export const DEFAULT_BUDGET = 400;
/** Taken out of the budget whether there are such events or not, so that a focus changes no other mark. */
const MOST_KEPT = 2;

export function layoutPicture(prepared: PreparedPicture, request: PictureRequest): Picture {
  const { index, rows, options } = prepared;
  const { window, overscan = 0, kept = [] } = request;
  const scale = buildScale(rows, options, window);
  const extent = grow(window, overscan);
  const keptRows = new Set(kept);
  const choice = choose(prepared, request, scale);
  const margin = (SIZES.mark / 2) * scale.msPerPx * scale.text;
  const reached = { start: extent.start - margin, end: extent.end + margin };
  const chosen = withinBudget(
    prepared,
    choice.marks.filter((mark) => isIn(prepared, mark, reached)),
    reached,
    request.budget ?? DEFAULT_BUDGET,
  );
  // A pill counts what is near its bin, too.
  const near = { start: reached.start - 8 * margin, end: reached.end + 8 * margin };
  const pills = choice.pills
    .filter(({ bin, step }) => overlaps({ start: bin * step, end: (bin + 1) * step }, near))
    .map((pill) => buildPill(prepared, pill, scale));
  const marks = labelMarks(
    prepared,
    chosen.map((mark) => buildMark(prepared, mark, scale)),
    chosen,
    pills,
    scale,
    { ...request, kept: [...keptRows] },
  );
  const before = countEnded(prepared.buckets, window.start);
  const started = countStarted(prepared.buckets, window.end);
  return {
    rows,
    marks,
    pills,
    dots: buildDots(prepared, choice, reached, scale),
    before,
    inside: started - before,
    after: index.size - started,
    beganBefore: Math.max(0, started - before - countWithin(index, window.start, window.end)),
    height: heightOf(prepared),
  };
}

/** The last exact choice of each prepared picture: a pan, and a focus that changes no mark's line, ask for it again. */
const exactChoices = new WeakMap<PreparedPicture, { readonly asked: string; readonly choice: Choice }>();

function choose(prepared: PreparedPicture, request: PictureRequest, scale: Scale): Choice {
  const { index, columns, options, rows, exactRows } = prepared;
  const { window, overscan = 0, kept = [], budget = DEFAULT_BUDGET } = request;
  const px = scale.msPerPx * scale.text;
  const positions = [...new Set(kept)].flatMap((row) => findPosition(index, columns, options.clock, row) ?? []);
  const mostPills = Math.max(1, Math.floor(budget * PILL_SHARE) - MOST_KEPT);
  const beside = SIZES.mark + SIZES.labelGap + SIZES.labelMargin;
  const asked: ChoiceRequest = {
    markSpan: SIZES.mark * px,
    extent: scale.msPerPx * scale.width * (1 + 2 * overscan),
    lines: rows.map(({ lines }) => lines),
    kept: positions,
    mostMarks: Math.max(1, budget - mostPills - MOST_KEPT),
    mostPills,
    pillSpan: SIZES.pillPitch * px,
    widePillSpan: SIZES.widePillPitch * px,
    labelSpans: [(beside + LABEL.least * SIZES.character) * px, (beside + LABEL.first * SIZES.character) * px],
  };
  if (exactRows === null) return chooseByOrder(index, grow(window, overscan), asked);
  const key = JSON.stringify(asked);
  const last = exactChoices.get(prepared);
  if (last?.asked === key) return last.choice;
  const choice = chooseExactly(index, exactRows, asked);
  exactChoices.set(prepared, { asked: key, choice });
  return choice;
}

/** Whether a mark stands in a stretch of time, or its event's span overlaps it. */
function isIn({ index }: PreparedPicture, { position }: ChosenMark, { start, end }: Span): boolean {
  const time = index.time[position] ?? 0;
  return time < end && (time >= start || (index.end[position] ?? 0) > start);
}

/** Where the budget is too small for the bars of events that began earlier, the most important of them are drawn. */
function withinBudget(
  { index }: PreparedPicture,
  marks: readonly ChosenMark[],
  { start }: Span,
  budget: number,
): readonly ChosenMark[] {
  if (marks.length <= budget) return marks;
  const isEarlier = ({ position }: ChosenMark): boolean => (index.time[position] ?? 0) < start;
  const earlier = marks
    .filter(isEarlier)
    .sort((a, b) => priorityAt(index, a.position) - priorityAt(index, b.position))
    .slice(0, Math.max(0, budget - marks.filter((mark) => !isEarlier(mark)).length));
  const drawn = new Set(earlier);
  return marks.filter((mark) => !isEarlier(mark) || drawn.has(mark));
}

function buildMark({ index, columns }: PreparedPicture, chosen: ChosenMark, scale: Scale): Omit<Mark, 'label'> {
  const { position, pictureRow, line } = chosen;
  const row = index.row[position] ?? 0;
  const time = index.time[position] ?? 0;
  const id = columns.ids[row];
  if (id === undefined) throw new Error(`row ${row} has no id`);
  return {
    row,
    id,
    time,
    x: scale.toX(time),
    y: scale.toY(pictureRow, line),
    pictureRow,
    line,
    isMilestone: columns.importance[row] === 3,
    bar: null,
  };
}

/** Null where the span is no longer than the mark is wide. */
function buildBar({ columns, options }: PreparedPicture, row: Row, scale: Scale): Bar | null {
  const start = columns.start[options.clock][row] ?? 0;
  const end = columns.end[options.clock][row] ?? 0;
  const from = Math.max(0, scale.toX(start));
  const to = Math.min(scale.width, scale.toX(end));
  const isLong = scale.toX(end) - scale.toX(start) > SIZES.mark * scale.text;
  return isLong && to > from ? { from, to, opensBefore: start === -Infinity, opensAfter: end === Infinity } : null;
}

function labelMarks(
  prepared: PreparedPicture,
  marks: readonly Omit<Mark, 'label'>[],
  chosen: readonly ChosenMark[],
  pills: readonly Pill[],
  scale: Scale,
  { kept = [], titleLength, prefixLength = () => 0, partners = () => [] }: PictureRequest,
): readonly Mark[] {
  const { index } = prepared;
  const half = (SIZES.mark / 2) * scale.text;
  const taken = new Map<number, Interval[]>();
  const take = (pictureRow: number, line: number, x: number, reach: number): void => {
    const key = keyOf(pictureRow, line);
    const intervals = taken.get(key) ?? [];
    intervals.push({ from: x - reach, to: x + reach });
    taken.set(key, intervals);
  };
  for (const { pictureRow, line, x } of marks) take(pictureRow, line, x, half);
  for (const { pictureRow, line, x, width } of pills) take(pictureRow, line, x, width / 2);
  const labelled = marks.flatMap((mark, at): (Labelled & { readonly priority: number })[] => {
    if (mark.x < 0 || mark.x > scale.width) return [];
    const rank = kept.indexOf(mark.row);
    const priority = rank < 0 ? priorityAt(index, chosen[at]?.position ?? 0) : rank - kept.length;
    return [{ ...mark, lineKey: keyOf(mark.pictureRow, mark.line), isKept: rank >= 0, priority }];
  });
  labelled.sort((a, b) => a.priority - b.priority);
  const { width, text } = scale;
  const labels = placeLabels({ marks: labelled, taken, width, text, titleLength, prefixLength, partners });
  return marks.map((mark) => ({
    ...mark,
    label: labels.get(mark.row) ?? null,
    bar: buildBar(prepared, mark.row, scale),
  }));
}

const keyOf = (pictureRow: number, line: number): number => pictureRow * 1000 + line;

function heightOf({ rows, options }: PreparedPicture): number {
  const { rowsBy, height, text } = options;
  if (rowsBy !== 'none') return rows.reduce((sum, row) => sum + row.height, 0);
  return Math.min(height, ((rows[0]?.lines ?? 0) * SIZES.pitch + SIZES.rowPadding) * text);
}
