// The sizes for which the page's HTML holds a picture. The picture that takes its place is laid out for the same size and
// stretched, so that no mark moves (P7), until the reader changes what is shown.

import { grow, type Span } from '../../model/span.ts';
import type { LaneBy } from '../lanes.ts';
import { SIZES } from './sizes.ts';

export interface PictureSize {
  /** px of the plot, without row names and axis. */
  readonly width: number;
  readonly height: number;
  /** 1 where text is 16 px. */
  readonly text: number;
}

/** Where the picture is: alone on its page, beside an open event or above it, or in a frame. */
export type PicturePlace = 'page' | 'event' | 'frame';

type Size = readonly [width: number, height: number];

/**
 * px where text is 16 px, without rows and with rows: the widest first, and of those the highest. A little below what the
 * usual screens have beside a scrollbar of 17 px; each costs every page some 350 bytes.
 */
const LAYOUT_SIZES: Readonly<Record<PicturePlace, { readonly none: readonly Size[]; readonly rows: readonly Size[] }>> =
  {
    page: {
      none: [
        [640, 380],
        [320, 380],
        [320, 244],
        [280, 244],
      ],
      rows: [
        [1260, 640],
        [1030, 470],
        [1030, 340],
        [710, 340],
      ],
    },
    event: {
      none: [
        [320, 170],
        [320, 140],
      ],
      rows: [
        [584, 470],
        [584, 340],
        [336, 320],
      ],
    },
    frame: {
      none: [
        [640, 227],
        [560, 193],
        [320, 227],
        [320, 176],
      ],
      rows: [[710, 300]],
    },
  };

/** None is higher than the record needs (neededHeight.ts). */
export const layoutSizes = (place: PicturePlace, rowsBy: LaneBy, needed: number): readonly Size[] =>
  LAYOUT_SIZES[place][rowsBy === 'none' ? 'none' : 'rows'].flatMap(([width, height], at, sizes) => {
    const isSame = sizes.slice(0, at).some(([w, h]) => w === width && Math.min(h, needed) === Math.min(height, needed));
    return isSame ? [] : [[width, Math.min(height, needed)] as const];
  });

/** The first that fits. Null where the picture is smaller than all of them. */
export function layoutSizeFor(
  { width, height, text }: PictureSize,
  place: PicturePlace,
  rowsBy: LaneBy,
  needed: number,
): PictureSize | null {
  const size = layoutSizes(place, rowsBy, needed).find(([w, h]) => w * text <= width && h * text <= height);
  return size === undefined ? null : { width: size[0] * text, height: size[1] * text, text };
}

/** The whole timeline with a margin, so that the first and last marks are not cut: the window when nothing is zoomed. */
export function boundsFor(whole: Span, { width, text }: Pick<PictureSize, 'width' | 'text'>): Span {
  const edge = SIZES.edge * text;
  return grow(whole, edge / Math.max(1, width - 2 * edge));
}
