import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitrarySpan, arbitraryTimeline } from '../testing/arbitraryTimeline.ts';
import { spanFromText, timelineFromText } from '../testing/timelineFromText.ts';
import { buildColumns } from './columns.ts';
import { density } from './density.ts';
import { allRows } from './search.ts';

describe('density', () => {
  it('counts each event where it starts, or in the nearest bin if that is outside', () => {
    const columns = buildColumns(timelineFromText('a ../2000\nb 1990\nc 2000\nd 2001-12\ne 2003/.. ***\nf 2050'));
    expect([...density(columns, allRows(columns), 'said', spanFromText('2000/2003'), 4)]).toEqual([3, 1, 0, 2]);
  });

  it('sums to the number of matches for any bounds', () =>
    fc.assert(
      fc.property(arbitraryTimeline, arbitrarySpan, fc.integer({ min: 1, max: 200 }), (events, bounds, bins) => {
        const columns = buildColumns(events);
        const start = Number.isFinite(bounds.start) ? bounds.start : 0;
        const counts = density(
          columns,
          allRows(columns),
          'about',
          { start, end: Number.isFinite(bounds.end) ? bounds.end : start },
          bins,
        );
        expect(counts.length).toBe(bins);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(events.length);
      }),
      { numRuns: 150 },
    ));
});
