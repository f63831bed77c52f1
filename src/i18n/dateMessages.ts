// What a language must know to put an uncertain date in words (R6). What the calendar itself says is `Intl`'s.

import type { PartialDate } from '../model/edtf.ts';

/** A date as a sentence may need it. */
export interface DateWords {
  /** As it stands alone: "April 2002", "26 août 2014", "kwiecień 2002". */
  readonly alone: string;
  /** After a preposition: "April 2002", "le 26 août 2014", "kwietnia 2002 r.". */
  readonly after: string;
}

/** One form for all sentences. */
export const sameWords = (words: string): DateWords => ({ alone: words, after: words });

export interface DateMessages {
  /** What `Intl` wrote, as this language writes it. */
  readonly written: (words: string) => string;
  /** A year, month or day. */
  readonly forms: (words: string, date: PartialDate) => DateWords;
  /** Some year of the ten, or of the hundred, that begin with this one. */
  readonly decade: (first: number) => DateWords;
  readonly century: (first: number) => DateWords;
  /** 21 spring, 22 summer, 23 autumn, 24 winter. */
  readonly season: (season: number, year: string) => DateWords;
  readonly beforeChrist: (year: string) => string;
  /** A day of this month, a month of this year: which one is not known. */
  readonly someDay: (month: DateWords) => DateWords;
  readonly someMonth: (year: DateWords) => DateWords;
  /** Approximate: the date is near this one. */
  readonly around: (date: DateWords) => DateWords;
  /** Uncertain: the source itself is not sure that it is this one. */
  readonly possibly: (date: DateWords) => DateWords;
  readonly possiblyAround: (date: DateWords) => DateWords;
  /** All the time from one to the other. */
  readonly interval: (from: DateWords, to: DateWords) => string;
  /** At one moment, not known, from one to the other. */
  readonly between: (from: DateWords, to: DateWords) => string;
  /** It goes on. */
  readonly since: (from: DateWords) => string;
  /** It ended, and nobody says when; it began, and nobody says when. */
  readonly unknownEnd: (from: DateWords) => string;
  readonly unknownStart: (to: DateWords) => string;
  readonly orEarlier: (date: DateWords) => string;
  readonly orLater: (date: DateWords) => string;
}
