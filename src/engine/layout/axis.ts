// The ticks of the time axis for any window and width: a step that leaves room for the labels, and finer ticks between
// them. One table from minutes to a hundred million years; words are i18n's.

import { type Instant, length, type Span, utc } from '../../model/span.ts';

export type AxisUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

export interface Axis {
  readonly unit: AxisUnit;
  /** How many units lie between two labels. */
  readonly step: number;
  /** Instants with a label, in time order. */
  readonly labelled: readonly Instant[];
  /** Instants with a short tick and no label. */
  readonly minor: readonly Instant[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30.436875 * DAY;
const YEAR = 365.2425 * DAY;

interface Step {
  readonly unit: AxisUnit;
  readonly step: number;
  /** Average length in ms. */
  readonly duration: number;
}

const steps = (unit: AxisUnit, duration: number, counts: readonly number[]): readonly Step[] =>
  counts.map((step) => ({ unit, step, duration: duration * step }));

/** 1, 2, 5, 10 … 100,000,000 years. */
const YEARS = Array.from({ length: 9 }, (_, power) => [1, 2, 5].map((digit) => digit * 10 ** power)).flat();

const STEPS: readonly Step[] = [
  ...steps('minute', MINUTE, [1, 2, 5, 10, 15, 20, 30]),
  ...steps('hour', HOUR, [1, 2, 3, 6, 8, 12]),
  ...steps('day', DAY, [1, 2, 7, 14]),
  ...steps('month', MONTH, [1, 2, 3, 6]),
  ...steps('year', YEAR, YEARS),
];

/** px between two ticks without labels, at least. */
const MINOR_ROOM = 10;

/**
 * `roomFor(unit)`: px that a label of that unit needs with its margin, a year the least: where a step has not even that, no
 * other label is made, for which a browser first loads calendar data. The last step is taken where none has its room.
 */
export function buildAxis(window: Span, width: number, roomFor: (unit: AxisUnit, window: Span) => number): Axis {
  const msPerPx = length(window) / Math.max(1, width);
  const least = roomFor('year', window);
  const at = STEPS.findIndex(
    ({ unit, duration }) => duration / msPerPx >= least && duration / msPerPx >= roomFor(unit, window),
  );
  const index = at < 0 ? STEPS.length - 1 : at;
  const chosen = STEPS[index] ?? { unit: 'year' as const, step: 1, duration: YEAR };
  const finer = STEPS.slice(0, index).find(
    (one) => one.duration / msPerPx >= MINOR_ROOM && isPart(one, chosen) && chosen.duration / one.duration <= 12.5,
  );
  const labelled = ticksOf(chosen, window);
  const taken = new Set(labelled);
  return {
    unit: chosen.unit,
    step: chosen.step,
    labelled,
    minor: finer ? ticksOf(finer, window).filter((tick) => !taken.has(tick)) : [],
  };
}

/** Whether the coarser step's ticks are all among the finer one's. */
const isPart = (finer: Step, coarser: Step): boolean =>
  finer.unit === coarser.unit
    ? coarser.step % finer.step === 0
    : finer.step === 1 ||
      (finer.unit === 'hour' && 24 % finer.step === 0) ||
      (finer.unit === 'month' && 12 % finer.step === 0);

/** All ticks from just before the window to just after it. */
function ticksOf({ unit, step }: Step, { start, end }: Span): readonly Instant[] {
  const ticks: Instant[] = [];
  if (unit === 'minute' || unit === 'hour') {
    const long = step * (unit === 'minute' ? MINUTE : HOUR);
    for (let tick = Math.floor(start / long) * long; tick <= end; tick += long) ticks.push(tick);
    return ticks;
  }
  const date = new Date(start);
  if (unit === 'day') {
    // Weeks begin on Monday: 1970-01-01 was a Thursday.
    const offset = step % 7 === 0 ? 4 : 0;
    const first = Math.floor((start / DAY - offset) / step) * step + offset;
    for (let day = first; day * DAY <= end; day += step) ticks.push(day * DAY);
    return ticks;
  }
  if (unit === 'month') {
    const first = Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / step) * step;
    for (let month = first; ; month += step) {
      const tick = utc(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1);
      if (tick > end) return ticks;
      ticks.push(tick);
    }
  }
  // There is no year 0: ISO year 0 is 1 BC, so that the round years before Christ are one off.
  const isoOf = (year: number): number => (year > 0 ? year : year + 1);
  const firstYear = Math.floor(date.getUTCFullYear() / step) * step - step;
  for (let year = firstYear; ; year += step) {
    const tick = utc(step === 1 ? year : isoOf(year === 0 ? 1 : year));
    if (tick > end) return ticks.filter((one, index) => one !== ticks[index - 1]);
    if (Number.isFinite(tick)) ticks.push(tick);
    else if (year > 0) return ticks;
  }
}
