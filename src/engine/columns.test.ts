import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEventId } from '../model/ids.ts';
import { arbitraryTimeline, CATEGORIES } from '../testing/arbitraryTimeline.ts';
import { spanFromText, timelineFromText } from '../testing/timelineFromText.ts';
import {
  buffersOf,
  buildColumns,
  type Columns,
  findRow,
  rowsByAxis,
  rowsByEnd,
  spanOf,
  createColumnsBuilder,
} from './columns.ts';
import { sortedOrder } from './sort.ts';
import { allRows } from './search.ts';

const TIMELINE = `
  year-2014    2014>2006
  day          2014-01-01
  same-day     2014-01-01>1999
  open         ../2018
  early        1997
`;

describe('rows', () => {
  const columns = buildColumns(timelineFromText(TIMELINE));
  it('are sorted by start, then by end, then in the given order', () => {
    expect(columns.ids).toEqual(['open', 'early', 'day', 'same-day', 'year-2014']);
  });
  it('are found by id', () => {
    expect(findRow(columns, toEventId('same-day'))).toBe(3);
    expect(findRow(columns, toEventId('nothing'))).toBeUndefined();
    expect(findRow(buildColumns([]), toEventId('day'))).toBeUndefined();
  });
  it('have a span on each time axis (R5)', () => {
    expect(spanOf(columns, 4, 'said')).toEqual(spanFromText('2014'));
    expect(spanOf(columns, 4, 'about')).toEqual(spanFromText('2006'));
    expect(spanOf(columns, 0, 'about').start).toBe(-Infinity);
  });
  it('can be sorted by either time axis', () => {
    const order = (axis: 'said' | 'about') =>
      Array.from(rowsByAxis(columns, allRows(columns), axis), (row) => columns.ids[row]);
    expect(order('said')).toEqual(columns.ids);
    expect(order('about')).toEqual(['open', 'early', 'same-day', 'year-2014', 'day']);
    expect([...rowsByAxis(columns, Uint32Array.of(3, 2), 'said')]).toEqual([2, 3]);
  });
  it('can be sorted by their ends', () => {
    const order = (rows: Uint32Array) => Array.from(rowsByEnd(columns, rows, 'said'), (row) => columns.ids[row]);
    expect(order(allRows(columns))).toEqual(['early', 'day', 'same-day', 'year-2014', 'open']);
    expect(order(Uint32Array.of(0, 1, 4))).toEqual(['early', 'year-2014', 'open']);
  });
  it('can be transferred from a worker without copying', () => {
    const moved = structuredClone(columns, {
      transfer: buffersOf(columns).filter((buffer) => buffer instanceof ArrayBuffer),
    });
    expect(findRow(moved, toEventId('day'))).toBe(2);
    expect(columns.start.said.length).toBe(0);
  });
});

describe('for any timeline', () => {
  it('every event has one row, in time order on both axes', () =>
    fc.assert(
      fc.property(arbitraryTimeline, (events) => {
        const columns = buildColumns(events);
        expect([...columns.ids].sort()).toEqual(events.map((event) => event.id).sort());
        for (const event of events) {
          const row = findRow(columns, event.id) ?? -1;
          expect(columns.ids[row]).toBe(event.id);
          expect(spanOf(columns, row, 'said')).toEqual(event.said);
          expect(spanOf(columns, row, 'about')).toEqual(event.about);
        }
        for (const axis of ['said', 'about'] as const) {
          const rows = [...rowsByAxis(columns, allRows(columns), axis)];
          const sorted = rows.toSorted((a, b) => {
            const [left, right] = [spanOf(columns, a, axis).start, spanOf(columns, b, axis).start];
            return left === right ? a - b : left - right;
          });
          expect(rows).toEqual(sorted);
        }
      }),
      { numRuns: 150 },
    ));

  it('events added one at a time in any order give the same columns, except for the text', () =>
    fc.assert(
      fc.property(arbitraryTimeline, (events) => {
        const builder = createColumnsBuilder(events.length + 3, CATEGORIES);
        for (const event of events) builder.add(event);
        const { columns, order } = builder.finish();
        const expected = buildColumns(events, CATEGORIES);
        // Actors, sources and tags are numbered in the order of adding, so compare them by name.
        const named = ({
          actors,
          actorIds,
          sources,
          sourceIds,
          categories,
          text: _,
          idHashTable: __,
          ...others
        }: Columns) => ({
          ...others,
          actors: { ...actors, values: Array.from(actors.values, (value) => actorIds[value]) },
          sources: { ...sources, values: Array.from(sources.values, (value) => sourceIds[value]) },
          categories: categories.map(({ key, ids, lists }) => ({
            key,
            offsets: lists.offsets,
            values: Array.from(lists.values, (value) => ids[value]),
          })),
        });
        expect(named(columns)).toEqual(named(expected));
        for (const id of expected.ids) expect(findRow(columns, id)).toBe(findRow(expected, id));
        columns.ids.forEach((id, row) => {
          expect(events[order === null ? row : (order[row] ?? -1)]?.id).toBe(id);
        });
      }),
      { numRuns: 150 },
    ));

  it('a second event with the same id is left out', () =>
    fc.assert(
      fc.property(arbitraryTimeline, fc.nat(), (events, pick) => {
        const builder = createColumnsBuilder(events.length + 1);
        for (const event of events) expect(builder.add(event)).not.toBeNull();
        const again = events[pick % Math.max(1, events.length)];
        if (again) expect(builder.add(again)).toBeNull();
        expect(builder.finish().columns).toEqual(
          expect.objectContaining({ size: events.length, ids: buildColumns(events).ids }),
        );
      }),
      { numRuns: 50 },
    ));

  it('sortedOrder sorts numerically and stably', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer(), fc.constantFrom(0, -0, 1)), { minLength: 1 }),
        fc.constantFrom(1, 5000),
        (some, least) => {
          // Few keys are sorted in another way than many.
          const numbers = Array.from({ length: Math.max(some.length, least) }, (_, at) => some[at % some.length] ?? 0);
          const keys = Float64Array.from(numbers);
          const expected = [...numbers.keys()].sort((a, b) =>
            numbers[a] === numbers[b] ? a - b : (numbers[a] ?? 0) - (numbers[b] ?? 0),
          );
          expect([...sortedOrder(keys)]).toEqual(expected);
          const reversed = Uint32Array.from([...numbers.keys()].reverse());
          expect([...sortedOrder(keys, reversed)]).toEqual(
            [...numbers.keys()].sort((a, b) =>
              numbers[a] === numbers[b] ? b - a : (numbers[a] ?? 0) - (numbers[b] ?? 0),
            ),
          );
        },
      ),
      { numRuns: 100 },
    ));
});
