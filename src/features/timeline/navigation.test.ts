import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClusterItem, Scene, SceneItem } from '../../engine/scene.ts';
import { contains, type Span, utc } from '../../model/span.ts';
import { following, itemBeside, itemInLane, rowAfter, rowBeside, rowInWindow, windowInto } from './navigation.ts';

test('arrow keys go through every match once, and stop at the ends', () => {
  const rows = [4, 1, 7, 2];
  expect(rowAfter(rows, null, 'next')).toBe(4);
  expect(rowAfter(rows, 4, 'next')).toBe(1);
  expect(rowAfter(rows, 1, 'previous')).toBe(4);
  expect(rowAfter(rows, 2, 'next')).toBe(2);
  expect(rowAfter(rows, 4, 'previous')).toBe(4);
  expect(rowAfter(rows, 7, 'last')).toBe(2);
  expect(rowAfter(rows, 99, 'first')).toBe(4);
  expect(rowAfter([], null, 'next')).toBeNull();
});

test('the window follows, keeps its length, stays in bounds, and rests where the event is in view', () => {
  const bounds: Span = { start: utc(1997), end: utc(2019) };
  const year = utc(2001) - utc(2000);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 18 }), fc.integer({ min: 0, max: 21 * 360 }), (at, days) => {
      const window = { start: bounds.start + at * year, end: bounds.start + (at + 2) * year };
      const instant = bounds.start + days * 86_400_000;
      const next = following(window, instant, bounds);
      expect(contains(bounds, next)).toBe(true);
      expect(next.end - next.start).toBeCloseTo(window.end - window.start, 0);
      expect(instant).toBeGreaterThanOrEqual(next.start - 1);
      expect(instant).toBeLessThanOrEqual(next.end + 1);
    }),
  );
  const window = { start: utc(2005), end: utc(2008) };
  expect(following(window, utc(2006), bounds)).toBe(window);
});

const scene = (items: readonly SceneItem[]): Scene => ({
  items,
  lanes: [{ id: '', count: items.length }],
  extent: { start: utc(1990), end: utc(2030) },
  before: 0,
  inside: items.length,
  after: 0,
});
const event = (row: number, year: number): SceneItem => ({
  kind: 'event',
  id: `event-${row}`,
  row,
  lane: '',
  span: { start: utc(year), end: utc(year + 1) },
});
const cluster = (first: number, count: number, year: number): ClusterItem => ({
  kind: 'cluster',
  id: `~9~${year}`,
  lane: '',
  count,
  span: { start: utc(year), end: utc(year + 2) },
  status: 'stated',
  milestones: 0,
  first,
  ranges: [],
});

test('from a cluster the next event is the first that it counts, the previous the one before it', () => {
  const rows = [0, 1, 2, 3, 4, 5];
  expect(rowBeside(rows, cluster(2, 3, 2003), 'next')).toBe(2);
  expect(rowBeside(rows, cluster(2, 3, 2003), 'previous')).toBe(1);
  expect(rowBeside(rows, event(2, 2003), 'next')).toBe(3);
  expect(rowBeside(rows, null, 'next')).toBe(0);
});

test('over what is drawn, clusters included; what is out of sight is not', () => {
  const items = [event(0, 1995), event(1, 2001), cluster(2, 3, 2003), event(5, 2006)];
  const window = { start: utc(2000), end: utc(2010) };
  const [, second, third, last] = items;
  if (!second || !third || !last) throw new Error('no items');
  expect(itemBeside(scene(items), second, window, 1)).toBe(third);
  expect(itemBeside(scene(items), third, window, 1)).toBe(last);
  expect(itemBeside(scene(items), last, window, 1)).toBeNull();
  expect(itemBeside(scene(items), second, window, -1)).toBeNull();
});

test('the neighbouring lane: its item nearest in time, past lanes of which nothing is drawn; nowhere at the ends', () => {
  const inLane = (item: SceneItem, lane: string): SceneItem => ({ ...item, lane });
  const top = inLane(event(0, 2005), 'top');
  const far = inLane(event(1, 1998), 'low');
  const near = inLane(cluster(2, 3, 2004), 'low');
  const open: SceneItem = { ...inLane(event(5, 2014), 'low'), span: { start: -Infinity, end: utc(2015) } };
  const lanes = ['top', 'empty', 'low'].map((id) => ({ id, count: 1 }));
  const drawn: Scene = { ...scene([far, top, near, open]), lanes };
  expect(itemInLane(drawn, top, 1)).toBe(near);
  expect(itemInLane(drawn, far, -1)).toBe(top);
  expect(itemInLane(drawn, top, -1)).toBeNull();
  expect(itemInLane(drawn, near, 1)).toBeNull();
  // What begins nobody knows when is where it ends.
  expect(itemInLane(drawn, inLane(event(6, 2014), 'top'), 1)).toBe(open);
});

test('a windowful on: the first that begins in it; where none does, the next one beyond, or the last one before', () => {
  const starts = [1997, 1998, 2005, 2006].map((year) => utc(year));
  const startOf = (row: number) => starts[row] ?? 0;
  const rows = [0, 1, 2, 3];
  const window = (from: number, to: number) => ({ start: utc(from), end: utc(to) });
  expect(rowInWindow(rows, startOf, window(1998, 2000), 'next')).toBe(1);
  expect(rowInWindow(rows, startOf, window(2000, 2003), 'next')).toBe(2);
  expect(rowInWindow(rows, startOf, window(2000, 2003), 'previous')).toBe(1);
  expect(rowInWindow(rows, startOf, window(2010, 2012), 'next')).toBe(3);
  expect(rowInWindow(rows, startOf, window(1990, 1992), 'previous')).toBe(0);
  expect(rowInWindow([], startOf, window(1990, 1992), 'previous')).toBeNull();
});

test('a press on a cluster always shows less time, down to the shortest window, with its first member in it', () => {
  const bounds = { start: utc(1996), end: utc(2020) };
  const day = 86_400_000;
  const instant = fc.integer({ min: bounds.start, max: bounds.end });
  fc.assert(
    fc.property(instant, instant, instant, fc.integer({ min: 1, max: 8000 }), (a, b, at, days) => {
      const starts = { start: Math.min(a, b), end: Math.max(a, b) };
      const window = { start: at, end: at + days * day };
      const next = windowInto(window, starts, bounds, day / 4);
      expect(next.end - next.start).toBeLessThanOrEqual(Math.max(day / 4, (window.end - window.start) / 2) + 1);
      expect(next.end - next.start).toBeGreaterThanOrEqual(day / 4 - 1);
      expect(next.start).toBeLessThanOrEqual(starts.start);
      expect(next.end).toBeGreaterThan(starts.start - 1);
    }),
  );
});
