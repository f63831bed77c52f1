// Uncertain dates in Polish: nominative alone ("kwiecień 2002"), genitive after a preposition ("kwietnia 2002 r.").
// Every preposition used here takes the genitive.

import type { PartialDate } from '../../model/edtf.ts';
import { type DateMessages, type DateForms, sameWords as same } from '../dateMessages.ts';

const seasons: Readonly<Record<number, readonly [string, string]>> = {
  21: ['wiosna', 'wiosny'],
  22: ['lato', 'lata'],
  23: ['jesień', 'jesieni'],
  24: ['zima', 'zimy'],
};

/** "r." (roku) follows a plain year, but not one with an era. */
const ofYear = (words: string): string => (/\d$/.test(words) ? `${words} r.` : words);
const years = (first: number, last: number): DateForms => ({
  alone: `lata ${first}–${last}`,
  after: `lat ${first}–${last}`,
});

const WITH_DAY = {
  timeZone: 'UTC',
  calendar: 'gregory',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
} as const satisfies Intl.DateTimeFormatOptions;
const withDay = new Intl.DateTimeFormat('pl', WITH_DAY);
const withDayAndEra = new Intl.DateTimeFormat('pl', { ...WITH_DAY, era: 'short' });

/** The month in the genitive, as `Intl` writes it after a day. */
const monthAfter = ({ span, year }: PartialDate): string =>
  (year > 0 ? withDay : withDayAndEra).format(span.start).replace(/^\d+ /, '');

export const plDates: DateMessages = {
  written: (words) => words,
  forms: (words, date) => {
    if (date.precision === 'time') return same(words);
    return { alone: words, after: ofYear(date.precision === 'month' ? monthAfter(date) : words) };
  },
  decade: (first) => years(first, first + 9),
  century: (first) => years(first, first + 99),
  season: (season, year) => {
    const [alone, after] = seasons[season] ?? ['', ''];
    return { alone: `${alone} ${year}`, after: ofYear(`${after} ${year}`) };
  },
  beforeChrist: (year) => `${year} p.n.e.`,
  someDay: ({ alone, after }) => ({ alone: `${alone} (dzień nieznany)`, after: `${after} (dzień nieznany)` }),
  someMonth: ({ alone, after }) => ({ alone: `${alone} (miesiąc nieznany)`, after: `${after} (miesiąc nieznany)` }),
  around: ({ after }) => same(`około ${after}`),
  possibly: ({ alone, after }) => ({ alone: `być może ${alone}`, after: `${after} (data niepewna)` }),
  possiblyAround: ({ after }) => ({
    alone: `być może około ${after}`,
    after: `około ${after} (data niepewna)`,
  }),
  interval: (from, to) => `od ${from.after} do ${to.after}`,
  between: (from, to) => `w okresie od ${from.after} do ${to.after}`,
  since: ({ after }) => `od ${after}`,
  unknownEnd: ({ after }) => `od ${after} (koniec nieznany)`,
  unknownStart: ({ after }) => `do ${after}`,
  orEarlier: ({ alone }) => `${alone} lub wcześniej`,
  orLater: ({ alone }) => `${alone} lub później`,
};
