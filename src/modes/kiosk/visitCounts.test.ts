import { expect, test } from 'vitest';
import { countVisit, readVisitCounts } from './visitCounts.ts';

function storage(): () => Storage {
  const values = new Map<string, string>();
  const fake: Storage = {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    getItem: (name) => values.get(name) ?? null,
    key: (index) => [...values.keys()][index] ?? null,
    removeItem: (name) => void values.delete(name),
    setItem: (name, value) => void values.set(name, value),
  };
  return () => fake;
}

test('visits are summed by day; a visit under five seconds does not count', () => {
  const device = storage();
  countVisit(device, new Date(2026, 10, 23, 10), 60);
  countVisit(device, new Date(2026, 10, 23, 11), 4);
  countVisit(device, new Date(2026, 10, 23, 12), 30.4);
  countVisit(device, new Date(2026, 10, 24, 9), 10);
  expect(readVisitCounts(device)).toEqual([
    { day: '2026-11-24', visits: 1, seconds: 10 },
    { day: '2026-11-23', visits: 2, seconds: 90 },
  ]);
});

test('ninety days are stored; without storage nothing is counted and nothing throws', () => {
  const device = storage();
  for (let day = 0; day < 120; day++) countVisit(device, new Date(2026, 0, 1 + day), 60);
  expect(readVisitCounts(device)).toHaveLength(90);
  const refused = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  countVisit(refused, new Date(), 60);
  expect(readVisitCounts(refused)).toEqual([]);
});
