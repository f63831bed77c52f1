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
});
