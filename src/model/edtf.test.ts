import { parse as parseByLibrary } from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certainty, parseEdtf, toEdtfDay } from './edtf.ts';
import { DAY, utc } from './span.ts';

const span = (text: string): string => {
  const date = parseEdtf(text);
  if (!date.ok) return `refused: ${date.error}`;
  const day = (instant: number): string => (Number.isFinite(instant) ? toEdtfDay(instant) : String(instant));
  return `${day(date.value.span.start)} up to ${day(date.value.span.end)}`;
};

describe('[R6] a date has the bounds of its own precision', () => {
  test.each([
    ['2006', '2006-01-01 up to 2007-01-01'],
    ['2002-04', '2002-04-01 up to 2002-05-01'],
    ['2014-08-26', '2014-08-26 up to 2014-08-27'],
    ['2000/2002', '2000-01-01 up to 2003-01-01'],
    ['2004/2005-04', '2004-01-01 up to 2005-05-01'],
    ['[2018-01-01..2018-07-10]', '2018-01-01 up to 2018-07-11'],
    ['[..2018-07-10]', '-Infinity up to 2018-07-11'],
    ['[1667,1668,1670..1672]', '1667-01-01 up to 1673-01-01'],
    ['1985-04-12/..', '1985-04-12 up to Infinity'],
    ['1985-04-12/', '1985-04-12 up to 1985-04-13'],
    ['../1985', '-Infinity up to 1986-01-01'],
    ['2001-21', '2001-03-01 up to 2001-06-01'],
    ['2001-24', '2001-12-01 up to 2002-03-01'],
    ['201X', '2010-01-01 up to 2020-01-01'],
    ['20XX', '2000-01-01 up to 2100-01-01'],
    ['2004-XX', '2004-01-01 up to 2005-01-01'],
    ['1985-04-XX', '1985-04-01 up to 1985-05-01'],
    ['0050-03-15', '0050-03-15 up to 0050-03-16'],
    ['-0044-03-15', '-0044-03-15 up to -0044-03-16'],
    ['2006~', '2006-01-01 up to 2007-01-01'],
    ['2000-02-29', '2000-02-29 up to 2000-03-01'],
  ])('%s is %s', (text, expected) => {
    expect(span(text)).toBe(expected);
  });

  test.each([
    '',
    '26/08/2014/1',
    '2014-13',
    '2015-02-29',
    '2014-8-26',
    'yesterday',
    '2010/2005',
    '../..',
    '/',
    '[..]',
    '2014-08-26T25:00:00Z',
  ])('“%s” is refused with a reason', (text) => {
    expect(span(text)).toMatch(/^refused: .{10,}/);
  });

  test('parseEdtf never throws on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[[\]0-9XY./~?%T:Z,-]{0,30}$/)), (text) => {
        const date = parseEdtf(text);
        if (date.ok) expect(date.value.span.start).toBeLessThan(date.value.span.end);
      }),
      { numRuns: 5000 },
    );
  });

  test('agrees with the edtf library on plain dates and their intervals', () => {
    const date = fc
      .tuple(
        fc.integer({ min: 1000, max: 2999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([year, month, day, parts]) =>
        [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].slice(0, parts).join('-'),
      );
    fc.assert(
      fc.property(date, date, (a, b) => {
        for (const text of [a, `${a}~`, `${a}?`, `${a}/${b}`]) {
          const ours = parseEdtf(text);
          if (text.includes('/') && !ours.ok) continue; // ends before it starts: the library accepts it
          const theirs = parseByLibrary(text);
          if (!ours.ok) throw new Error(`${text}: ${ours.error}`);
          expect(ours.value.span.start).toBe(edge(theirs, 'min'));
          expect(Math.floor(ours.value.span.end / DAY)).toBe(Math.floor((edge(theirs, 'max') + DAY) / DAY));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a day printed as EDTF and parsed again is the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -90_000, max: 90_000 }), (days) => {
        const text = toEdtfDay(days * DAY);
        const date = parseEdtf(text);
        expect(date.ok && date.value.span.start).toBe(days * DAY);
      }),
    );
  });

  test('certainty follows precision, qualifiers and open ends', () => {
    const drawn = (text: string) => {
      const date = parseEdtf(text);
      return date.ok ? certainty(date.value) : 'refused';
    };
    expect(drawn('2014-08-26')).toBe('day');
    expect(drawn('2006')).toBe('coarse');
    expect(drawn('2000/2002')).toBe('period');
    expect(drawn('2006~')).toBe('doubtful');
    expect(drawn('[..2018-07-10]')).toBe('doubtful');
  });
});

/** The library's bounds, last day included. It parses dates lazily, so this builds them from its values. */
function edge(parsed: { type: string; values: readonly unknown[] }, which: 'min' | 'max'): number {
  const one = (value: unknown, end: 'min' | 'max'): number => {
    const [year = 0, month, day] = (value as { values: number[] }).values;
    if (end === 'min') return utc(year, (month ?? 0) + 1, day ?? 1);
    if (month === undefined) return utc(year + 1) - DAY;
    return day === undefined ? utc(year, month + 2) - DAY : utc(year, month + 1, day);
  };
  if (parsed.type === 'Interval') return one(parsed.values[which === 'min' ? 0 : 1], which);
  return one(parsed, which);
}

test('a time keeps its zone: its parts are those of the zone’s own day, its span is the instant', () => {
  const read = (text: string) => {
    const date = parseEdtf(text);
    return date.ok && date.value.shape.kind === 'date' ? date.value.shape.date : date;
  };
  expect(read('2001-12-31T23:30:00-05:00')).toMatchObject({
    ...{ year: 2001, month: 12, day: 31, offset: -300 },
    span: { start: Date.UTC(2002, 0, 1, 4, 30) },
  });
  expect(read('2001-12-31T23:30:00Z')).toMatchObject({ offset: 0 });
  expect(read('2001-12-31T23:30:00')).not.toHaveProperty('offset');
  expect(read('2001-12-31T23:30:00+15:00')).toMatchObject({ error: expect.stringMatching(/no such time zone/) });
});
