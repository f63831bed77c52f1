// Dates of the sample's events: 1997 to 2018, clustered as news is, at mixed precision (R6). A date depends only on its
// event's seed, so that it can be drawn twice.

import { toEdtfDay } from '../../src/model/edtf.ts';
import { DAY, utc } from '../../src/model/span.ts';
import { below, mixSeed, mulberry32, oneOf, type Random, weighted, weightedOf, zipf } from './seededRandom.ts';

export const FIRST_YEAR = 1997;
export const LAST_YEAR = 2018;
const FIRST_DAY = utc(FIRST_YEAR);
const DAYS = (utc(LAST_YEAR + 1) - FIRST_DAY) / DAY;

/** Share of events on the few busiest days. */
const BIG_DAYS = 24;
const BIG_SHARE = 0.15;
const LONGEST_DAYS = 6 * 365;

const precisionOf = weightedOf([
  ['day', 70],
  ['month', 15],
  ['year', 8],
  ['interval', 5],
  ['uncertain', 2],
]);

/** Draws days: busy years and months, few weekends, and some very busy days. */
function dayDrawer(seed: number): (random: Random) => number {
  const random = mulberry32(mixSeed(seed, 1));
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, () => 0.1 + random() ** 3 * 4);
  const months = years.map(() => Array.from({ length: 12 }, () => 0.3 + random() ** 2 * 2));
  const weights = Float64Array.from({ length: DAYS }, (_, day) => {
    const date = new Date(FIRST_DAY + day * DAY);
    const year = date.getUTCFullYear() - FIRST_YEAR;
    const quiet = date.getUTCDay() % 6 === 0 ? 0.2 : 1;
    return (years[year] ?? 0) * (months[year]?.[date.getUTCMonth()] ?? 0) * quiet;
  });
  const sizes = zipf(BIG_DAYS);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const big = sizes.reduce((sum, size) => sum + size, 0);
  for (const size of sizes) {
    const day = below(random, DAYS);
    weights[day] = (weights[day] ?? 0) + (size / big) * all * (BIG_SHARE / (1 - BIG_SHARE));
  }
  return weighted(weights);
}

const cut = (day: string, precision: 'day' | 'month' | 'year'): string =>
  day.slice(0, { day: 10, month: 7, year: 4 }[precision]);

/** How many years a date lies before the end of its own year is no matter here: years only. */
const yearOf = (edtf: string): number => Number(edtf.slice(0, 4));

/** Draws the EDTF of an event's `date`. */
export function dateDrawer(seed: number): (random: Random) => string {
  const drawDay = dayDrawer(seed);
  const dayAt = (index: number): string => toEdtfDay(FIRST_DAY + Math.min(index, DAYS - 1) * DAY);
  return (random) => {
    const index = drawDay(random);
    const day = dayAt(index);
    const precision = precisionOf(random);
    switch (precision) {
      case 'interval': {
        // Mostly weeks, rarely years.
        const end = dayAt(index + 2 + Math.floor(random() ** 4 * LONGEST_DAYS));
        const unit = oneOf(random, ['day', 'day', 'month', 'year']);
        const ends = [cut(day, unit), cut(end, unit)] as const;
        return ends[0] === ends[1] ? ends[0] : ends.join('/');
      }
      case 'uncertain':
        return cut(day, oneOf(random, ['day', 'month', 'year'])) + oneOf(random, ['?', '~', '%']);
      default:
        return cut(day, precision);
    }
  };
}

/** The period that an event concerns: mostly some years earlier, never later (R5). */
export function drawConcerns(random: Random, date: string): string {
  const back = 1 + Math.floor(random() ** 2 * 12);
  const year = yearOf(date) - back;
  const kind = random();
  if (kind < 0.6) return String(year);
  if (kind < 0.8) return `${year}/${year + below(random, back)}`;
  return `${year}-${String(1 + below(random, 12)).padStart(2, '0')}`;
}
