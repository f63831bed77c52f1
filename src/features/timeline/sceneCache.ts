// Which scene to draw for a window: the one at hand while the window pans inside it, else a new one. Pure but for its mark.

import type { LaneBy } from '../../engine/lanes.ts';
import type { Row } from '../../engine/columns.ts';
import { buildScene, type PreparedScene, type Scene } from '../../engine/scene.ts';
import { contains, length, type Span } from '../../model/span.ts';
import { measure } from '../../ui/userTiming.ts';
import { pileHeight } from './pile.ts';
import type { ContainerSize } from './useContainerSize.ts';

export type Size = 'wide' | 'narrow';
export const sizeOf = ({ width, text }: ContainerSize): Size => (width / text < 720 ? 'narrow' : 'wide');

/** The shortest window there is. */
export const SHORTEST: number = 6 * 3_600_000;
/** Px (where text is 16 px) of time in which a few events may stand above each other before they are clustered; how many. */
const SLOT = { wide: 120, narrow: 100 } as const;
const PER_SLOT = { wide: 3, narrow: 2 } as const;
/** Where the height is given, it says how many: that of each, and of the axis, likewise. */
const STORY = { wide: 80, narrow: 120 } as const;
const AXIS = 70;
/** Px beyond the coverage for the words of its last events, and of the column that names the lanes, likewise. */
const WORDS = { wide: 185, narrow: 132 } as const;
const LANE_NAMES = 150;
/** The most of the coverage's own length that is added for them. */
const MOST_BEYOND = 0.6;
/** The share of the coverage's length that is shown before it. */
const BEFORE = 0.015;
const BUDGET = 300;

/** Px of time in which so few events may stand. */
export const slotOf = (size: Size, { text }: ContainerSize): number => SLOT[size] * text;

/** What can be shown of a coverage: all of it, and beyond its end as much as the words of its last events need. */
export function boundsFor(whole: Span, { width, text }: ContainerSize, size: Size, lane: LaneBy): Span {
  const own = WORDS[size] * text;
  const rest = width - (lane === 'none' ? 0 : LANE_NAMES * text) - own;
  const beyond = rest > 0 ? Math.min(MOST_BEYOND, ((1 + BEFORE) * own) / rest) : MOST_BEYOND;
  return { start: whole.start - length(whole) * BEFORE, end: whole.end + length(whole) * beyond };
}

/** How many events may stand above each other: at least one, whatever the height. */
const storiesIn = ({ height, text }: ContainerSize, size: Size): number =>
  height === null ? PER_SLOT[size] : Math.max(1, Math.floor((height / text - AXIS) / STORY[size]));

export interface SceneRequest {
  readonly prepared: PreparedScene;
  readonly window: Span;
  readonly room: ContainerSize;
  readonly size: Size;
  readonly lane: LaneBy;
  /** Rows that must be drawn singly: the open event, and where the keyboard is. */
  readonly keep: readonly Row[];
  /** How often more was drawn than a given height has room for: each time less is tried. */
  readonly squeezed: number;
  /** How many letters an event's title has; null where that is not known yet. */
  readonly lettersOf: (row: Row) => number | null;
}

export interface SceneResult {
  readonly scene: Scene;
  readonly wanted: SceneRequest;
  /** How often less was tried in the end. */
  readonly squeezed: number;
  /** When it was begun, on the clock of `performance.now()`. */
  readonly since: number;
}

/** Fewer events above each other first, for titles side by side tell more than a high pile; then wider slots. */
function squeezedBy(times: number, stories: number): { readonly perSlot: number; readonly slots: number } {
  let perSlot = stories;
  let slots = 1;
  for (let time = 0; time < times; time++) {
    if (perSlot > 1) perSlot = Math.round(perSlot * 0.7);
    else slots *= 2;
  }
  return { perSlot, slots };
}

/** The most that is tried. */
const MOST_SQUEEZED = 8;

/** How often to squeeze, where what was drawn stands so high (a share of what can be seen): as often as it takes, by what was seen. */
export function squeezeFor(times: number, room: ContainerSize, size: Size, height: number): number {
  // A pixel more is a rounding.
  if (height <= 1.003) return times;
  const stories = storiesIn(room, size);
  const load = (tried: number): number => {
    const { perSlot, slots } = squeezedBy(tried, stories);
    return perSlot / slots;
  };
  let next = Math.min(MOST_SQUEEZED, times + 1);
  while (next < MOST_SQUEEZED && load(next) > load(times) / height) next += 1;
  return next;
}

/** Whether nothing has changed but where the window lies: what is drawn anew then must be in the same bins. */
function isPan({ wanted: before, squeezed }: SceneResult, next: SceneRequest): boolean {
  return (
    Math.abs(length(before.window) / length(next.window) - 1) <= 0.001 &&
    before.prepared === next.prepared &&
    before.room.width === next.room.width &&
    before.room.height === next.room.height &&
    before.room.text === next.room.text &&
    before.lane === next.lane &&
    squeezed >= next.squeezed
  );
}

function build({ prepared, window, room, size, lane, keep: neverCluster }: SceneRequest, squeezed: number): Scene {
  const { perSlot, slots } = squeezedBy(squeezed, lane === 'none' ? storiesIn(room, size) : 2);
  const slot = slotOf(size, room) * slots;
  return buildScene(prepared, { window, width: room.width, budget: BUDGET, slot, perSlot, neverCluster });
}

/** The scene for a window; the one made before where a pan has not left it. */
export function sceneFor(made: SceneResult | null, wanted: SceneRequest): SceneResult {
  const before = made !== null && isPan(made, wanted) ? made : null;
  const { window, room, size, lane, keep, lettersOf } = wanted;
  if (before && before.wanted.keep.join() === keep.join() && contains(before.scene.extent, window)) return before;
  const start = performance.now();
  let squeezed = before?.squeezed ?? wanted.squeezed;
  let scene = build(wanted, squeezed);
  const { width, height, text } = room;
  for (let again = before === null && lane === 'none' && height !== null; again; ) {
    const high = pileHeight({ items: scene.items, window, width, height: height ?? 0, text, lettersOf });
    const next = squeezeFor(squeezed, room, size, high);
    again = next > squeezed;
    if (again) scene = build(wanted, next);
    squeezed = next;
  }
  measure('otr:scene', start, performance.now());
  return { scene, wanted, squeezed, since: start };
}
