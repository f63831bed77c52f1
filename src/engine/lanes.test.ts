import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toActorId } from '../model/ids.ts';
import { arbitraryActors, arbitraryTimeline } from '../testing/arbitraryTimeline.ts';
import { timelineFromText } from '../testing/timelineFromText.ts';
import { buildColumns } from './columns.ts';
import { buildLanes, type LaneOptions } from './lanes.ts';
import { allRows } from './search.ts';

function lanes(text: string, options: Partial<LaneOptions>) {
  const columns = buildColumns(timelineFromText(text));
  const built = buildLanes(columns, allRows(columns), { laneBy: 'actor', preferred: [], ...options });
  return built.lanes.map(({ id, count }) => `${id} ${count}`);
}

const TEXT = `
  a 2001 testimony denied  @hughes @syp
  b 2002 statement stated  @syp @rmbc
  c 2003 testimony stated  @rmbc
  d 2004 testimony stated  @rmbc
  e 2005 figure    alleged
`;

describe('lanes', () => {
  it('without grouping, all events are in one unnamed lane', () => {
    expect(lanes(TEXT, { laneBy: 'none' })).toEqual([' 5']);
    expect(lanes('', { laneBy: 'none' })).toEqual([]);
  });
  it('by kind and status are in the order of KINDS and STATUSES, without empty ones', () => {
    expect(lanes(TEXT, { laneBy: 'kind' })).toEqual(['statement 1', 'testimony 3', 'figure 1']);
    expect(lanes(TEXT, { laneBy: 'status' })).toEqual(['stated 3', 'denied 1', 'alleged 1']);
  });
  it('by actor are sorted by size; an event is in its first actor’s lane, or in "other"', () => {
    expect(lanes(TEXT, {})).toEqual(['rmbc 2', 'hughes 1', 'syp 1', 'other 1']);
  });
  it('by actor prefer a selected actor', () => {
    expect(lanes(TEXT, { preferred: [toActorId('syp')] })).toEqual(['syp 2', 'rmbc 2', 'other 1']);
  });
  it('by actor are limited to maxLanes; other actors share "other"', () => {
    expect(lanes(TEXT, { maxLanes: 1 })).toEqual(['rmbc 2', 'other 3']);
  });
  it('contain each event once', () =>
    fc.assert(
      fc.property(
        arbitraryTimeline,
        arbitraryActors,
        fc.constantFrom('none', 'actor', 'kind', 'status'),
        fc.integer({ min: 1, max: 12 }),
        (events, preferred, laneBy, maxLanes) => {
          const columns = buildColumns(events);
          const built = buildLanes(columns, allRows(columns), { laneBy, preferred, maxLanes });
          const counts = built.lanes.map(() => 0);
          for (const lane of built.laneAt) counts[lane] = (counts[lane] ?? 0) + 1;
          expect(counts).toEqual(built.lanes.map((lane) => lane.count));
          expect(counts.every((count) => count > 0)).toBe(true);
          expect(new Set(built.lanes.map((lane) => lane.id)).size).toBe(built.lanes.length);
        },
      ),
      { numRuns: 150 },
    ));
});
