// Uncertain dates in English.

import { type DateMessages, sameWords as same } from '../dateMessages.ts';

const seasons: Readonly<Record<number, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' };

export const enDates: DateMessages = {
  written: (words) => words,
  forms: (words) => same(words),
  decade: (first) => same(`the ${first}s`),
  century: (first) => same(`the years ${first} to ${first + 99}`),
  season: (season, year) => same(`${seasons[season] ?? ''} ${year}`),
  beforeChrist: (year) => `${year} BC`,
  someDay: (month) => same(`some day in ${month.after}`),
  someMonth: (year) => same(`some month in ${year.after}`),
  around: (date) => same(`around ${date.after}`),
  possibly: (date) => same(`possibly ${date.alone}`),
  possiblyAround: (date) => same(`possibly around ${date.after}`),
  interval: (from, to) => `${from.after} to ${to.after}`,
  between: (from, to) => `between ${from.after} and ${to.after}`,
  since: (from) => `since ${from.after}`,
  unknownEnd: (from) => `from ${from.after}`,
  unknownStart: (to) => `until ${to.after}`,
  orEarlier: (date) => `${date.alone} or earlier`,
  orLater: (date) => `${date.alone} or later`,
};
