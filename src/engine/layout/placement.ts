// A placement: which matches are drawn individually and on which line, and which are counted together in a pill.
// Two modules make one: exactly (exactPlacement.ts) and, for many matches, by their order in the row (fastPlacement.ts).

import type { Instant, Span } from '../../model/span.ts';

export interface MarkPlacement {
  /** In the match index. */
  readonly position: number;
  readonly pictureRow: number;
  /** Counted from 0. */
  readonly line: number;
}

/** Positions of the match index: [from, to). */
export interface PositionRange {
  readonly from: number;
  readonly to: number;
}

export interface PillPlacement {
  readonly pictureRow: number;
  /** The time bin [bin × step, (bin + 1) × step) within which the pill stands. */
  readonly bin: number;
  readonly step: number;
  readonly members: readonly PositionRange[];
  /** Instants of marks that stand on the pills' line all the same: the pill makes way for them. */
  readonly avoid: readonly Instant[];
}

/** The match of a pill that counts just one; null for any other. */
export function loneMember({ members }: PillPlacement): number | null {
  const [only] = members;
  return only !== undefined && members.length === 1 && only.to - only.from === 1 ? only.from : null;
}

export interface Placement {
  /** By picture row, then by time. */
  readonly marks: readonly MarkPlacement[];
  readonly pills: readonly PillPlacement[];
}

export interface PlacementRequest {
  /** ms that one mark is wide. */
  readonly markSpan: number;
  /** The window with its overscan. */
  readonly window: Span;
  /** ms of the window with its overscan. */
  readonly extent: number;
  /** Lines of each picture row. Where there are pills, they have the last one. */
  readonly lines: readonly number[];
  /** Positions that must be drawn individually, the most important first. */
  readonly kept: readonly number[];
  readonly mostMarks: number;
  readonly mostPills: number;
  /** ms: the shortest time bin of a pill, and that of a row where pills must make way for kept events. */
  readonly pillSpan: number;
  readonly widePillSpan: number;
  /** ms from a mark to where the label beside it ends, if the label is as short as may be, or as long as is planned first. */
  readonly labelSpans: readonly [shortest: number, planned: number];
}
