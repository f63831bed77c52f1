// The picture of one window, from the layout engine: which rows there are, what is drawn, and what is drawn beside it.

import { useMemo } from 'react';
import { type Dataset, linksOf, headlineAt } from '../../dataset/format/dataset.ts';
import { titleOf } from '../../dataset/format/localizedText.ts';
import { type TimeAxis, findRow, type Row } from '../../engine/columns.ts';
import type { LaneBy } from '../../engine/lanes.ts';
import { buildAxis } from '../../engine/layout/axis.ts';
import { layoutPicture } from '../../engine/layout/layoutPicture.ts';
import type { Picture } from '../../engine/layout/picture.ts';
import { pillRows } from '../../engine/layout/pills.ts';
import { type PreparedPicture, preparePicture } from '../../engine/layout/preparePicture.ts';
import { axisLabel, axisRoom } from '../../i18n/axisLabels.ts';
import type { Messages } from '../../i18n/en/interface.ts';
import type { ActorId } from '../../model/ids.ts';
import { clamp, grow, length, type Span } from '../../model/span.ts';
import { STATUSES } from '../../model/evidence.ts';
import { STATUS_ICONS } from '../../ui/statusIcons.ts';
import { measure } from '../../ui/userTiming.ts';
import { isolated, partnersOf, statusPrefix } from './pictureItems.ts';
import type { ContainerSize } from './useContainerSize.ts';
import type { OverlayDot, OverlayLink, OverlayProps } from './vis/overlay.ts';

/** px of the axis and of the column of row names, where text is 16 px; timeline.css has the same. */
export const AXIS_HEIGHT = 26;
const NAMES_WIDTH = 190;
/** Rows by actor are the default from this width on, where the dataset has so many actors. */
const ROOM_FOR_ROWS = 900;
const ACTORS_FOR_ROWS = 3;

/** The rows that the reader asked for, or else those that the picture's width allows. */
export const rowsFor = (lane: LaneBy | null, { actors }: Dataset, size: ContainerSize | null): LaneBy =>
  lane ??
  (size !== null && size.room / size.text >= ROOM_FOR_ROWS && actors.size >= ACTORS_FOR_ROWS ? 'actor' : 'none');

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly text: number;
}

/** px that the picture itself has, without the column of row names and without the axis. */
export const pictureSize = ({ width, height, text }: ContainerSize, rowsBy: LaneBy): PictureSize => ({
  width: Math.max(120, width - (rowsBy === 'none' ? 0 : NAMES_WIDTH * text)),
  height: Math.max(0, height - AXIS_HEIGHT * text),
  text,
});

/** px kept free at both ends of the whole timeline, so that the first and last marks are not cut. */
const EDGE = 14;

/** All there is to see: the events' own time and a few px on either side. */
export function boundsFor(whole: Span, size: PictureSize | null): Span {
  if (size === null) return whole;
  const edge = EDGE * size.text;
  return grow(whole, edge / Math.max(1, size.width - 2 * edge));
}

export interface PictureInput {
  readonly dataset: Dataset;
  readonly rows: Uint32Array;
  readonly clock: TimeAxis;
  readonly rowsBy: LaneBy;
  readonly preferred: readonly ActorId[];
  readonly whole: Span;
  /** Null before the room is measured. */
  readonly size: PictureSize | null;
  readonly window: Span;
  /** Rows that are always drawn individually, with their label: the open event, and the focused one. */
  readonly kept: readonly Row[];
  readonly messages: Messages;
}

export interface PictureResult {
  readonly prepared: PreparedPicture;
  readonly picture: Picture;
}

