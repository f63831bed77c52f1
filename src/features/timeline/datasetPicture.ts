// The picture of one window, from the layout engine: which rows there are, what is drawn, and what is drawn beside it.

import { type Dataset, linksOf, headlineAt } from '../../dataset/format/dataset.ts';
import { titleOf } from '../../dataset/format/localizedText.ts';
import { type TimeAxis, findRow, type Row } from '../../engine/columns.ts';
import type { LaneBy } from '../../engine/lanes.ts';
import { type Axis, buildAxis } from '../../engine/layout/axis.ts';
import { boundsFor, type PictureSize } from '../../engine/layout/layoutSize.ts';
import { layoutPicture } from '../../engine/layout/layoutPicture.ts';
import type { Picture } from '../../engine/layout/picture.ts';
import type { CharacterWidths } from '../../engine/layout/pictureOptions.ts';
import { pillRows } from '../../engine/layout/pills.ts';
import { type PreparedMatches, prepareMatches } from '../../engine/layout/prepareMatches.ts';
import { type PreparedPicture, preparePicture } from '../../engine/layout/preparePicture.ts';
import { LABEL, SIZES } from '../../engine/layout/sizes.ts';
import { axisLabel, axisRoom } from '../../i18n/axisLabels.ts';
import type { Messages } from '../../i18n/en/interface.ts';
import { clamp, contains, grow, length, type Span } from '../../model/span.ts';
import { STATUSES } from '../../model/evidence.ts';
import { statusIcon } from '../../ui/statusIcons.ts';
import { partnersOf, statusPrefix } from './pictureItems.ts';
import type { OverlayDot, OverlayLink, OverlayProps } from './vis/overlay.ts';

export interface MatchesInput {
  readonly dataset: Dataset;
  readonly rows: Uint32Array;
  readonly clock: TimeAxis;
  readonly rowsBy: LaneBy;
  readonly preferred: readonly string[];
}

export interface PictureResult {
  readonly prepared: PreparedPicture;
  readonly picture: Picture;
}

/** To be done once for each set of matches and rows. */
export function prepareDataset({ dataset, rows, ...options }: MatchesInput): PreparedMatches {
  const relations = dataset.loader ? undefined : (row: Row) => linksOf(dataset, headlineAt(dataset, row).id).length;
  return prepareMatches(dataset.columns, rows, { ...options, ...(relations && { relations }) });
}

export interface SizeInput {
  readonly whole: Span;
  readonly size: PictureSize;
  /** The size for which the page's own picture was laid out; null where there is none to keep to. */
  readonly layoutSize: PictureSize | null;
  readonly characters: CharacterWidths | null;
}

/** To be done once for each size. */
export const prepareSize = (
  matches: PreparedMatches,
  { whole, size, layoutSize, characters }: SizeInput,
): PreparedPicture =>
  preparePicture(matches, { whole, ...size, ...(layoutSize && { layoutSize }), ...(characters && { characters }) });

export interface LayoutInput {
  readonly dataset: Dataset;
  readonly window: Span;
  /** Rows that are always drawn individually, with their label: the open event, and the focused one. */
  readonly kept: readonly Row[];
  readonly messages: Messages;
}

export function layoutDataset(prepared: PreparedPicture, { dataset, window, kept, messages: m }: LayoutInput): Picture {
  return layoutPicture(prepared, {
    window,
    kept,
    // Titles of events that come piece by piece are not requested before they are drawn.
    titleLength: (row) => (dataset.loader ? null : titleOf(dataset, headlineAt(dataset, row), m.locale).text.length),
    prefixLength: (row) => statusPrefix(STATUSES[dataset.columns.status[row] ?? 0] ?? null, m).length,
    partners: (row) => (dataset.loader ? [] : partnersOf(dataset, row)),
  });
}

/** How wide the characters of this dataset's labels are; null where nothing can be measured. */
export function measureDataset(dataset: Dataset, text: number, m: Messages): CharacterWidths | null {
  const titles = dataset.loader ? [] : Array.from(dataset.columns.ids.keys()).slice(0, SAMPLED_TITLES);
  return measureCharacters(
    titles.map((row) => titleOf(dataset, headlineAt(dataset, row), m.locale).text),
    text,
  );
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

export interface OverlayInput {
  readonly result: PictureResult;
  readonly dataset: Dataset;
  readonly clock: TimeAxis;
  readonly selected: Row | null;
  readonly window: Span;
  readonly bounds: Span;
  readonly messages: Messages;
}

/** The axis of a picture with a layout size is that size's, as its lines and labels are. */
export function buildDatasetAxis({ options }: PreparedPicture, window: Span, m: Messages): Axis {
  const { whole, width, text, layoutSize } = options;
  const room = axisRoom(m, text);
  if (layoutSize === undefined || !contains(window, whole)) return buildAxis(window, width, room);
  return buildAxis(boundsFor(whole, { width: layoutSize.width, text }), layoutSize.width, room);
}

/** What is drawn beside the items: the axis, the dots of further actors, the lines of an open event, its other period. */
export function toOverlay(input: OverlayInput): OverlayProps {
  const { result, dataset, clock, selected, window, bounds, messages: m } = input;
  const axis = buildDatasetAxis(result.prepared, window, m);
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
    band: span && length(span) > 0 ? span : null,
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
