import { expect, test } from 'vitest';
import { type OpeningHours, isOpen, nextOpening, parseOpeningHours } from './openingHours.ts';

function hours(text: string): OpeningHours {
  const parsed = parseOpeningHours(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}
/** A day of the week that began on Sunday 1 November 2026, local time. */
const on = (day: number, time: string): Date => new Date(`2026-11-0${day + 1}T${time}:00`);
const [SUNDAY, MONDAY, FRIDAY, SATURDAY] = [0, 1, 5, 6];

test('the same hours every day', () => {
  const daily = hours('10:00-18:00');
  expect(isOpen(daily, on(SUNDAY, '09:59'))).toBe(false);
  expect(isOpen(daily, on(SUNDAY, '10:00'))).toBe(true);
  expect(isOpen(daily, on(MONDAY, '17:59'))).toBe(true);
  expect(isOpen(daily, on(MONDAY, '18:00'))).toBe(false);
  expect(nextOpening(daily, on(MONDAY, '18:00'))).toEqual(on(2, '10:00'));
});

test('hours by weekday, with one closed day', () => {
  const week = hours('Tu-Fr 10:00-17:30; Sa,Su 11:00-16:00');
  expect(isOpen(week, on(MONDAY, '12:00'))).toBe(false);
  expect(nextOpening(week, on(MONDAY, '12:00'))).toEqual(on(2, '10:00'));
  expect(isOpen(week, on(SATURDAY, '15:59'))).toBe(true);
  expect(nextOpening(week, on(FRIDAY, '18:00'))).toEqual(on(SATURDAY, '11:00'));
});

test('hours past midnight and across the end of the week', () => {
  const late = hours('Fr-Su 18:00-02:00');
  expect(isOpen(late, on(SUNDAY, '01:00'))).toBe(true);
  expect(isOpen(late, on(MONDAY, '01:59'))).toBe(true);
  expect(isOpen(late, on(MONDAY, '02:00'))).toBe(false);
  expect(isOpen(late, on(FRIDAY, '01:00'))).toBe(false);
});

test.each(['', 'always', '25:00-26:00', '10:00-10:00', 'Mon 10:00-18:00', '10:60-18:00', '10-18'])(
  '%j is rejected',
  (text) => {
    const parsed = parseOpeningHours(text);
    expect(parsed.ok).toBe(false);
  },
);
