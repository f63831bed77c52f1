// Chooses the bin level, the items per bin and the lanes drawn together. Depends only on the window's length and on all
// matches, so panning changes neither bins nor ids.

import { length, type Span } from '../model/span.ts';
import { type Buckets, countInLane } from './buckets.ts';
import { binsAt, DURATION_LEVELS, levelFor, stepOf, MAX_LEVEL } from './timeBins.ts';
import type { Lane } from './lanes.ts';

/** Some duration classes, and the level of the bins that they are drawn in. */
export interface Layer {
  readonly level: number;
  readonly durationClasses: readonly number[];
  /** True for events longer than the scene's bins, which are binned on the level of their own duration class. */
  readonly long: boolean;
}

export interface LevelOfDetail {
  readonly layers: readonly Layer[];
  /** Lane indexes; the lanes of a strip are drawn as one. */
  readonly strips: readonly (readonly number[])[];
  readonly perBin: number;
}

export interface SceneLimits {
  readonly extent: Span;
  /** The duration of the shortest bin that a label fits. */
  readonly bin: number;
  readonly perSlot: number;
  readonly budget: number;
}

interface Matches {
  readonly lanes: readonly Lane[];
  readonly buckets: Buckets;
}

/** Within the budget: first doubles the bin width, then reduces the items per bin, then widens bins further, last merges lanes. */
export function chooseLevelOfDetail(matches: Matches, { extent, bin, perSlot, budget }: SceneLimits): LevelOfDetail {
  const finest = levelFor(bin);
  const own = matches.lanes.map((_, lane) => [lane]);
  for (let perBin = Math.max(1, Math.floor(perSlot)); ; perBin--) {
    const coarsest = perBin === 1 ? MAX_LEVEL : Math.min(MAX_LEVEL, finest + 1);
    for (let level = finest; level <= coarsest; level++) {
      const layers = layersAt(level);
      if (mostItems(matches, layers, perBin, length(extent), budget) <= budget) return { layers, strips: own, perBin };
    }
    if (perBin > 1) continue;
    const apart = Math.max(0, budget - 1);
    const shared = own.slice(apart).flat();
    return { layers: layersAt(MAX_LEVEL), strips: [...own.slice(0, apart), shared], perBin: 1 };
  }
}

function layersAt(level: number): readonly Layer[] {
  const isShort = (classIndex: number): boolean => (DURATION_LEVELS[classIndex] ?? 0) <= level;
  const all = [...DURATION_LEVELS.keys()];
  return [
    { level, durationClasses: all.filter(isShort), long: false },
    ...all
      .filter((classIndex) => !isShort(classIndex))
      .map((classIndex) => ({
        level: DURATION_LEVELS[classIndex] ?? MAX_LEVEL,
        durationClasses: [classIndex],
        long: true,
      })),
  ];
}

/** An upper bound of the items in any window of this length. Stops counting above `enough`. */
function mostItems(
  { lanes, buckets }: Matches,
  layers: readonly Layer[],
  perBin: number,
  extent: number,
  enough: number,
): number {
  let items = 0;
  for (const { level, durationClasses } of layers) {
    // A span of 2.5 bins touches up to 4, and the search starts one bin earlier. The margin absorbs rounding while panning.
    const bins = Math.min(binsAt(level), Math.floor(extent / stepOf(level) + 1e-6) + 3);
    for (let lane = 0; lane < lanes.length && items <= enough; lane++) {
      const events = durationClasses.reduce((sum, classIndex) => sum + countInLane(buckets, lane, classIndex), 0);
      items += Math.min(events, bins * perBin);
    }
  }
  return items;
}
