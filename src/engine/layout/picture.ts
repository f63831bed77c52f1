// The shape of a laid-out picture: plain data that vis-timeline, the page's HTML, the share image and print all draw
// (P7). x is px from the left edge of the window, y px from the top of the picture; both are the middle of a mark.

import type { Status } from '../../model/evidence.ts';
import type { EventId } from '../../model/ids.ts';
import type { Instant, Span } from '../../model/span.ts';
import type { Row } from '../columns.ts';
import type { PositionRange } from './placement.ts';
import type { PictureRow } from './preparePicture.ts';

export interface Mark {
  readonly row: Row;
  readonly id: EventId;
  /**
   * Where the mark is: at the start of the span, or a day before its end if no start is known. Beside it only where the
   * open or the focused event has the last line of the row on that date.
   */
  readonly time: Instant;
  readonly x: number;
  readonly y: number;
  /** Position in `Picture.rows`. */
  readonly pictureRow: number;
  /** From 0: without rows from the axis up, with rows from the row's top down. */
  readonly line: number;
  readonly isMilestone: boolean;
  readonly label: Label | null;
  /** The part of the event's span inside the window, in px; null where it is no longer than the mark. */
  readonly bar: Bar | null;
}

export interface Bar {
  readonly from: number;
  readonly to: number;
  /** The span has no known start or end: the bar fades there. */
  readonly opensBefore: boolean;
  readonly opensAfter: boolean;
}

/** One line of text beside a mark: `end` is to its right where text runs from left to right. */
export interface Label {
  readonly side: 'start' | 'end';
  /** px that the text may take, from `from` to `from + width`: it keeps to the mark. */
  readonly from: number;
  readonly width: number;
  /** About how many characters fit; the whole text where `isWhole`. */
  readonly characters: number;
  readonly isWhole: boolean;
  /** P9: events named after the title ("… · read with: …"), because they have no label of their own on the screen. */
  readonly readWith: readonly Row[];
  /** The open or focused event had no room: its label is drawn over other marks, on a ground of its own. */
  readonly covers: boolean;
}

export interface Pill {
  /** Stable while the scale is: picture row, bin length and bin. No event has such an id. */
  readonly id: string;
  /** The instant under its middle. */
  readonly time: Instant;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly pictureRow: number;
  readonly line: number;
  readonly count: number;
  /** From the first mark to the latest end of its members. */
  readonly span: Span;
  /** When the first and the last of its marks stand: what to zoom to. */
  readonly marks: Span;
  /** R3: the most cautious of its members. */
  readonly status: Status | null;
  /** All marks stand on one day: zooming does not part them, so the pill lists its events. */
  readonly isOneDay: boolean;
  /** The first of its members in time. */
  readonly first: Row;
  /** Who it counts: see `pillRows`. */
  readonly members: readonly PositionRange[];
}

/** A dot in the row of an event's further actor. */
export interface Dot {
  readonly row: Row;
  readonly id: EventId;
  readonly time: Instant;
  readonly pictureRow: number;
  readonly x: number;
  readonly y: number;
}

export interface Picture {
  readonly rows: readonly PictureRow[];
  /**
   * By picture row, then by time. Up to EXACT_LIMIT matches, an event that began before the window and overlaps it has a
   * mark to the left of the window, for its bar. Of more matches, only those whose marks are near the window are here.
   */
  readonly marks: readonly Mark[];
  readonly pills: readonly Pill[];
  readonly dots: readonly Dot[];
  /** Matches over before the window, overlapping it, and beginning after it: all matches in all. */
  readonly before: number;
  readonly inside: number;
  readonly after: number;
  /** Of those inside, how many began before the window: their marks are to its left, drawn or not. */
  readonly beganBefore: number;
  /** px used, of the height given. */
  readonly height: number;
}
