// How high vis-timeline will pile a scene: its own stacking (each item, by its start, as low as it finds room) on the sizes
// that the style sheet gives to labels. What has been drawn is measured all the same; this spares drawing it twice.

import type { SceneItem } from '../../engine/scene.ts';
import { grow, length, overlaps, type Span } from '../../model/span.ts';

/** Px where text is 16 px, as in timeline.css: the widest label, and below which width the narrower one; letters, and the mark beside them. */
const LABEL = { wide: 188, narrow: 136 } as const;
const NARROW = 608;
const LETTER = 7.2;
const MARK = 21;
/** How high a label is with words on one line or two, and a cluster's. */
const ONE_LINE = 28;
const TWO_LINES = 43;
const CLUSTER = 51;
/** Share of the window on each side of it in which the library draws, too, what begins there. */
const DRAWN = 0.25;
/** Rather drawn twice than less drawn than there is room for. */
const CAREFUL = 0.99;
/** The library draws as if over its borders, which have no width here. */
const BORDERS = 2;
/** Px that the library is told to leave between items, and between them and the axis; they do not grow with text. */
export const MARGIN = { item: { horizontal: 8, vertical: 4 }, axis: 8 } as const;
/** Px of the axis with its border. */
const AXIS = 51;

export interface Pile {
  readonly items: readonly SceneItem[];
  readonly window: Span;
  readonly width: number;
  readonly height: number;
  readonly text: number;
  /** How many letters an event's title has; null where that is not known yet. */
  readonly lettersOf: (row: number) => number | null;
}

interface Placed {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** The height of the pile as a share of what can be seen, without lanes. */
export function pileHeight({ items, window, width, height, text, lettersOf }: Pile): number {
  const widest = width < NARROW * text ? LABEL.narrow : LABEL.wide;
  const perInstant = (width + BORDERS) / length(window);
  const drawn = grow(window, DRAWN);
  const placed: Placed[] = [];
  let top = 0;
  for (const item of items) {
    const { start } = item.span;
    if ((start < drawn.start || start > drawn.end) && !overlaps(item.span, window)) continue;
    const letters = item.kind === 'event' ? lettersOf(item.row) : null;
    const words = letters === null ? Number.POSITIVE_INFINITY : letters * LETTER + MARK;
    const label = Math.min(widest, words) * text;
    const tall = (item.kind === 'cluster' ? CLUSTER : words <= widest ? ONE_LINE : TWO_LINES) * text;
    // The library sets no label further out than a window's width.
    const left = Math.max(-width, (start - window.start) * perInstant);
    const end = Math.min(2 * width, (item.span.end - window.start) * perInstant);
    const right = left + Math.max(1, end - left) + label + MARGIN.item.horizontal;
    let bottom: number = MARGIN.axis;
    const beside = placed
      .filter((other) => left < other.right && other.left < right)
      .sort((a, b) => a.bottom - b.bottom);
    for (const other of beside) {
      const clear = other.top + MARGIN.item.vertical;
      if (bottom < clear && other.bottom < bottom + tall + MARGIN.item.vertical) bottom = clear;
    }
    placed.push({ left, right, bottom, top: bottom + tall });
    top = Math.max(top, bottom + tall);
  }
  return (CAREFUL * top) / Math.max(1, height - AXIS * text);
}
