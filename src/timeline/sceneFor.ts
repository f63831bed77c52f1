// Which scene to draw for a window: the one at hand while the window pans inside it, else a new one. Pure but for its mark.

import type { LaneBy } from '../engine/lanes.ts';
import type { Row } from '../engine/columns.ts';
import { buildScene, type PreparedScene, type Scene } from '../engine/scene.ts';
import { contains, length, type Span } from '../model/span.ts';

export type Size = 'wide' | 'narrow';
export const sizeOf = (width: number): Size => (width < 620 ? 'narrow' : 'wide');

/** Px of the whole timeline without lanes, where nobody gave it a height; and what is left of it for the axis. */
const HEIGHT = { wide: 430, narrow: 452 } as const;
const AXIS = 70;
/** Px of time in which a few events may stand above each other before they are clustered; and the height of each. */
const SLOT = { wide: 120, narrow: 100 } as const;
const STORY = { wide: 100, narrow: 150 } as const;

/** The drawing's height: the one given, where there is one, but room for one event at least. */
export const heightOf = (size: Size, given: number | null): number =>
  given === null ? HEIGHT[size] : Math.max(AXIS + STORY[size], given);
/** Px beyond the coverage for the words of its last events. */
export const LABEL = { wide: 165, narrow: 152 } as const;
const BUDGET = 300;

export interface Wanted {
  readonly prepared: PreparedScene;
  readonly window: Span;
  /** Px for the window. */
  readonly width: number;
  readonly height: number;
  readonly size: Size;
  readonly lane: LaneBy;
  /** Rows that must be drawn singly: the open event, and where the keyboard is. */
  readonly keep: readonly Row[];
}

export interface Made {
  readonly scene: Scene;
  readonly wanted: Wanted;
}

function stillGood(made: Made, next: Wanted): boolean {
  const before = made.wanted;
  const zoomed = Math.abs(length(before.window) / length(next.window) - 1) > 0.001;
  return (
    !zoomed &&
    before.prepared === next.prepared &&
    before.width === next.width &&
    before.height === next.height &&
    before.lane === next.lane &&
    before.keep.join() === next.keep.join() &&
    contains(made.scene.extent, next.window)
  );
}

/** The scene for a window; the one made before where a pan has not left it. */
export function sceneFor(made: Made | null, wanted: Wanted): Made {
  if (made && stillGood(made, wanted)) return made;
  const start = performance.now();
  const { prepared, window, width, height, size, lane, keep } = wanted;
  const perSlot = lane !== 'none' ? 2 : Math.max(1, Math.floor((height - AXIS) / STORY[size]));
  const scene = buildScene(prepared, { window, width, budget: BUDGET, slot: SLOT[size], perSlot, keep });
  performance.clearMeasures('otr:scene');
  performance.measure('otr:scene', { start, end: performance.now() });
  return { scene, wanted };
}
