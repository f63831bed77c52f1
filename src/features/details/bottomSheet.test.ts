import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapPointOf } from './bottomSheet.ts';

const heights = { half: 400, full: 760 };

test('a sheet released without speed snaps to the nearest height; far enough down, it closes', () => {
  expect(snapPointOf(420, 0, heights)).toBe('half');
  expect(snapPointOf(700, 0, heights)).toBe('full');
  expect(snapPointOf(210, 0, heights)).toBe('half');
  expect(snapPointOf(190, 0, heights)).toBe('closed');
});

test('a flick up or down is enough, from either height', () => {
  expect(snapPointOf(400, 1.5, heights)).toBe('full');
  expect(snapPointOf(390, -1.5, heights)).toBe('closed');
  expect(snapPointOf(740, -1.2, heights)).toBe('half');
});

test('dragging further down, or faster, never ends at a greater height', () => {
  const rank = { closed: 0, half: 1, full: 2 };
  const height = fc.double({ min: 0, max: 760, noNaN: true });
  const speed = fc.double({ min: -4, max: 4, noNaN: true });
  fc.assert(
    fc.property(height, speed, height, speed, (h1, s1, h2, s2) => {
      fc.pre(h1 <= h2 && s1 <= s2);
      expect(rank[snapPointOf(h1, s1, heights)]).toBeLessThanOrEqual(rank[snapPointOf(h2, s2, heights)]);
    }),
  );
});
