// The picture of one window, from the layout engine: which rows there are, what is drawn, and what is drawn beside it.

import { useMemo } from 'react';
import { type Dataset, linksOf, headlineAt } from '../../dataset/format/dataset.ts';
import { titleOf } from '../../dataset/format/localizedText.ts';
import { type TimeAxis, findRow, type Row } from '../../engine/columns.ts';
import type { LaneBy } from '../../engine/lanes.ts';
import { buildAxis } from '../../engine/layout/axis.ts';
import { layoutPicture } from '../../engine/layout/layoutPicture.ts';
import type { Picture } from '../../engine/layout/picture.ts';
import type { CharacterWidths } from '../../engine/layout/pictureOptions.ts';
import { pillRows } from '../../engine/layout/pills.ts';
import { prepareMatches } from '../../engine/layout/prepareMatches.ts';
import { type PreparedPicture, preparePicture } from '../../engine/layout/preparePicture.ts';
import { LABEL, SIZES } from '../../engine/layout/sizes.ts';
import { axisLabel, axisRoom } from '../../i18n/axisLabels.ts';
import type { Messages } from '../../i18n/en/interface.ts';
import { clamp, grow, length, type Span } from '../../model/span.ts';
import { STATUSES } from '../../model/evidence.ts';
import { statusIcon } from '../../ui/statusIcons.ts';
import { measure } from '../../ui/userTiming.ts';
import { isolated, partnersOf, statusPrefix } from './pictureItems.ts';
import type { ContainerSize } from './useContainerSize.ts';
import type { OverlayDot, OverlayLink, OverlayProps } from './vis/overlay.ts';

const rem = (px: number): string => `${px / 16}rem`;

/** The engine's sizes, for the style sheet: what the layout computes is what the browser draws. */
export const pictureStyle: Readonly<Record<`--${string}`, string>> = {
  '--axis': rem(SIZES.axis),
  '--names-width': rem(SIZES.names),
  '--mark-size': rem(SIZES.mark),
  '--line-pitch': rem(SIZES.pitch),
  '--pill-width': rem(SIZES.pill),
  '--wide-pill-width': rem(SIZES.widePill),
  '--label-text': rem(SIZES.labelText),
  '--label-gap': rem(SIZES.labelGap),
};

/** The column of row names takes no more than this of the picture's width, as in timeline.css. */
const NAMES_SHARE = 0.4;
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
  width: width - (rowsBy === 'none' ? 0 : Math.min(SIZES.names * text, NAMES_SHARE * width)),
  height: Math.max(0, height - SIZES.axis * text),
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
  readonly preferred: readonly string[];
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

/** Titles that are measured to find how wide a character is, and what is measured where no title is loaded. */
const SAMPLED_TITLES = 40;
const SAMPLE = 'The council publishes the report of the independent inquiry';

/** What was measured last, and of what. */
let lastMeasured: { readonly of: string; readonly widths: CharacterWidths } | null = null;

/**
 * How wide the characters of labels are in the reader's own font, so that three of four titles fit into the room that
 * the layout gives them. Null where nothing can be measured.
 */
function measureCharacters(titles: readonly string[], text: number): CharacterWidths | null {
  const context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) return null;
  const family = getComputedStyle(document.documentElement).getPropertyValue('--sans') || 'sans-serif';
  const written = titles.filter((title) => title.length >= LABEL.least);
  const sample = written.length > 0 ? written : [SAMPLE];
  const of = JSON.stringify([family, text, sample]);
  if (lastMeasured?.of === of) return lastMeasured.widths;
  const widthIn = (weight: number): number => {
    context.font = `${weight} ${SIZES.labelText * text}px ${family}`;
    const widths = sample.map((title) => context.measureText(title).width / title.length / text).sort((a, b) => a - b);
    return widths[Math.floor(widths.length * 0.75)] ?? SIZES.character;
  };
  const widths = { plain: widthIn(400), bold: widthIn(700) };
  lastMeasured = { of, widths };
  return widths;
}

/** Prepares once for each set of matches and rows, and for each size; lays out for each window. */
export function usePicture(input: PictureInput): PictureResult | null {
  const { dataset, rows, clock, rowsBy, preferred, whole, size, window, kept, messages: m } = input;
  const { columns } = dataset;
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns of the same ids differ in the text to search only
  const matches = useMemo(() => {
    const relations = dataset.loader ? undefined : (row: Row) => linksOf(dataset, headlineAt(dataset, row).id).length;
    return prepareMatches(columns, rows, { clock, rowsBy, preferred, ...(relations && { relations }) });
  }, [columns.ids, rows, clock, rowsBy, preferred]);
  const text = size?.text ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the titles of the same ids differ in no width worth a new layout
  const characters = useMemo(() => {
    const titles = dataset.loader ? [] : Array.from(columns.ids.keys()).slice(0, SAMPLED_TITLES);
    const sample = titles.map((row) => titleOf(dataset, headlineAt(dataset, row), m.locale).text);
    return text === null ? null : measureCharacters(sample, text);
  }, [columns.ids, m.locale, text]);
  const prepared = useMemo(
    () => (size === null ? null : preparePicture(matches, { whole, ...size, ...(characters && { characters }) })),
    [matches, whole, size, characters],
  );
  return useMemo(() => {
    if (prepared === null) return null;
    const started = performance.now();
    const picture = layoutPicture(prepared, {
      window,
      kept,
      // Titles of events that come piece by piece are not requested before they are drawn.
      titleLength: (row) => (dataset.loader ? null : titleOf(dataset, headlineAt(dataset, row), m.locale).text.length),
      prefixLength: (row) => statusPrefix(STATUSES[columns.status[row] ?? 0] ?? null, m).length,
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
    eras: dataset.eras.map(({ date, label }) => ({
      span: clamp(date.span, bounds),
      label,
      language: dataset.language,
    })),
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
    return [{ time, y, event: id, ink: statusIcon(STATUSES[columns.status[row] ?? 0] ?? null).ink }];
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
