// How a language puts an uncertain date into words (R6). Calendar names come from `Intl`.

import type { PartialDate } from '../model/edtf.ts';

/** The forms in which a sentence may need a date. */
export interface DateForms {
  /** Alone: "April 2002", "26 août 2014", "kwiecień 2002". */
  readonly alone: string;
  /** After a preposition: "April 2002", "le 26 août 2014", "kwietnia 2002 r.". */
  readonly after: string;
}

/** For languages that have one form for every sentence. */
export const sameWords = (words: string): DateForms => ({ alone: words, after: words });

export interface DateMessages {
  /** Adjusts a date that `Intl` wrote to this language's conventions. */
  readonly written: (words: string) => string;
  /** A year, month or day. */
  readonly forms: (words: string, date: PartialDate) => DateForms;
  /** Some year of the decade or century that starts with `first`. */
  readonly decade: (first: number) => DateForms;
  readonly century: (first: number) => DateForms;
  /** 21 spring, 22 summer, 23 autumn, 24 winter. */
  readonly season: (season: number, year: string) => DateForms;
  readonly beforeChrist: (year: string) => string;
  /** An unknown day of this month; an unknown month of this year. */
  readonly someDay: (month: DateForms) => DateForms;
  readonly someMonth: (year: DateForms) => DateForms;
  /** Approximate: near this date. */
  readonly around: (date: DateForms) => DateForms;
  /** Uncertain: the source itself is not sure. */
  readonly possibly: (date: DateForms) => DateForms;
  readonly possiblyAround: (date: DateForms) => DateForms;
  /** The whole time from one date to the other. */
  readonly interval: (from: DateForms, to: DateForms) => string;
  /** At one unknown moment between the two dates. */
  readonly between: (from: DateForms, to: DateForms) => string;
  /** An open interval: it continues. */
  readonly since: (from: DateForms) => string;
  /** An interval whose end, or whose start, is unknown. */
  readonly unknownEnd: (from: DateForms) => string;
  readonly unknownStart: (to: DateForms) => string;
  readonly orEarlier: (date: DateForms) => string;
  readonly orLater: (date: DateForms) => string;
}
