import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, type Span, utc, zoom } from '../../model/span.ts';
import {
  type DrawnItem,
  following,
  itemBeside,
  itemInRow,
  rowAfter,
  rowBeside,
  rowInWindow,
  windowInto,
  zoomedIn,
} from './navigation.ts';

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

test('the window follows, keeps its length, stays in bounds, and does not move while the event is in view', () => {
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

const event = (row: number, year: number, pictureRow = 0): DrawnItem => ({
  id: `event-${row}`,
  kind: 'event',
  row,
  pictureRow,
  span: { start: utc(year), end: utc(year + 1) },
});
const pill = (first: number, year: number, pictureRow = 0): DrawnItem => ({
  id: `~9~${year}`,
  kind: 'pill',
  row: first,
  pictureRow,
  span: { start: utc(year), end: utc(year + 2) },
});

test('from a pill the next event is the first that it counts, the previous the one before it', () => {
  const rows = [0, 1, 2, 3, 4, 5];
  expect(rowBeside(rows, pill(2, 2003), 'next')).toBe(2);
  expect(rowBeside(rows, pill(2, 2003), 'previous')).toBe(1);
  expect(rowBeside(rows, event(2, 2003), 'next')).toBe(3);
  expect(rowBeside(rows, null, 'next')).toBe(0);
});

test('Shift and an arrow key go over what is drawn in time, pills included; what is out of sight is not', () => {
  const items = [event(5, 2006), event(0, 1995), pill(2, 2003), event(1, 2001)];
  const window = { start: utc(2000), end: utc(2010) };
  const [last, , third, second] = items;
  if (!second || !third || !last) throw new Error('no items');
  expect(itemBeside(items, second, window, 1)).toBe(third);
  expect(itemBeside(items, third, window, 1)).toBe(last);
  expect(itemBeside(items, last, window, 1)).toBeNull();
  expect(itemBeside(items, second, window, -1)).toBeNull();
});

test('the neighbouring row: its item nearest in time, past rows of which nothing is drawn; nowhere at the ends', () => {
  const top = event(0, 2005, 0);
  const far = event(1, 1998, 2);
  const near = pill(2, 2004, 2);
  const open: DrawnItem = { ...event(5, 2014, 2), span: { start: -Infinity, end: utc(2015) } };
  const items = [far, top, near, open];
  expect(itemInRow(items, top, 1)).toBe(near);
  expect(itemInRow(items, far, -1)).toBe(top);
  expect(itemInRow(items, top, -1)).toBeNull();
  expect(itemInRow(items, near, 1)).toBeNull();
  // An event without a known start lies where it ends.
  expect(itemInRow(items, event(6, 2014, 0), 1)).toBe(open);
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

test('zooming in never ends in a window without marks', () => {
  const bounds: Span = { start: utc(1997), end: utc(2019) };
  const hasMark = (items: readonly DrawnItem[], window: Span): boolean =>
    items.some(({ span }) => span.start >= window.start && span.start < window.end);
  // Two years with events, and none between them.
  const items = [event(0, 1998), event(1, 2016)];
  let window = bounds;
  for (let press = 0; press < 8; press += 1) {
    const next = zoomedIn(window, items, bounds);
    expect(next.end - next.start).toBeCloseTo((window.end - window.start) / 2, 0);
    expect(contains(bounds, next)).toBe(true);
    expect(hasMark(items, next)).toBe(true);
    window = next;
  }
  // About its middle, where marks are there.
  expect(zoomedIn(bounds, [event(0, 2008)], bounds)).toEqual(zoom(bounds, 0.5));
  expect(zoomedIn(bounds, [pill(0, 2001)], bounds)).toEqual(zoom(bounds, 0.5));
  const empty = { start: utc(2000), end: utc(2004) };
  expect(zoomedIn(empty, items, bounds)).toEqual(zoom(empty, 0.5));
});
