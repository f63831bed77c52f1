import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAGE_SIZE, FETCHED, pagesOf, pageWith, sliceOf } from './pages.ts';

describe.each([
  ['loaded', PAGE_SIZE],
  ['fetched', FETCHED],
])('paging of %s events', (_, paging) => {
  test('a short list is all on one page', () => {
    expect(sliceOf(paging.longest, 0, paging)).toEqual({ first: 0, end: paging.longest });
    expect(pagesOf(paging.longest, paging)).toBe(1);
  });

  test('in a longer list every entry is on exactly one page, and no page is too long', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: paging.longest + 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (count, share) => {
          const position = Math.floor(share * count);
          const slice = sliceOf(count, pageWith(position, count, paging), paging);
          expect(slice.first).toBeLessThanOrEqual(position);
          expect(slice.end).toBeGreaterThan(position);
          expect(slice.end - slice.first).toBeLessThanOrEqual(paging.size);
          expect(sliceOf(count, pagesOf(count, paging) - 1, paging).end).toBe(count);
          expect(sliceOf(count, 10_000_000, paging)).toEqual(sliceOf(count, pagesOf(count, paging) - 1, paging));
        },
      ),
    );
  });
});
