import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, type Span, utc } from '../model/span.ts';
import { following, rowAfter } from './navigation.ts';

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
