// @vitest-environment jsdom
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import utcMoment from './moment.ts';

const require = createRequire(import.meta.url);
/** The real library; the bare import "moment" is our replacement, in tests as in the build. */
const moment: (input?: unknown) => Real = require('moment/moment.js').utc;

interface Real {
  [name: string]: (...given: unknown[]) => unknown;
}

const instant = fc.integer({ min: Date.UTC(1200, 0, 1), max: Date.UTC(2800, 0, 1) });
const UNITS = ['millisecond', 'second', 'minute', 'hour', 'day', 'week', 'month', 'year'];
const SETTERS: Readonly<Record<string, readonly [number, number]>> = {
  year: [100, 3000],
  month: [0, 11],
  date: [0, 31],
  hours: [0, 48],
  minutes: [0, 120],
  seconds: [0, 120],
  milliseconds: [0, 2000],
};
const runs = { numRuns: 500 };
const call = (target: object, name: string, ...given: unknown[]): unknown =>
  Reflect.get(target, name).apply(target, given);

describe('what the stand-in answers, moment answers', () => {
  test.each(Object.keys(SETTERS))('%s, read and written', (name) => {
    const [min, max] = SETTERS[name] ?? [0, 0];
    fc.assert(
      fc.property(instant, fc.integer({ min, max }), (time, value) => {
        const [ours, theirs] = [utcMoment(time), moment(time)];
        expect(call(ours, name)).toBe(call(theirs, name));
        expect(call(ours, name, value)).toBe(ours);
        expect(ours.valueOf()).toBe(Number(call(theirs, name, value)));
      }),
      runs,
    );
  });

  test('adding and taking away every unit, in the singular and the plural', () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: -50, max: 50 }),
        fc.constantFrom(...UNITS, ...UNITS.map((unit) => `${unit}s`)),
        fc.constantFrom('add', 'subtract'),
        (time, amount, unit, verb) => {
          const [ours, theirs] = [utcMoment(time), moment(time)];
          expect(Number(call(ours, verb, amount, unit))).toBe(Number(call(theirs, verb, amount, unit)));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('sameness within a unit', () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: -400, max: 400 }),
        fc.constantFrom(...UNITS, undefined),
        (time, days, unit) => {
          const other = time + days * 86_400_000;
          expect(utcMoment(time).isSame(other, unit)).toBe(call(moment(time), 'isSame', moment(other), unit));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('the names of days and months', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom('dddd', 'MMMM'), (time, pattern) => {
        expect(utcMoment(time).format(pattern)).toBe(call(moment(time), 'format', pattern));
      }),
      runs,
    );
  });
});

test('a copy is another, and a date too', () => {
  const one = utcMoment(0);
  one.clone().year(2000);
  one.toDate().setTime(5);
  expect(one.valueOf()).toBe(0);
  expect(utcMoment.isMoment(one)).toBe(true);
  expect(utcMoment.isMoment(new Date())).toBe(false);
});

test('what it does not know it refuses', () => {
  expect(() => utcMoment('2014' as unknown as number)).toThrow('takes instants, not string');
  expect(() => utcMoment(0).add(1, 'fortnight')).toThrow('fortnight');
  expect(() => utcMoment(0).format('YYYY')).toThrow('YYYY');
});

interface Step {
  readonly setFormat: (format: object) => void;
  readonly start: () => void;
  readonly hasNext: () => boolean;
  readonly next: () => void;
  readonly getCurrent: () => { valueOf: () => number };
  readonly isMajor: () => boolean;
  readonly getClassName: () => string;
}

test('the library’s own axis is the same with either, at every scale', async () => {
  const { timeline } = (await import('vis-timeline/esnext')) as unknown as {
    timeline: { TimeStep: new (...given: unknown[]) => Step };
  };
  const steps = (time: number, length: number, makeMoment: unknown): readonly string[] => {
    const step = new timeline.TimeStep(new Date(time), new Date(time + length), length / 8, [], { moment: makeMoment });
    const found: string[] = [];
    for (step.start(); step.hasNext() && found.length < 400; step.next()) {
      found.push(`${step.getCurrent().valueOf()} ${step.isMajor()} ${step.getClassName()}`);
    }
    return found;
  };
  fc.assert(
    fc.property(instant, fc.double({ min: 1, max: 13, noNaN: true }), (time, magnitude) => {
      const length = Math.round(10 ** magnitude);
      const ours = steps(time, length, utcMoment);
      expect(ours).toEqual(steps(time, length, moment));
    }),
    { numRuns: 300 },
  );
});

test('it has every method that the library calls on a moment where we go', () => {
  const source = readFileSync(
    require.resolve('vis-timeline/esnext').replace(/umd.*$/, 'esm/vis-timeline-graph2d.js'),
    'utf8',
  );
  // The methods of moment by name; `week`, `weekday`, `isoWeekday` and `dayOfYear` belong to a week scale and to hidden
  // dates, `startOf` to the line of the present time and `lang` to moment before 2.8: none is ever asked for.
  const never = ['week', 'weekday', 'isoWeekday', 'dayOfYear', 'startOf', 'lang'];
  const step = source.slice(source.indexOf('class TimeStep {'), source.indexOf('TimeStep.FORMAT = {'));
  const called = [
    ...step.matchAll(/\b(?:current|clone|date|m|_start|_end|_moment\(\)|this\.moment\([^)]*\))\.(\w+)\(/g),
  ];
  const names = new Set(called.map(([, name = '']) => name));
  expect(names.size).toBeGreaterThan(10);
  for (const name of names) if (!never.includes(name)) expect(utcMoment(0), name).toHaveProperty(name);
});
