// Marks: where each is, its bar, and its label.

import type { Instant } from '../../model/span.ts';
import type { Row } from '../columns.ts';
import { type Interval, type Labelled, type LabelTexts, placeLabels } from './labels.ts';
import { priorityAt } from './mostImportant.ts';
import type { Bar, Mark, Pill } from './picture.ts';
import type { PreparedPicture } from './preparePicture.ts';
import type { Scale } from './scale.ts';
import { SIZES } from './sizes.ts';

/** A mark before it has a label. */
export interface PlacedMark {
  /** In the match index. */
  readonly position: number;
  readonly mark: Omit<Mark, 'label'>;
}

export interface MarkPlace {
  readonly position: number;
  readonly pictureRow: number;
  readonly line: number;
  readonly time: Instant;
}

export function buildMark({ index, columns, prepared }: PreparedPicture, place: MarkPlace, scale: Scale): PlacedMark {
  const { position, pictureRow, line, time } = place;
  const row = index.row[position] ?? 0;
  const id = columns.ids[row];
  if (id === undefined) throw new Error(`row ${row} has no id`);
  const { start, end } = prepared.matches.times;
  const mark = {
    row,
    id,
    time,
    x: scale.toX(time),
    y: scale.toY(pictureRow, line),
    pictureRow,
    line,
    isMilestone: columns.importance[row] === 3,
    bar: buildBar(start[row] ?? 0, end[row] ?? 0, scale),
  };
  return { position, mark };
}

/** Null where the span is no longer than the mark is wide. */
export function buildBar(start: Instant, end: Instant, scale: Scale): Bar | null {
  const from = scale.toX(start);
  const to = scale.toX(end);
  const isLong = to - from > SIZES.mark * scale.text;
  if (!isLong || Math.min(scale.width, to) <= Math.max(0, from)) return null;
  return {
    from: Math.max(0, from),
    to: Math.min(scale.width, to),
    opensBefore: start === -Infinity,
    opensAfter: end === Infinity,
  };
}

/** `kept`: the open and the focused event, which always have a label (P4). */
export function labelMarks(
  { index, options }: PreparedPicture,
  placed: readonly PlacedMark[],
  pills: readonly Pill[],
  scale: Scale,
  kept: readonly Row[],
  texts: LabelTexts,
): readonly Mark[] {
  const half = (SIZES.mark / 2) * scale.text;
  const taken = new Map<number, Interval[]>();
  const take = (pictureRow: number, line: number, x: number, reach: number): void => {
    const key = keyOf(pictureRow, line);
    const intervals = taken.get(key);
    const interval = { from: x - reach, to: x + reach };
    if (intervals === undefined) taken.set(key, [interval]);
    else intervals.push(interval);
  };
  for (const { mark } of placed) take(mark.pictureRow, mark.line, mark.x, half);
  for (const { pictureRow, line, x, width } of pills) take(pictureRow, line, x, width / 2);
  const labelled: (Labelled & { readonly priority: number })[] = [];
  for (const { position, mark } of placed) {
    if (mark.x < 0 || mark.x > scale.width) continue;
    const { row, x, isMilestone } = mark;
    const rank = kept.indexOf(row);
    const priority = rank < 0 ? priorityAt(index, position) : rank - kept.length;
    labelled.push({ row, x, lineKey: keyOf(mark.pictureRow, mark.line), isMilestone, isKept: rank >= 0, priority });
  }
  labelled.sort((a, b) => a.priority - b.priority);
  const { width, text } = scale;
  const { plain, bold } = options.characters ?? { plain: SIZES.character, bold: SIZES.boldCharacter };
  const labels = placeLabels({ marks: labelled, taken, width, text, plain, bold, ...texts });
  return placed.map(({ mark }) => ({ ...mark, label: labels.get(mark.row) ?? null }));
}

const keyOf = (pictureRow: number, line: number): number => pictureRow * 1000 + line;
