// From time to px and from lines to px, for one window.

import { type Instant, length, type Span } from '../../model/span.ts';
import type { PreparedPicture } from './preparePicture.ts';
import { SIZES } from './sizes.ts';

export interface Scale {
  readonly width: number;
  readonly text: number;
  /** ms that one px is wide, rounded so that a pan does not change it. */
  readonly msPerPx: number;
  readonly toX: (time: Instant) => number;
  readonly toTime: (x: number) => Instant;
  /** The middle of a line: without rows, lines rise from the axis; in rows, they go down from the row's top. */
  readonly toY: (pictureRow: number, line: number) => number;
}

export function buildScale({ rows, options, prepared }: PreparedPicture, window: Span): Scale {
  const { width, height, text } = options;
  const { rowsBy } = prepared.facet;
  const perMs = width / length(window);
  const pitch = SIZES.pitch * text;
  const padding = (SIZES.rowPadding * text) / 2;
  return {
    width,
    text,
    msPerPx: roundScale(length(window) / width),
    toX: (time) => (time - window.start) * perMs,
    toTime: (x) => window.start + x / perMs,
    toY: (pictureRow, line) =>
      rowsBy === 'none'
        ? height - padding - (line + 0.5) * pitch
        : (rows[pictureRow]?.top ?? 0) + padding + (line + 0.5) * pitch,
  };
}

/** Seven digits: what a pan's rounding changes is beyond them. Never decreases as the scale grows. */
const roundScale = (msPerPx: number): number => Number(msPerPx.toPrecision(7));
