// Ways to write a date in nine languages, each with the EDTF that it means, for the property test of written dates.

import fc from 'fast-check';
import { toEdtfYear, twoDigits } from '../dataset/exchange/dates/dateContext.ts';

const LANGUAGES = ['en', 'fr', 'pl', 'ur', 'de', 'es', 'it', 'nl', 'pt'] as const;
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const day: fc.Arbitrary<Day> = fc.record({
  year: fc.integer({ min: 1000, max: 2199 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
export const ofDay = ({ year, month, day }: Day): string => `${year}-${twoDigits(month)}-${twoDigits(day)}`;
const ofMonth = ({ year, month }: Day): string => `${year}-${twoDigits(month)}`;
const instant = ({ year, month, day }: Day): Date => new Date(Date.UTC(year, month - 1, day));

const inWords = (language: string, options: Intl.DateTimeFormatOptions) => (one: Day) =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' }).format(instant(one));

/** A way to write a date, and the EDTF that it means. */
export type Form = readonly [write: (one: Day) => string, edtf: (one: Day) => string];

const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;
export const DAY_FORMS: readonly Form[] = [
  [ofDay, ofDay],
  [({ year, month, day }) => `${year}/${month}/${day}`, ofDay],
  [({ year, month, day }) => `${year}.${twoDigits(month)}.${twoDigits(day)}`, ofDay],
  ...LANGUAGES.flatMap((language): readonly Form[] => [
    [inWords(language, LONG), ofDay],
    [inWords(language, { ...LONG, month: 'short' }), ofDay],
    [inWords(language, { ...LONG, weekday: 'long' }), ofDay],
  ]),
  [(one) => inWords('en-US', LONG)(one), ofDay],
  [(one) => inWords('en-US', { ...LONG, month: 'short', weekday: 'short' })(one), ofDay],
  [(one) => `the ${one.day}th of ${inWords('en', { month: 'long' })(one)} ${one.year}`, ofDay],
  [(one) => `${one.day}-${inWords('en', { month: 'short' })(one).slice(0, 3)}-${one.year}`, ofDay],
  [(one) => `${inWords('pl', LONG)(one)} r.`, ofDay],
  [({ year, month, day }) => `${day} ${ROMANS[month - 1]} ${year}`, ofDay],
];
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

export const COARSE_FORMS: readonly Form[] = [
  [({ year }) => String(year), ({ year }) => String(year)],
  ...LANGUAGES.flatMap((language): readonly Form[] => [
    [inWords(language, { month: 'long', year: 'numeric' }), ofMonth],
    [inWords(language, { month: 'short', year: 'numeric' }), ofMonth],
  ]),
  [({ year, month }) => `${twoDigits(month)}/${year}`, ofMonth],
  [({ year }) => `AD ${year}`, ({ year }) => String(year)],
  [({ year }) => `${year} CE`, ({ year }) => String(year)],
  ...['BC', 'B.C.', 'BCE', 'v. Chr.', 'av. J.-C.', 'p.n.e.', 'a.C.', 'v.Chr.', 'قبل مسیح'].map(
    (era): Form => [({ year }) => `${year} ${era}`, ({ year }) => toEdtfYear(1 - year)],
  ),
  [({ year }) => `-${year}`, ({ year }) => toEdtfYear(1 - year)],
  ...(
    [
      ['spring', 'printemps', 'wiosna', 'Frühling', 'primavera', 'lente', 'بہار'],
      ['summer', 'été', 'lato', 'Sommer', 'verano', 'estate', 'zomer', 'verão', 'گرما'],
      ['autumn', 'fall', 'automne', 'jesień', 'Herbst', 'otoño', 'autunno', 'herfst', 'outono', 'خزاں'],
      ['winter', 'hiver', 'zima', 'invierno', 'inverno', 'سرما'],
    ] as const
  ).flatMap((names, at) =>
    names.map((name): Form => [({ year }) => `${name} ${year}`, ({ year }) => `${year}-${21 + at}`]),
  ),
  ...['Q%', '%. Quartal', '% kwartał', '%e trimestre', '%º trimestre', 'quarter %'].map(
    (form): Form => [
      ({ year, month }) => `${form.replace('%', String(Math.ceil(month / 3)))} ${year}`,
      ({ year, month }) => {
        const first = Math.ceil(month / 3) * 3 - 2;
        return `${year}-${twoDigits(first)}/${year}-${twoDigits(first + 2)}`;
      },
    ],
  ),
];

const decade = ({ year, month }: Day): number => Math.floor(year / 100) * 100 + (((month - 1) % 9) + 1) * 10;
export const LARGE_FORMS: readonly Form[] = [
  ...['%s', 'the %s', '%er Jahre', 'années %', 'años %', 'anni %', 'jaren %', 'anos %', '% کی دہائی'].map(
    (form): Form => [(one) => form.replace('%', String(decade(one))), (one) => `${Math.floor(decade(one) / 10)}X`],
  ),
  ...['%th century', '%. Jahrhundert', '%e siècle', '%e eeuw', '% wiek', 'siglo %', 'secolo %', 'século %'].map(
    (form): Form => [
      ({ year }) => form.replace('%', String(Math.floor(year / 100) + 1)),
      ({ year }) => `${Math.floor(year / 100)}XX`,
    ],
  ),
];

export const QUALIFIERS: readonly (readonly [before: string, after: string, sign: string])[] = [
  ...['c. ', 'ca. ', 'circa ', 'about ', 'vers ', 'około ', 'ok. ', 'um ', 'hacia ', 'omstreeks ', 'cerca de '].map(
    (word) => [word, '', '~'] as const,
  ),
  ['', ' کے لگ بھگ', '~'],
  ['', '?', '?'],
  ['probably ', '', '?'],
  ['vermutlich ', '', '?'],
];
