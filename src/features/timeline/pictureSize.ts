// How much of its section the picture has, its sizes for the style sheet, and which rows it has by default.

import type { Dataset } from '../../dataset/format/dataset.ts';
import { isShared, type LaneBy } from '../../engine/lanes.ts';
import { neededHeight } from '../../engine/layout/neededHeight.ts';
import type { PictureSize } from '../../engine/layout/layoutSize.ts';
import { SIZES } from '../../engine/layout/sizes.ts';
import type { Span } from '../../model/span.ts';
import type { ContainerSize } from './useContainerSize.ts';

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
export const ROOM_FOR_ROWS = 900;
export const ACTORS_FOR_ROWS = 3;

/** The rows that the reader asked for, or else those that the picture's width allows. */
export const rowsFor = (lane: LaneBy | null, dataset: Dataset, size: ContainerSize | null): LaneBy =>
  lane ?? (size !== null && mayShareRows(lane, dataset, size) ? 'actor' : 'none');

/** Whether an event may belong in several rows; where the room is not measured yet, on a wide screen. */
export function mayShareRows(lane: LaneBy | null, { actors }: Dataset, size: ContainerSize | null): boolean {
  if (lane !== null) return isShared(lane);
  return actors.size >= ACTORS_FOR_ROWS && (size === null || size.room / size.text >= ROOM_FOR_ROWS);
}

/** px of the plot that the record needs at most, whatever is filtered. */
export const neededFor = ({ columns, eras }: Dataset, whole: Span, rowsBy: LaneBy): number =>
  neededHeight(columns, whole, rowsBy, eras.length > 0);

/** The most room that the picture takes, for the style sheet; a px more than its layout needs, since sizes are rounded. */
export const pictureRoom = (needed: number): Readonly<Record<`--${string}`, string>> =>
  needed === Infinity ? {} : { '--picture-room': `calc(${rem(needed + SIZES.axis)} + 1px)` };

/** px that the picture itself has, without the column of row names and without the axis. */
export const pictureSize = ({ width, height, text }: ContainerSize, rowsBy: LaneBy): PictureSize => ({
  width: width - (rowsBy === 'none' ? 0 : Math.min(SIZES.names * text, NAMES_SHARE * width)),
  height: Math.max(0, height - SIZES.axis * text),
  text,
});
