// How large the picture is, and how large its text: what the caller measures.

import type { Span } from '../../model/span.ts';

export interface PictureOptions {
  /** The time that the picture shows when nothing is zoomed; rows are decided at this scale. */
  readonly whole: Span;
  /** px of the plot, without the column of row names and without the axis. */
  readonly width: number;
  readonly height: number;
  /** 1 where text is 16 px. */
  readonly text: number;
  /** The size for which rows and lines are decided, and all else when nothing is zoomed; its own if left out. */
  readonly layoutSize?: { readonly width: number; readonly height: number };
  /** px of a label's average character, plain and bold, where text is 16 px; SIZES has those of common fonts. */
  readonly characters?: CharacterWidths;
  /** Rows with the row of all others. */
  readonly mostRows?: number;
}

export interface CharacterWidths {
  readonly plain: number;
  readonly bold: number;
}
