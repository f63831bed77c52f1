import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, overlaps, type Span, utc } from '../model/span.ts';
import { arbitraryActors, arbitraryTimeline } from '../testing/arbitraryTimeline.ts';
import { buildColumns, type Columns, type Row, rowsByAxis, spanOf } from './columns.ts';
import { binOf, DURATION_LEVELS, durationClass, MAX_LEVEL } from './timeBins.ts';
import { membersOf, startsOf } from './cluster.ts';
import { buildScene, type PreparedScene, prepareScene, type SceneItem } from './scene.ts';

const RUNS = 250;

const arbitraryWindow: fc.Arbitrary<Span> = fc
  .record({
    start: fc
      .oneof(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -500_000, max: 500_000 }))
      .map((day) => utc(2008) + day * DAY),
    shift: fc.integer({ min: 0, max: DAY }),
    length: fc.oneof(fc.constantFrom(1, 7, 31, 365, 8000, 1e6), fc.double({ min: 0.01, max: 1e5, noNaN: true })),
  })
  .map(({ start, shift, length }) => ({ start: start + shift, end: start + shift + Math.ceil(length * DAY) }));

const arbitraryCase = fc.record({
  events: arbitraryTimeline,
  every: fc.integer({ min: 1, max: 3 }),
  options: fc.record({
    axis: fc.constantFrom('said', 'about'),
    laneBy: fc.constantFrom('none', 'actor', 'kind', 'status'),
    preferred: arbitraryActors,
    maxLanes: fc.integer({ min: 1, max: 12 }),
  }),
  request: fc.record({
    window: arbitraryWindow,
    width: fc.integer({ min: 1, max: 4000 }),
    budget: fc.oneof(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 2, max: 300 })),
    slot: fc.integer({ min: 1, max: 300 }),
    perSlot: fc.integer({ min: 1, max: 6 }),
    selected: fc.option(fc.nat({ max: 49 })),
    overscan: fc.constantFrom(0, 0.5, 1),
  }),
});
type Case = typeof arbitraryCase extends fc.Arbitrary<infer T> ? T : never;

/** Simulates a filter by taking every second or third row. */
function build({ events, every, options, request }: Case) {
  const columns = buildColumns(events);
  const rows = Uint32Array.from([...columns.ids.keys()].filter((row) => row % every === 0));
  const prepared = prepareScene(columns, rowsByAxis(columns, rows, options.axis), options);
  return {
    columns,
    rows,
    prepared,
    scene: buildScene(prepared, request),
    in: (row: Row) => spanOf(columns, row, options.axis),
  };
}

const rowsOf = (prepared: PreparedScene, item: SceneItem): readonly Row[] =>
  item.kind === 'event' ? [item.row] : [...membersOf(prepared, item)];
const check = (property: (given: Case) => void): void =>
  fc.assert(fc.property(arbitraryCase, property), { numRuns: RUNS });

