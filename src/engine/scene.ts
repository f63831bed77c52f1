// Level of detail: what of the matches is drawn singly and what is counted, for one window (R3: a cluster shows its
// most cautious standing). The bins are grid.ts, how many there may be is plan.ts; pixels and words are not known here.

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

/** What follows from the matches, the clock and the lanes, whatever the window: made once for each of them. */
export interface PreparedScene {
  readonly columns: Columns;
  readonly axis: TimeAxis;
  readonly lanes: readonly Lane[];
  /** The matches. */
  readonly buckets: Buckets;
}

export interface SceneRequest {
  readonly window: Span;
  /** Pixels that the window is wide. */
  readonly width: number;
  /** The most items there may be. At least one more than is kept. */
  readonly budget: number;
  /** Pixels that one label needs. */
  readonly slot: number;
  /** Items that fit above each other in one slot of one lane. */
  readonly perSlot: number;
  /** Rows that are never clustered: the open event, and the one that has the focus. */
  readonly selected?: Row | null;
  readonly neverCluster?: readonly Row[];
  /** Share of the window added on each side; 1 makes the scene three windows wide. */
  readonly overscan?: number;
}

export interface EventItem {
  readonly kind: 'event';
  /** The event's own. */
  readonly id: string;
  readonly row: Row;
  readonly lane: string;
  readonly span: Span;
}

export interface ClusterItem {
  readonly kind: 'cluster';
  /** Lane, level and bin: "syp~9~131210". No event has such an id. */
  readonly id: string;
  readonly lane: string;
  readonly count: number;
  /** From the earliest start to the latest end of its members. */
  readonly span: Span;
  /** The most cautious of its members. */
  readonly status: Status;
  readonly milestones: number;
  /** The first of its members in time. */
  readonly first: Row;
  /** Where its members stand in the buckets; who they are is cluster.ts. */
  readonly ranges: readonly Range[];
}

/** Positions of one bucket: [from, to). */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export type SceneItem = EventItem | ClusterItem;

/** Matching events by where they lie: all before the window, overlapping it, all after it. */
export interface Around {
  readonly before: number;
  readonly inside: number;
  readonly after: number;
}

export interface Scene extends Around {
  /** By start; what starts together in the order of the matches. */
  readonly items: readonly SceneItem[];
  readonly lanes: readonly Lane[];
  /** The window with its overscan: each match that overlaps it is drawn or counted in exactly one item. */
  readonly extent: Span;
}

interface Prepared {
  readonly key: string;
  readonly scene: PreparedScene;
}

/** What was prepared last for the same rows: that of all rows, which each clearing of the filters asks for again, stays. */
const preparedFor = new WeakMap<Uint32Array, Prepared>();

/** `rows` in time order of the clock, as `rowsByClock` gives them. */
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

/** How many matches lie before, in and after a window: for a pan inside a scene, which needs no new one. */
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

/** Rows that start together stand in the same order by either clock. */
const firstOf = (item: SceneItem): Row => (item.kind === 'event' ? item.row : item.first);

interface Drawing {
  readonly prepared: PreparedScene;
  readonly extent: Span;
  /** Positions never clustered. */
  readonly neverCluster: readonly number[];
  readonly perBin: number;
  /** The lanes drawn together: one, but where the budget is smaller than the lanes. */
  readonly strip: readonly number[];
  readonly layer: Layer;
  readonly items: SceneItem[];
}

/** One strip's events of the layer's lengths, bin by bin; empty bins cost nothing. */
function drawLayer(drawing: Drawing): void {
  const { prepared, extent, strip, layer } = drawing;
  const { start } = prepared.buckets;
  const { level } = layer;
  // One bin early: what begins there may reach into the extent. It reaches no further (grid.ts, LENGTHS).
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
 * Draws what the runs hold up to their `to`, and leaves them there. With room for 4: four events are four items;
 * five are the three most important and a cluster of two.
 */
function drawBin(drawing: Drawing, runs: readonly Run[], bin: number): void {
  const { perBin, neverCluster } = drawing;
  const total = runs.reduce((sum, run) => sum + run.to - run.from, 0);
  for (let left = total <= perBin ? total : perBin - 1; left > 0; left--) {
    const run = mostImportant(drawing.prepared.buckets, runs);
    if (run) drawEvent(drawing, run, run.from++);
  }
  const rest: Run[] = [];
  for (const run of runs) {
    let { from } = run;
    for (const position of neverCluster.filter((at) => at >= run.from && at < run.to).sort((a, b) => a - b)) {
      drawEvent(drawing, run, position);
      if (from < position) rest.push({ ...run, from, to: position });
      from = position + 1;
    }
    if (from < run.to) rest.push({ ...run, from });
    run.from = run.to;
  }
  const [only] = rest;
  if (only && rest.length === 1 && only.to - only.from === 1) drawEvent(drawing, only, only.from);
  else if (only) drawCluster(drawing, rest, only.lane, bin);
}

/** The run whose next event comes first: by importance, then by time, then in the order of the said clock. */
function mostImportant({ start, row }: Buckets, runs: readonly Run[]): Run | null {
  let best: Run | null = null;
  for (const run of runs) {
    if (run.from >= run.to) continue;
    if (best !== null && run.importance < best.importance) break; // milestones come first among the runs
    const later = best === null ? -1 : (start[run.from] ?? 0) - (start[best.from] ?? 0);
    const tied = !(later < 0) && !(later > 0); // two open starts have no difference that is a number
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

/** The finite extent of the rows: open ends are left out. Null where nothing is finite. */
export function extentOf(columns: Columns, rows: Uint32Array, clock: TimeAxis): Span | null {
  let start = Infinity;
  let end = -Infinity;
  for (const row of rows) {
    const from = columns.start[clock][row] ?? 0;
    const to = columns.end[clock][row] ?? 0;
    if (from > -Infinity) start = Math.min(start, from);
    if (to < Infinity) end = Math.max(end, to);
    // "2006/.." alone still says where it starts.
    if (to === Infinity) end = Math.max(end, from + DAY);
    if (from === -Infinity) start = Math.min(start, to - DAY);
  }
  return start < end ? { start, end } : null;
}
