// Builds the scene of one window: which matches are drawn singly and which are clustered. A cluster shows its most
// cautious status (R3). timeBins.ts defines the bins, levelOfDetail.ts chooses their size.

import { STATUSES, type Status } from '../model/evidence.ts';
import type { ActorId } from '../model/ids.ts';
import { DAY, grow, overlaps, type Span } from '../model/span.ts';
import { type Buckets, buildBuckets, countEnded, countStarted, findPosition, type Run, runsWithin } from './buckets.ts';
import type { TimeAxis, Columns, Row } from './columns.ts';
import { binOf, edgeOf } from './timeBins.ts';
import { buildLanes, type Lane, type LaneBy } from './lanes.ts';
import { raiseMax } from './rangeMax.ts';
import { lowerBound } from './sort.ts';
import { type Layer, chooseLevelOfDetail } from './levelOfDetail.ts';

export interface SceneOptions {
  readonly axis: TimeAxis;
  readonly laneBy: LaneBy;
  readonly preferred: readonly ActorId[];
  readonly maxLanes?: number;
}

/** Everything that depends on matches, axis and lanes but not on the window. Computed once for each combination. */
export interface PreparedScene {
  readonly columns: Columns;
  readonly axis: TimeAxis;
  readonly lanes: readonly Lane[];
  /** The matches. */
  readonly buckets: Buckets;
}

export interface SceneRequest {
  readonly window: Span;
  /** Width of the window in pixels. */
  readonly width: number;
  /** The maximum number of items. Must exceed the number of rows that are never clustered. */
  readonly budget: number;
  /** Width of one label in pixels. */
  readonly slot: number;
  /** How many items can be stacked in one slot of one lane. */
  readonly perSlot: number;
  /** The open event, which is never clustered; `neverCluster` are further such rows, such as the focused event. */
  readonly selected?: Row | null;
  readonly neverCluster?: readonly Row[];
  /** Share of the window added on each side; 1 gives a scene of three window widths. */
  readonly overscan?: number;
}

export interface EventItem {
  readonly kind: 'event';
  /** The event's id. */
  readonly id: string;
  readonly row: Row;
  readonly lane: string;
  readonly span: Span;
}

export interface ClusterItem {
  readonly kind: 'cluster';
  /** Lane, level and bin: "syp~9~131210". Event ids contain no "~". */
  readonly id: string;
  readonly lane: string;
  readonly count: number;
  /** From the earliest start to the latest end of its members. */
  readonly span: Span;
  /** The most cautious status of its members (R3). */
  readonly status: Status;
  readonly milestones: number;
  /** The first of its members in time. */
  readonly first: Row;
  /** The positions of its members in the buckets; cluster.ts lists the members. */
  readonly ranges: readonly Range[];
}

/** Positions of one bucket: [from, to). */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export type SceneItem = EventItem | ClusterItem;

/** Counts of matches: entirely before the window, overlapping it, entirely after it. */
export interface Around {
  readonly before: number;
  readonly inside: number;
  readonly after: number;
}

export interface Scene extends Around {
  /** By start; items with equal starts in the order of the matches. */
  readonly items: readonly SceneItem[];
  readonly lanes: readonly Lane[];
  /** The window with its overscan: each match that overlaps it is drawn or counted in exactly one item. */
  readonly extent: Span;
}

interface Prepared {
  readonly key: string;
  readonly scene: PreparedScene;
}

/** The last preparation for each set of rows. Clearing the filters finds the one for all rows again. */
const preparedFor = new WeakMap<Uint32Array, Prepared>();

