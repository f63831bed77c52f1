import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST, PAGE, pagesOf, pageWith, partOf } from './paging.ts';

test('up to two thousand entries all are on the page', () => {
  expect(partOf(LONGEST, 0)).toEqual({ first: 0, end: LONGEST });
  expect(pagesOf(LONGEST)).toBe(1);
});

test('beyond that every entry is on exactly one page, and never more than a page’s worth at once', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: LONGEST + 1, max: 1_000_000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (count, share) => {
        const position = Math.floor(share * count);
        const part = partOf(count, pageWith(position, count));
        expect(part.first).toBeLessThanOrEqual(position);
        expect(part.end).toBeGreaterThan(position);
        expect(part.end - part.first).toBeLessThanOrEqual(PAGE);
        expect(partOf(count, pagesOf(count) - 1).end).toBe(count);
        expect(partOf(count, 10_000_000)).toEqual(partOf(count, pagesOf(count) - 1));
      },
    ),
  );
});
