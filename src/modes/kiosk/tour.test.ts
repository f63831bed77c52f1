import { expect, test } from 'vitest';
import type { Tour } from '../../model/event.ts';
import { buildDataset } from '../../dataset/format/buildDataset.ts';
import { smallDataset } from '../../testing/smallDataset.ts';
import { findTour, slideAt, tourOfEvents } from './tour.ts';

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

test('a record without a tour goes through its most important events in time order, after its description', () => {
  const loopOf = (edit: Parameters<typeof smallDataset>[0]) => {
    const built = buildDataset(smallDataset(edit));
    if (!built.ok) throw new Error('the dataset is invalid');
    return tourOfEvents(built.value.dataset);
  };
  const loop = loopOf((raw) => {
    Object.assign(raw, { description: 'What it is.' });
    const [first] = raw.events;
    const copies = Array.from({ length: 20 }, (_, at) => ({
      ...first,
      ...{ id: `copy-${at}`, date: String(2018 - at), importance: at === 19 ? 3 : 1 },
    }));
    raw.events.push(...copies);
  });
  const views = loop?.steps.map(({ view }) => view) ?? [];
  expect(views).toHaveLength(13);
  expect(views.slice(0, 2)).toEqual(['', '?event=copy-19']);
  expect(views).toContain('?event=allegation');
  expect(loop?.steps[0]?.text).toBe('What it is.');
  expect(
    loopOf((raw) => {
      raw.events = [];
    }),
  ).toBeUndefined();
});