/** `rows` must be in time order of the axis, as `rowsByAxis` returns them. */
export function prepareScene(columns: Columns, rows: Uint32Array, options: SceneOptions): PreparedScene {
  const { axis, laneBy, preferred, maxLanes } = options;
  const key = JSON.stringify([axis, laneBy, maxLanes, ...(laneBy === 'actor' ? preferred : [])]);
  const before = preparedFor.get(rows);
  if (before?.key === key && before.scene.columns === columns) return before.scene;
  const { lanes, laneAt } = buildLanes(columns, rows, options);
  const scene = { columns, axis, lanes, buckets: buildBuckets(columns, rows, axis, laneAt, lanes.length) };
  preparedFor.set(rows, { key, scene });
  return scene;
}

/** Counts the matches before, in and after a window. Panning inside a scene needs only this, not a new scene. */
export function countAround({ buckets }: PreparedScene, window: Span): Around {
  const before = countEnded(buckets, window.start);
  const started = countStarted(buckets, window.end);
  return { before, inside: started - before, after: buckets.row.length - started };
}

export function buildScene(prepared: PreparedScene, request: SceneRequest): Scene {
  const { columns, axis, lanes, buckets } = prepared;
  const { window, width, slot, perSlot, budget, selected, neverCluster = [], overscan = 1 } = request;
  const extent = grow(window, overscan);
  const wanted = new Set(typeof selected === 'number' ? [...neverCluster, selected] : neverCluster);
  const singles = Array.from(wanted, (row) => findPosition(buckets, columns, axis, row, lanes.length) ?? []).flat();
  const plan = chooseLevelOfDetail(prepared, {
    extent,
    bin: ((window.end - window.start) * slot) / width,
    perSlot,
    budget: budget - singles.length,
  });
  const items: SceneItem[] = [];
  for (const strip of plan.strips) {
    for (const layer of plan.layers)
      drawLayer({ prepared, extent, neverCluster: singles, perBin: plan.perBin, strip, layer, items });
  }
  items.sort((a, b) => (a.span.start < b.span.start ? -1 : a.span.start > b.span.start ? 1 : firstOf(a) - firstOf(b)));
  return { items, lanes, extent, ...countAround(prepared, window) };
}

/** Rows with equal starts have the same order on both axes. */
const firstOf = (item: SceneItem): Row => (item.kind === 'event' ? item.row : item.first);

interface Drawing {
  readonly prepared: PreparedScene;
  readonly extent: Span;
  /** Positions that are never clustered. */
  readonly neverCluster: readonly number[];
  readonly perBin: number;
  /** The lanes drawn as one: a single lane unless there are more lanes than the budget allows. */
  readonly strip: readonly number[];
  readonly layer: Layer;
  readonly items: SceneItem[];
}

/** Draws a strip's events of the layer's duration classes, bin by bin. Skips empty bins. */
function drawLayer(drawing: Drawing): void {
  const { prepared, extent, strip, layer } = drawing;
  const { start } = prepared.buckets;
  const { level } = layer;
  // Starts one bin early: an event may reach into the next bin, but no further (timeBins.ts, DURATION_LEVELS).
  const first = edgeOf(binOf(extent.start, level) - 1, level);
  const last = edgeOf(binOf(Math.ceil(extent.end) - 1, level) + 1, level);
  let runs = runsWithin(prepared.buckets, strip, layer.durationClasses, { start: first, end: last });
  while (runs.length > 0) {
    const earliest = runs.reduce((least, run) => Math.min(least, start[run.from] ?? 0), Infinity);
    const bin = binOf(earliest, level);
    const edge = edgeOf(bin + 1, level);
    for (const run of runs) run.to = lowerBound(start, edge, run.from, run.last);
    drawBin(drawing, runs, bin);
    runs = runs.filter((run) => run.from < run.last);
  }
}

/**
 * Draws the events of the runs up to `to` and advances the runs. With `perBin` 4, four events are four items; five are
 * the three most important ones and a cluster of two.
 */
