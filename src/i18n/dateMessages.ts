// What a language must know to put an uncertain date in words (R6). What the calendar itself says is `Intl`'s.

import type { PartialDate } from '../model/edtf.ts';

/** A date as a sentence may need it. */
export interface DateForms {
  /** As it stands alone: "April 2002", "26 août 2014", "kwiecień 2002". */
  readonly alone: string;
  /** After a preposition: "April 2002", "le 26 août 2014", "kwietnia 2002 r.". */
  readonly after: string;
}

/** One form for all sentences. */
export const sameWords = (words: string): DateForms => ({ alone: words, after: words });

export interface DateMessages {
  /** What `Intl` wrote, as this language writes it. */
  readonly written: (words: string) => string;
  /** A year, month or day. */
  readonly forms: (words: string, date: PartialDate) => DateForms;
  /** Some year of the ten, or of the hundred, that begin with this one. */
  readonly decade: (first: number) => DateForms;
  readonly century: (first: number) => DateForms;
  /** 21 spring, 22 summer, 23 autumn, 24 winter. */
  readonly season: (season: number, year: string) => DateForms;
  readonly beforeChrist: (year: string) => string;
  /** A day of this month, a month of this year: which one is not known. */
  readonly someDay: (month: DateForms) => DateForms;
  readonly someMonth: (year: DateForms) => DateForms;
  /** Approximate: the date is near this one. */
  readonly around: (date: DateForms) => DateForms;
  /** Uncertain: the source itself is not sure that it is this one. */
  readonly possibly: (date: DateForms) => DateForms;
  readonly possiblyAround: (date: DateForms) => DateForms;
  /** All the time from one to the other. */
  readonly interval: (from: DateForms, to: DateForms) => string;
  /** At one moment, not known, from one to the other. */
  readonly between: (from: DateForms, to: DateForms) => string;
  /** It goes on. */
  readonly since: (from: DateForms) => string;
  /** It ended, and nobody says when; it began, and nobody says when. */
  readonly unknownEnd: (from: DateForms) => string;
  readonly unknownStart: (to: DateForms) => string;
  readonly orEarlier: (date: DateForms) => string;
  readonly orLater: (date: DateForms) => string;
}