describe('a scene with any window, width, lanes and budget', () => {
  it('draws or clusters each match that overlaps its extent exactly once', () =>
    check((given) => {
      const { rows, scene, prepared, in: inTime } = build(given);
      const shown = scene.items.flatMap((item) => rowsOf(prepared, item));
      expect(new Set(shown).size).toBe(shown.length);
      const expected = rows.filter((row) => overlaps(inTime(row), scene.extent));
      expect([...expected].filter((row) => !shown.includes(row))).toEqual([]);
      expect(shown.filter((row) => !rows.includes(row))).toEqual([]);
      for (const item of scene.items) expect(overlaps(item.span, scene.extent)).toBe(true);
    }));

  it('lists its items, and a cluster its members, in the order of the matches', () =>
    check((given) => {
      const { columns, rows, prepared, scene } = build(given);
      const order = new Map(Array.from(rowsByAxis(columns, rows, given.options.axis), (row, index) => [row, index]));
      const positionsOf = (some: readonly Row[]) => some.map((row) => order.get(row) ?? -1);
      const isAscending = (list: readonly number[]) =>
        list.every((position, index) => index === 0 || position > (list[index - 1] ?? 0));
      for (const item of scene.items) expect(isAscending(positionsOf(rowsOf(prepared, item)))).toBe(true);
      expect(isAscending(positionsOf(scene.items.map((item) => rowsOf(prepared, item)[0] ?? -1)))).toBe(true);
    }));

  it('stays within its budget, and item ids are unique', () =>
    check((given) => {
      const { scene } = build(given);
      expect(scene.items.length).toBeLessThanOrEqual(given.request.budget);
      expect(new Set(scene.items.map((item) => item.id)).size).toBe(scene.items.length);
    }));

  it('never clusters the selected event', () =>
    check((given) => {
      const { selected } = given.request;
      const { columns, rows, scene, in: inTime } = build(given);
      if (selected === null || !rows.includes(selected) || !overlaps(inTime(selected), scene.extent)) return;
      expect(scene.items).toContainEqual(expect.objectContaining({ kind: 'event', id: columns.ids[selected] }));
    }));

  it('counts before, inside and after add up to all matches', () =>
    check((given) => {
      const { rows, scene, in: inTime } = build(given);
      const { window } = given.request;
      expect(scene.before).toBe(rows.filter((row) => inTime(row).end <= window.start).length);
      expect(scene.inside).toBe(rows.filter((row) => overlaps(inTime(row), window)).length);
      expect(scene.before + scene.inside + scene.after).toBe(rows.length);
      expect(scene.lanes.reduce((sum, lane) => sum + lane.count, 0)).toBe(rows.length);
    }));

  it('a cluster has its members’ extent, most cautious status and number of milestones (R3)', () =>
    check((given) => {
      const { columns, prepared, scene, in: inTime } = build(given);
      for (const item of scene.items) {
        if (item.kind === 'event') continue;
        const members = rowsOf(prepared, item);
        expect(members[0]).toBe(item.first);
        expect(startsOf(prepared, item)).toEqual({
          start: item.span.start,
          end: inTime(members.at(-1) ?? -1).start,
        });
        expect(members.length).toBe(item.count);
        expect(item.count).toBeGreaterThan(1);
        expect(item.span.start).toBe(Math.min(...members.map((row) => inTime(row).start)));
        expect(item.span.end).toBe(Math.max(...members.map((row) => inTime(row).end)));
        expect(statusCode(item)).toBe(Math.max(...members.map((row) => columns.status[row] ?? 0)));
        expect(item.milestones).toBe(members.filter((row) => columns.importance[row] === 3).length);
      }
    }));

  it('clusters no milestone while a less important event of the same bin is single', () =>
    check((given) => {
      if (given.request.selected !== null) return;
      const { columns, prepared, scene } = build(given);
      for (const cluster of scene.items) {
        if (cluster.kind === 'event') continue;
        const most = Math.max(...rowsOf(prepared, cluster).map((row) => columns.importance[row] ?? 0));
        for (const row of singlesBeside(columns, scene.items, cluster, given)) {
          expect(columns.importance[row]).toBeGreaterThanOrEqual(most);
        }
      }
    }));

  it('panning changes nothing in the overlap of both scenes', () =>
    fc.assert(
      fc.property(arbitraryCase, fc.integer({ min: -100, max: 100 }), (given, percent) => {
        const { prepared, scene } = build(given);
        const { window } = given.request;
        const by = Math.round(((window.end - window.start) * percent) / 100);
        const moved = buildScene(prepared, {
          ...given.request,
          window: { start: window.start + by, end: window.end + by },
        });
        const shared = {
          start: Math.max(scene.extent.start, moved.extent.start),
          end: Math.min(scene.extent.end, moved.extent.end),
        };
        const inShared = (items: readonly SceneItem[]) =>
          items.filter((item) => overlaps(item.span, shared)).sort(byId);
        expect(inShared(moved.items)).toEqual(inShared(scene.items));
      }),
      { numRuns: RUNS },
    ));
});

const byId = (a: SceneItem, b: SceneItem): number => (a.id < b.id ? -1 : 1);
const CAUTION = ['recorded', 'found', 'stated', 'announced', 'claimed', 'denied', 'alleged'];
const statusCode = (item: SceneItem): number => (item.kind === 'event' ? -1 : CAUTION.indexOf(item.status));

/** Single events in the cluster's lane and bin, which its id names. Long and short events are binned separately. */
function singlesBeside(
  columns: Columns,
  items: readonly SceneItem[],
  cluster: SceneItem,
  { options, request }: Case,
): Row[] {
  const [, level = '', bin = ''] = cluster.id.split('~');
  const at = Number.parseInt(level, 10);
  const isLong = level.endsWith('l');
  // Events are binned on the level of their duration class.
  const longest = (row: Row) => {
    const { start, end } = spanOf(columns, row, options.axis);
    return DURATION_LEVELS[durationClass(end - start)] ?? MAX_LEVEL;
  };
  if (isLong || request.budget < 20) return [];
  return items.flatMap((item) =>
    item.kind === 'event' &&
    item.lane === cluster.lane &&
    longest(item.row) <= at &&
    binOf(item.span.start, at) === Number(bin)
      ? [item.row]
      : [],
  );
}
