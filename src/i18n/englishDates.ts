// Plain days and months in English without `Intl`: "26 – 28 August 2014". A browser needs 20 ms of the page's first task
// to load its calendar data (120 ms on a slow phone), and its words depend on its version, which the prerendered page's do not.
// The format is that of Unicode's data for en-GB: https://cldr.unicode.org.

import type { Instant } from '../model/span.ts';

export type DateFormatter = Pick<Intl.DateTimeFormat, 'format' | 'formatRange'>;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A formatter of instants in UTC. `hasDay`: days, otherwise months. */
export function englishFormatter(hasDay: boolean): DateFormatter {
  const partsOf = (instant: Instant): readonly string[] => {
    const date = new Date(instant);
    const year = date.getUTCFullYear();
    // Without an era, the year before 1 is 1 too.
    const parts = [MONTHS[date.getUTCMonth()] ?? '', String(year > 0 ? year : 1 - year)];
    return hasDay ? [String(date.getUTCDate()), ...parts] : parts;
  };
  return {
    format: (instant) => partsOf(Number(instant)).join(' '),
    formatRange: (from, to) => {
      const [first, last] = [partsOf(Number(from)), partsOf(Number(to))];
      // What both have in common at the end is written once.
      const own = first.findLastIndex((part, at) => part !== last[at]) + 1;
      return [...first.slice(0, own), ...(own > 0 ? ['–'] : []), ...last].join(' ');
    },
  };
}
