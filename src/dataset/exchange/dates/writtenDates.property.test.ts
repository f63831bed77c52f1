// Random dates, written in all forms that people use, in nine languages: what is read is what was written. FUZZ_SEED, from
// the test's title, makes the same dates again.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../../model/edtf.ts';
import { COARSE_FORMS, DAY_FORMS, day, type Form, LARGE_FORMS, ofDay, QUALIFIERS } from '../../../testing/dateForms.ts';
import { fuzzing } from '../../../testing/fuzzing.ts';
import { weighDates } from './columnDates.ts';
import { NO_CONTEXT, twoDigits } from './dateContext.ts';
import { fromSerial } from './singleDate.ts';
import { parseWrittenDate } from './parseWrittenDate.ts';

const { numRuns, seed, timeout } = fuzzing('writtenDate');

const form = (forms: readonly Form[]): fc.Arbitrary<Form> => fc.constantFrom(...forms);
const read = (text: string): string => {
  const date = parseWrittenDate(text);
  return date.ok ? date.value.edtf : date.error;
};

const options = { numRuns: Math.ceil(numRuns / 6), seed };
const title = `(FUZZ_SEED=${seed})`;

describe('[R6] a written date is read as what a person means by it', () => {
  test(
    `days, months, years, seasons, quarters, decades and centuries ${title}`,
    () => {
      const forms = form([...DAY_FORMS, ...COARSE_FORMS, ...LARGE_FORMS]);
      fc.assert(
        fc.property(day, forms, fc.constantFrom('', ' '), (one, [write, edtf], space) => {
          const text = `${space}${write(one)}${space}`;
          expect(`${text.trim()} is ${read(text)}`).toBe(`${text.trim()} is ${edtf(one)}`);
        }),
        options,
      );
    },
    timeout,
  );

  test(
    `dates that are approximate or not sure ${title}`,
    () => {
      const plain = COARSE_FORMS.filter(([, edtf]) => !edtf({ year: 1900, month: 1, day: 1 }).includes('/'));
      fc.assert(
        fc.property(
          day,
          form([...DAY_FORMS, ...plain]),
          fc.constantFrom(...QUALIFIERS),
          (one, [write, edtf], words) => {
            const [before, after, sign] = words;
            const text = `${before}${write(one)}${after}`;
            expect(`${text} is ${read(text)}`).toBe(`${text} is ${edtf(one)}${sign}`);
          },
        ),
        options,
      );
    },
    timeout,
  );

  test(
    `ranges, and open ends ${title}`,
    () => {
      const plain = form([
        ...DAY_FORMS,
        ...COARSE_FORMS.filter(
          ([, edtf]) =>
            !edtf({ year: 1900, month: 1, day: 1 }).includes('/') &&
            !edtf({ year: 1900, month: 1, day: 1 }).startsWith('-'),
        ),
      ]);
      const joins = [
        ['', ' – ', ''],
        ['', ' to ', ''],
        ['from ', ' to ', ''],
        ['von ', ' bis ', ''],
        ['od ', ' do ', ''],
        ['', ' سے ', ' تک'],
      ] as const;
      const now = [
        'present',
        'ongoing',
        'today',
        'heute',
        "aujourd'hui",
        'obecnie',
        'hoy',
        'oggi',
        'heden',
        'hoje',
        'اب تک',
        '..',
      ];
      fc.assert(
        fc.property(
          day,
          day,
          plain,
          fc.constantFrom(...joins),
          fc.constantFrom(...now),
          (a, b, [write, edtf], join, end) => {
            const [from, to] = a.year < b.year ? [a, b] : [b, a];
            fc.pre(from.year < to.year);
            const text = `${join[0]}${write(from)}${join[1]}${write(to)}${join[2]}`;
            expect(`${text} is ${read(text)}`).toBe(`${text} is ${edtf(from)}/${edtf(to)}`);
            const open = `${write(from)} – ${end}`;
            expect(`${open} is ${read(open)}`).toBe(`${open} is ${edtf(from)}/..`);
          },
        ),
        options,
      );
    },
    timeout,
  );

  test(
    `times, with and without zones ${title}`,
    () => {
      const zones = [
        ['', ''],
        ['Z', 'Z'],
        [' UTC', 'Z'],
        ['+05:30', '+05:30'],
        ['-0500', '-05:00'],
        [' GMT+2', '+02:00'],
        [' CET', '+01:00'],
      ] as const;
      const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 59 }));
      fc.assert(
        fc.property(
          day,
          form(DAY_FORMS),
          clock,
          fc.constantFrom(...zones),
          fc.boolean(),
          (one, [write], [hour, minute], zone, isHalf) => {
            const half = ((hour + 11) % 12) + 1;
            const time = isHalf
              ? `${half}:${twoDigits(minute)} ${hour < 12 ? 'am' : 'p.m.'}`
              : `${twoDigits(hour)}:${twoDigits(minute)}`;
            const text = `${write(one)} ${time}${isHalf ? ' ' : ''}${zone[0]}`;
            expect(`${text} is ${read(text)}`).toBe(
              `${text} is ${ofDay(one)}T${twoDigits(hour)}:${twoDigits(minute)}:00${zone[1]}`,
            );
          },
        ),
        options,
      );
    },
    timeout,
  );

  test(
    `day numbers of Excel are the days that Excel shows ${title}`,
    () => {
      fc.assert(
        fc.property(fc.integer({ min: 10_000, max: 79_999 }), (serial) => {
          const { year = 0, month = 0, day = 0 } = fromSerial(serial);
          expect(Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1900, 1, 28)) / 86_400_000)).toBe(
            serial - 59 - 1,
          );
          expect(read(String(serial))).toBe(ofDay({ year, month, day }));
        }),
        options,
      );
    },
    timeout,
  );

  test(
    `a column of numbers is read in its one order, or its open dates are refused ${title}`,
    () => {
      const column = fc.array(fc.tuple(day, fc.constantFrom('/', '-', '.')), { minLength: 1, maxLength: 12 });
      fc.assert(
        fc.property(column, fc.boolean(), (days, isDayFirst) => {
          const cells = days.map(([{ year, month, day }, s]) =>
            (isDayFirst ? [day, month, year] : [month, day, year]).join(s),
          );
          const { context } = weighDates(cells.map((cell) => [cell, '']));
          const isShown = days.some(([one]) => one.day > 12);
          expect(context.order).toBe(isShown ? (isDayFirst ? 'dmy' : 'mdy') : null);
          for (const [index, [one]] of days.entries()) {
            const answer = parseWrittenDate(cells[index] ?? '', context);
            const isOpen = one.day <= 12 && one.day !== one.month;
            if (answer.ok) expect(answer.value.edtf).toBe(ofDay(one));
            else expect({ isOpen, isShown }).toEqual({ isOpen: true, isShown: false });
          }
        }),
        options,
      );
    },
    timeout,
  );

  test(
    `any text is refused with a reason that quotes it, or gives EDTF ${title}`,
    () => {
      const pieces = fc.constantFrom(
        'c.',
        'BC',
        'May',
        '12',
        '1945',
        '-',
        '/',
        'to',
        '03',
        'XIX',
        'w.',
        'Q1',
        '10:30',
        'Z',
        'present',
        '?',
        'XX',
        'spring',
        '’',
        '\u0000',
        '٣',
      );
      const text = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.array(pieces, { maxLength: 6 }).map((list) => list.join(' ')),
      );
      fc.assert(
        fc.property(text, (given) => {
          const answer = parseWrittenDate(given, NO_CONTEXT);
          if (answer.ok) expect(answer.value.edtf === '..' || parseEdtf(answer.value.edtf).ok).toBe(true);
          else expect(answer.error.length).toBeGreaterThan(10);
        }),
        options,
      );
    },
    timeout,
  );
});
