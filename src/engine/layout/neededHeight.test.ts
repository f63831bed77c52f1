// P6: the picture of a small record is no higher than its rows need.

import { expect, it } from 'vitest';
import { utc } from '../../model/span.ts';
import { timelineFromText } from '../../testing/timelineFromText.ts';
import { buildColumns, rowsByAxis } from '../columns.ts';
import type { LaneBy } from '../lanes.ts';
import { layoutPicture } from './layoutPicture.ts';
import { neededHeight } from './neededHeight.ts';
import { prepareMatches } from './prepareMatches.ts';
import { preparePicture } from './preparePicture.ts';

const WHOLE = { start: utc(2010), end: utc(2020) };
const columnsOf = (count: number, dayOf: (at: number) => string) =>
  buildColumns(
    timelineFromText(
      Array.from({ length: count }, (_, at) => `e${at} ${dayOf(at)} | Event number ${String(at)}`).join('\n'),
    ),
  );
const spread = (count: number) => columnsOf(count, (at) => `${2010 + (at % 10)}-0${1 + (at % 9)}-01`);
const oneDay = (count: number) => columnsOf(count, () => '2015-06-01');
/** Events of one year of ten. */
const dense = columnsOf(12, (at) => `2013-0${1 + (at % 9)}-0${1 + Math.floor(at / 2)}`);
const rowsFor = (columns: ReturnType<typeof spread>, rowsBy: LaneBy): number =>
  neededHeight(columns, WHOLE, rowsBy, false);

it('events far apart share lines; events of one day have one each, and in a row at most as many as it may have', () => {
  expect(rowsFor(spread(1), 'none')).toBe(6 + 17);
  expect(rowsFor(oneDay(10), 'none')).toBe(6 + 10 * 17);
  expect(rowsFor(spread(10), 'none')).toBeLessThan(6 + 10 * 17);
  expect(rowsFor(oneDay(10), 'status')).toBe(6 + 7 * 17);
});

it('the name of an era takes a line of its own', () => {
  expect(neededHeight(spread(1), WHOLE, 'none', true)).toBe(6 + 2 * 17);
});

it('a record that is not small needs all the room that there is', () => {
  expect(rowsFor(spread(61), 'none')).toBe(Infinity);
});

it.each(['none', 'status', 'actor'] as const)('in so much room every event is drawn, with rows by %s', (rowsBy) => {
  for (const width of [320, 640, 1040]) {
    for (const columns of [spread(15), oneDay(6), ...(rowsBy === 'none' ? [dense] : [])]) {
      const rows = rowsByAxis(columns, Uint32Array.from(columns.ids.keys()), 'said');
      const matches = prepareMatches(columns, rows, { clock: 'said', rowsBy, preferred: [], exactLimit: 2000 });
      const height = rowsFor(columns, rowsBy);
      const prepared = preparePicture(matches, { whole: WHOLE, width, height, text: 1 });
      const { marks, pills } = layoutPicture(prepared, { window: WHOLE, titleLength: () => 20 });
      expect(marks).toHaveLength(columns.size);
      expect(pills).toEqual([]);
      if (rowsBy === 'none' && width > 320) expect(marks.filter(({ label }) => label === null)).toEqual([]);
    }
  }
});
