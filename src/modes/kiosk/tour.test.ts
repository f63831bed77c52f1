import { expect, test } from 'vitest';
import type { Tour } from '../../model/event.ts';
import { findTour, slideAt } from './tour.ts';

const tour: Tour = {
  id: 'sample',
  title: 'Sample',
  steps: [10, 5, 20].map((seconds) => ({ view: '?', text: `${seconds} s`, seconds, media: [] })),
};

test.each([
  [0, 0, 10_000],
  [9_999, 0, 10_000],
  [10_000, 1, 15_000],
  [15_000, 2, 35_000],
  [34_999, 2, 35_000],
  [35_000, 0, 45_000],
  [35_000 * 1000 + 12_000, 1, 35_000 * 1000 + 15_000],
])('after %d ms: slide %d until %d', (elapsed, index, until) => {
  expect(slideAt(tour, elapsed)).toEqual({ index, until });
});

test('findTour returns the tour with the id, else the first, else undefined', () => {
  const other = { ...tour, id: 'other' };
  expect(findTour([tour, other], 'other')).toBe(other);
  expect(findTour([tour, other], 'gone')).toBe(tour);
  expect(findTour([], null)).toBeUndefined();
});
