import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCrowding } from './crowding.ts';

/** The most more important marks, with one of them or itself the first, that one mark's width holds beside a mark. */
function countNaively(times: readonly number[], priorities: readonly number[], at: number, span: number): number {
  const time = times[at] ?? 0;
  const others = times.filter((_, other) => (priorities[other] ?? 0) < (priorities[at] ?? 0));
  const firsts = [time, ...others].filter((first) => first <= time && time - first < span);
  return Math.max(...firsts.map((first) => others.filter((other) => other >= first && other - first < span).length));
}

test('P2: a mark is as crowded as the most more important ones that one mark’s width holds with it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 25 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 8 }),
      fc.infiniteStream(fc.nat()),
      (given, span, most, stream) => {
        const times = given.toSorted((a, b) => a - b);
        const order = times.map((_, at) => ({ at, by: stream.next().value ?? 0 })).sort((a, b) => a.by - b.by);
        const priorities = times.map((_, at) => order.findIndex((one) => one.at === at));
        const found = findCrowding(Float64Array.from(times), Float64Array.from(priorities), span, most);
        const expected = times.map((_, at) => Math.min(most, countNaively(times, priorities, at, span)));
        expect([...found]).toEqual(expected);
      },
    ),
  );
});
