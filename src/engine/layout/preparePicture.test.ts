import { describe, expect, it } from 'vitest';
import { utc } from '../../model/span.ts';
import { timelineFromText } from '../../testing/timelineFromText.ts';
import { buildColumns } from '../columns.ts';
import { allRows } from '../search.ts';
import { prepareMatches } from './prepareMatches.ts';
import { preparePicture } from './preparePicture.ts';

const WHOLE = { start: utc(2010), end: utc(2020) };

describe('preparePicture', () => {
  for (const rowsBy of ['none', 'actor', 'kind'] as const) {
    for (const exactLimit of [0, 2000]) {
      it(`indexes the matches once for all widths, rows by ${rowsBy}, exact up to ${exactLimit} matches`, () => {
        const columns = buildColumns(timelineFromText('a 2011 @council\nb 2012 @police\nc 2015 @council @police'));
        const matches = prepareMatches(columns, allRows(columns), { clock: 'said', rowsBy, preferred: [], exactLimit });
        const wide = preparePicture(matches, { whole: WHOLE, width: 900, height: 400, text: 1 });
        const narrow = preparePicture(matches, { whole: WHOLE, width: 600, height: 390, text: 1 });
        expect(narrow.index).toBe(wide.index);
        expect(narrow.maxima).toBe(wide.maxima);
      });
    }
  }

  it('gives chosen values of a category their rows, in the editor’s order, where each match has another value too', () => {
    const topics: Readonly<Record<string, readonly string[]>> = { a: ['second'], b: ['third'], c: ['first', 'third'] };
    const events = timelineFromText('a 2011\nb 2012\nc 2015').map((event) => ({
      ...event,
      categories: { topic: topics[event.id] ?? [] },
    }));
    const values = ['first', 'second', 'third'].map((id) => ({ id }));
    const columns = buildColumns(events, [{ id: 'topic', values }]);
    const matches = prepareMatches(columns, allRows(columns), {
      ...{ clock: 'said', rowsBy: 'c.topic', preferred: ['third', 'second'] },
    });
    const { rows } = preparePicture(matches, { whole: WHOLE, width: 900, height: 400, text: 1 });
    expect(rows.map(({ id, count }) => [id, count])).toEqual([
      ['second', 1],
      ['third', 2],
      ['other', 0],
    ]);
  });
});