function drawBin(drawing: Drawing, runs: readonly Run[], bin: number): void {
  const { perBin, neverCluster } = drawing;
  const total = runs.reduce((sum, run) => sum + run.to - run.from, 0);
  for (let left = total <= perBin ? total : perBin - 1; left > 0; left--) {
    const run = mostImportant(drawing.prepared.buckets, runs);
    if (run) drawEvent(drawing, run, run.from++);
  }
  const clustered: Run[] = [];
  for (const run of runs) {
    let { from } = run;
    for (const position of neverCluster.filter((at) => at >= run.from && at < run.to).sort((a, b) => a - b)) {
      drawEvent(drawing, run, position);
      if (from < position) clustered.push({ ...run, from, to: position });
      from = position + 1;
    }
    if (from < run.to) clustered.push({ ...run, from });
    run.from = run.to;
  }
  const [only] = clustered;
  if (only && clustered.length === 1 && only.to - only.from === 1) drawEvent(drawing, only, only.from);
  else if (only) drawCluster(drawing, clustered, only.lane, bin);
}

/** The run whose next event comes first: by importance, then by start, then by row. */
function mostImportant({ start, row }: Buckets, runs: readonly Run[]): Run | null {
  let best: Run | null = null;
  for (const run of runs) {
    if (run.from >= run.to) continue;
    if (best !== null && run.importance < best.importance) break; // runs are sorted by importance
    const later = best === null ? -1 : (start[run.from] ?? 0) - (start[best.from] ?? 0);
    const tied = !(later < 0) && !(later > 0); // the difference of two open starts is NaN
    if (later < 0 || (tied && (row[run.from] ?? 0) < (row[best?.from ?? 0] ?? 0))) best = run;
  }
  return best;
}

function drawEvent({ prepared, extent, items }: Drawing, { lane }: Run, position: number): void {
  const { buckets, columns, lanes } = prepared;
  const span = { start: buckets.start[position] ?? 0, end: buckets.end[position] ?? 0 };
  const row = buckets.row[position] ?? 0;
  if (overlaps(span, extent))
    items.push({ kind: 'event', id: columns.ids[row] ?? '', row, lane: lanes[lane]?.id ?? '', span });
}

function drawCluster(
  { prepared, extent, items, strip, layer }: Drawing,
  runs: readonly Run[],
  firstLane: number,
  bin: number,
): void {
  const { buckets, lanes } = prepared;
  const greatest = { end: -Infinity, status: 0 };
  let start = Infinity;
  let first = Infinity;
  let count = 0;
  let milestones = 0;
  for (const { from, to, importance } of runs) {
    raiseMax(buckets.rangeMax, from, to, greatest);
    const begins = buckets.start[from] ?? 0;
    const row = buckets.row[from] ?? 0;
    if (begins < start || (begins === start && row < first)) first = row;
    start = Math.min(start, begins);
    count += to - from;
    if (importance === 3) milestones += to - from;
  }
  const span = { start, end: greatest.end };
  if (!overlaps(span, extent)) return;
  const lane = lanes[strip[0] ?? firstLane]?.id ?? '';
  items.push({
    kind: 'cluster',
    id: `${lane}~${layer.level}${layer.long ? 'l' : ''}~${bin}`,
    lane,
    count,
    span,
    status: STATUSES[greatest.status] ?? 'alleged',
    milestones,
    first,
    ranges: runs.map(({ from, to }) => ({ from, to })),
  });
}

/** The extent of the rows' finite bounds; null if there are none. */
export function extentOf(columns: Columns, rows: Uint32Array, axis: TimeAxis): Span | null {
  let start = Infinity;
  let end = -Infinity;
  for (const row of rows) {
    const from = columns.start[axis][row] ?? 0;
    const to = columns.end[axis][row] ?? 0;
    if (from > -Infinity) start = Math.min(start, from);
    if (to < Infinity) end = Math.max(end, to);
    // "2006/.." alone still has a start.
    if (to === Infinity) end = Math.max(end, from + DAY);
    if (from === -Infinity) start = Math.min(start, to - DAY);
  }
  return start < end ? { start, end } : null;
}
