import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEdtf } from '../../../model/edtf.ts';
import { contains } from '../../../model/span.ts';
import { spanFromText } from '../../../testing/timelineFromText.ts';
import { parseWrittenDate } from './parseWrittenDate.ts';
import { fromEdtf, readTime, toEdtf } from '../slideDates.ts';

const edtfOf = (text: string) => {
  const date = parseWrittenDate(text);
  return date.ok ? date.value.edtf : date.error;
};

test.each([
  ['2006', '2006'],
  ['2006-05-17', '2006-05-17'],
  ['[..2018-07-10]', '[..2018-07-10]'],
  ['2014/8/26', '2014-08-26'],
  ['2014.8.26', '2014-08-26'],
  ['2014-8', '2014-08'],
  ['2014-08-26 10:30', '2014-08-26T10:30:00'],
  ['26/8/2014', '2014-08-26'],
  ['8/26/2014', '2014-08-26'],
  ['5/5/2014', '2014-05-05'],
  ['26 August 2014', '2014-08-26'],
  ['26th Aug. 2014', '2014-08-26'],
  ['August 26, 2014', '2014-08-26'],
  ['Sept 2014', '2014-09'],
  ['c. 1850', '1850~'],
  ['circa March 1850', '1850-03~'],
  ['1990s', '199X'],
  ['300 BC', '-0299'],
  ['1 BCE', '0000'],
  ['AD 40', '0040'],
  ['40 CE', '0040'],
  ['476', '0476'],
  ['2001–2003', '2001/2003'],
])('“%s” is %s', (text, edtf) => {
  expect(edtfOf(text)).toBe(edtf);
});

test.each([
  ['3/4/2014', /one of two days/],
  ['spring', /not a date/],
  ['30 February 2014', /not in the calendar/],
  ['Smarch 2014', /not a date/],
  ['Mayor 2014', /not a date/],
  ['5 Junta 2014', /not a date/],
  ['0', /year 0/],
  ['0 BC', /year 0/],
  ['', /not a date/],
])('“%s” is rejected: %s', (text, reason) => {
  expect(edtfOf(text)).toMatch(reason);
});

test.each([
  ['10:30', { hour: 10, minute: 30 }],
  ['10.30', { hour: 10, minute: 30 }],
  ['1030', { hour: 10, minute: 30 }],
  ['930', { hour: 9, minute: 30 }],
  ['9 pm', { hour: 21, minute: 0 }],
  ['12:05 a.m.', { hour: 0, minute: 5 }],
  ['10:30:15', { hour: 10, minute: 30, second: 15 }],
])('the time “%s”', (text, time) => {
  expect(readTime(text)).toEqual({ ok: true, value: time });
});

const part = (most: number) => fc.option(fc.integer({ min: 1, max: most }), { nil: undefined });
const slideDate = fc
  .record({ year: fc.integer({ min: -20_000, max: 20_000 }), month: part(12), day: part(28), hour: part(23) })
  .filter(({ year }) => year !== 0)
  .map(({ year, month, day, hour }) => {
    const hasDay = month !== undefined && day !== undefined;
    const hasTime = hasDay && hour !== undefined && Math.abs(year) < 9999;
    const time = hasTime ? { hour, minute: 0, second: 0 } : {};
    return { year, ...(month === undefined ? {} : { month }), ...(hasDay ? { day } : {}), ...time };
  });

test('a TimelineJS date survives conversion to EDTF and back', () => {
  fc.assert(
    fc.property(slideDate, fc.option(slideDate), (start, end) => {
      const edtf = toEdtf(start, end);
      fc.pre(edtf.ok);
      const date = edtf.ok ? parseEdtf(edtf.value) : edtf;
      if (!date.ok) throw new Error(date.error);
      const back = fromEdtf(date.value);
      expect(back.exact).toBe(true);
      expect(back.start).toEqual(start);
      expect(back.end).toEqual(edtf.ok && edtf.value.includes('/') ? end : null);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  '2006~',
  '199X',
  '19XX',
  '2004-06-XX',
  '2010-21',
  '[2001,2003]',
  '[2018-01-01..2018-07-10]',
  '2001/..',
  '../2001',
  '[..2001]',
  '-0043-03~',
])('TimelineJS dates for %s are within its bounds and marked inexact', (text) => {
  const date = parseEdtf(text);
  if (!date.ok) throw new Error(date.error);
  const { start, end, exact } = fromEdtf(date.value);
  expect(exact).toBe(false);
  const drawn = toEdtf(start, end);
  if (!drawn.ok) throw new Error(drawn.error);
  expect(contains(date.value.span, spanFromText(drawn.value))).toBe(true);
});