/** Prepares once for each set of matches, rows and size; lays out for each window. */
export function usePicture(input: PictureInput): PictureResult | null {
  const { dataset, rows, clock, rowsBy, preferred, whole, size, window, kept, messages: m } = input;
  const { columns } = dataset;
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns of the same ids differ in the text to search only
  const prepared = useMemo(() => {
    if (size === null) return null;
    const relations = dataset.loader ? undefined : (row: Row) => linksOf(dataset, headlineAt(dataset, row).id).length;
    return preparePicture(columns, rows, { clock, rowsBy, preferred, whole, ...size, ...(relations && { relations }) });
  }, [columns.ids, rows, clock, rowsBy, preferred, whole, size]);
  return useMemo(() => {
    if (prepared === null) return null;
    const started = performance.now();
    const picture = layoutPicture(prepared, {
      window,
      kept,
      // Titles of events that come piece by piece are not requested before they are drawn.
      titleLength: (row) => (dataset.loader ? null : titleOf(dataset, headlineAt(dataset, row), m.locale).text.length),
      prefixLength: (row) => statusPrefix(STATUSES[columns.status[row] ?? 0] ?? 'alleged', m).length,
      partners: (row) => (dataset.loader ? [] : partnersOf(dataset, row)),
    });
    measure('otr:scene', started, performance.now());
    return { prepared, picture };
  }, [prepared, window, kept, dataset, columns, m]);
}

export interface OverlayInput {
  readonly result: PictureResult;
  readonly dataset: Dataset;
  readonly clock: TimeAxis;
  readonly selected: Row | null;
  readonly window: Span;
  readonly bounds: Span;
  readonly size: PictureSize;
  readonly messages: Messages;
}

/** What is drawn beside the items: the axis, the dots of further actors, the lines of an open event, its other period. */
export function toOverlay(input: OverlayInput): OverlayProps {
  const { result, dataset, clock, selected, window, bounds, size, messages: m } = input;
  const axis = buildAxis(window, size.width, axisRoom(m, size.text));
  const open = selected === null ? null : headlineAt(dataset, selected);
  const other = clock === 'said' ? open?.concerns : open?.concerns ? open.date : null;
  const span = other && clamp(other.span, bounds);
  return {
    ticks: [
      ...axis.labelled.map((time) => ({ time, label: axisLabel(time, axis.unit, m) })),
      ...axis.minor.map((time) => ({ time, label: '' })),
    ],
    dots: toDots(result, dataset, window),
    links: selected === null ? [] : toLinks(result, dataset, selected),
    band:
      open && span && length(span) > 0
        ? { span, label: m.concernsBand(isolated(titleOf(dataset, open, m.locale).text)) }
        : null,
  };
}

function toDots({ picture }: PictureResult, { columns }: Dataset, window: Span): readonly OverlayDot[] {
  const shown = grow(window, 0.1);
  return picture.dots.flatMap(({ row, id, time, y }) => {
    if (time < shown.start || time > shown.end) return [];
    return [{ time, y, event: id, ink: STATUS_ICONS[STATUSES[columns.status[row] ?? 0] ?? 'alleged'].ink }];
  });
}

/** The relations by which an event answers, contradicts or completes another. */
const SHOWN_RELATIONS: ReadonlySet<string> = new Set(['answers', 'differs', 'qualifies']);

/** From the open event's mark to the mark of each related event, or to the pill that counts it. */
function toLinks({ picture, prepared }: PictureResult, dataset: Dataset, selected: Row): readonly OverlayLink[] {
  const from = picture.marks.find(({ row }) => row === selected);
  if (!from) return [];
  const related = new Set(
    linksOf(dataset, headlineAt(dataset, selected).id).flatMap(({ type, event }) =>
      SHOWN_RELATIONS.has(type) ? (findRow(dataset.columns, event) ?? []) : [],
    ),
  );
  const marks = picture.marks.filter(({ row }) => related.has(row));
  for (const { row } of marks) related.delete(row);
  const pills =
    related.size === 0
      ? []
      : picture.pills.filter((pill) => pill.count <= 500 && pillRows(prepared, pill).some((row) => related.has(row)));
  return [...marks, ...pills].map(({ time, y }) => ({ from: { time: from.time, y: from.y }, to: { time, y } }));
}
