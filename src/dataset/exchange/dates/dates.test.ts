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
  ['c.1850', '1850~'],
  ['early 19th c.', '18XX'],
  ['12th c. BC', '-11XX'],
  ['19th-20th century', '18XX/19XX'],
  ['XIX–XX w.', '18XX/19XX'],
  ['III–II w. p.n.e.', '-02XX/-01XX'],
  ['1940s–1950s', '194X/195X'],
  ['pre-1945', '/1945'],
  ['post-1945', '1945/'],
  ['before 300 BC', '/-0299'],
  ['1945 onwards', '1945/..'],
  ['1945+', '1945/..'],
  ['mid-1945', '1945'],
  ['Spring–Summer 1945', '1945-21/1945-22'],
  ['Winter 1944–45', '1944-24'],
  ['May 12-15, 1945', '1945-05-12/1945-05-15'],
  ['12 May – 3 June 1945', '1945-05-12/1945-06-03'],
  ['Dec–Jan 1945', '1944-12/1945-01'],
  ['300–200 BC', '-0299/-0199'],
  ['44 BC – 14 AD', '-0043/0014'],
  ['c. 1850–1860', '1850~/1860~'],
  ['1st millennium BC', '-0999/0000'],
  ['2024-03-26 00:45 – 01:25', '2024-03-26T00:45:00/2024-03-26T01:25:00'],
  ['20240326T004500Z', '2024-03-26T00:45:00Z'],
  ['Fri Nov 22 1963 13:00:00 GMT-0600 (CST)', '1963-11-22T13:00:00-06:00'],
  ['12.000 v. Chr.', 'Y-11999'],
  ['+012000-01-01', 'Y12000-01-01'],
  ['-000299-05-03T10:00:00Z', '-0299-05-03T10:00:00Z'],
  ['lata 90. XX w.', '199X'],
  ['1945.0', '1945'],
])('“%s” is %s', (text, edtf) => {
  expect(edtfOf(text)).toBe(edtf);
});

test.each([
  ['3/4/2014', /one of two days/],
  ['spring', /names no year/],
  ['30 February 2014', /not in the calendar/],
  ['Smarch 2014', /not a date/],
  ['Mayor 2014', /not a date/],
  ['5 Junta 2014', /not a date/],
  ['15-Mar', /names no year/],
  ['1900s', /ten or a hundred years/],
  ['2004/05', /a month or two years/],
  ["'45", /any century/],
  ['2024-03-26 10:00 CST', /no single offset/],
  ['1850 or 1851', /not a date/],
  ['Present day of 1945', /not a date/],
  ['300000 BC', /^“300000 BC” is further away than 250,000 years/],
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
