// Stands in for moment where vis-timeline imports it, at a twentieth of the bytes: instants and calendar arithmetic in
// UTC and English class names, which is all that the library asks for here. Words on the axis are axisLabels.ts.

type Unit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
type Input = UtcMoment | Date | number | undefined;

const LENGTHS: Readonly<Partial<Record<Unit, number>>> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
};
const NAMES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  dddd: { weekday: 'long' },
  MMMM: { month: 'long' },
};

/** "hours" and "hour" alike. */
function toUnit(name: string): Unit {
  const unit = name.replace(/s$/, '');
  if (unit in LENGTHS || unit === 'month' || unit === 'year') return unit as Unit;
  throw new RangeError(`utcMoment does not know the unit “${name}”`);
}

function toInstant(input: Input): number {
  if (input === undefined) return Date.now();
  // Text would be read by rules of its own, which nothing here needs.
  if (typeof input === 'object' || typeof input === 'number') return input.valueOf();
  throw new TypeError(`utcMoment takes instants, not ${typeof input}`);
}

const daysIn = (year: number, month: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month + 1, 0);
  return date.getUTCDate();
};

/** As in moment, each setter and `add` changes the instance and returns it. */
export class UtcMoment {
  readonly #date: Date;

  constructor(input: Input) {
    this.#date = new Date(toInstant(input));
  }

  valueOf(): number {
    return this.#date.valueOf();
  }
  toDate(): Date {
    return new Date(this.valueOf());
  }
  clone(): UtcMoment {
    return new UtcMoment(this);
  }
  utc(): this {
    return this;
  }
  locale(_name: string): this {
    return this;
  }

  year(): number;
  year(value: number): this;
  year(value?: number): number | this {
    return value === undefined ? this.#date.getUTCFullYear() : this.#setMonth(value, this.month());
  }
  month(): number;
  month(value: number): this;
  month(value?: number): number | this {
    return value === undefined ? this.#date.getUTCMonth() : this.#setMonth(this.year(), value);
  }
  date(): number;
  date(value: number): this;
  date(value?: number): number | this {
    if (value === undefined) return this.#date.getUTCDate();
    this.#date.setUTCDate(value);
    return this;
  }
  hours(): number;
  hours(value: number): this;
  hours(value?: number): number | this {
    if (value === undefined) return this.#date.getUTCHours();
    this.#date.setUTCHours(value);
    return this;
  }
  minutes(): number;
  minutes(value: number): this;
  minutes(value?: number): number | this {
    if (value === undefined) return this.#date.getUTCMinutes();
    this.#date.setUTCMinutes(value);
    return this;
  }
  seconds(): number;
  seconds(value: number): this;
  seconds(value?: number): number | this {
    if (value === undefined) return this.#date.getUTCSeconds();
    this.#date.setUTCSeconds(value);
    return this;
  }
  milliseconds(): number;
  milliseconds(value: number): this;
  milliseconds(value?: number): number | this {
    if (value === undefined) return this.#date.getUTCMilliseconds();
    this.#date.setUTCMilliseconds(value);
    return this;
  }

  add(amount: number, name: string): this {
    const unit = toUnit(name);
    const length = LENGTHS[unit];
    if (length !== undefined) this.#date.setTime(this.valueOf() + amount * length);
    else this.#setMonth(this.year(), this.month() + amount * (unit === 'year' ? 12 : 1));
    return this;
  }
  subtract(amount: number, name: string): this {
    return this.add(-amount, name);
  }
  /** The same instant, or within the same unit of the calendar; weeks begin on Sunday. */
  isSame(other: UtcMoment | Date | number, name?: string): boolean {
    if (name === undefined) return this.valueOf() === other.valueOf();
    return this.#startOf(toUnit(name)) === new UtcMoment(other).#startOf(toUnit(name));
  }
  /** The name of the weekday ("dddd") or month ("MMMM") in English. */
  format(pattern: string): string {
    const options = NAMES[pattern];
    if (!options) throw new RangeError(`utcMoment does not know the pattern “${pattern}”`);
    return new Intl.DateTimeFormat('en', { timeZone: 'UTC', ...options }).format(this.#date);
  }

  /** A day that the month does not have becomes its last. */
  #setMonth(year: number, month: number): this {
    const years = year + Math.floor(month / 12);
    const months = ((month % 12) + 12) % 12;
    this.#date.setUTCFullYear(years, months, Math.min(this.date(), daysIn(years, months)));
    return this;
  }
  #startOf(unit: Unit): number {
    const length = LENGTHS[unit];
    // 1 January 1970 was a Thursday.
    const shift = unit === 'week' ? 4 * 86_400_000 : 0;
    if (length !== undefined) return Math.floor((this.valueOf() + shift) / length);
    return this.year() * 12 + (unit === 'month' ? this.month() : 0);
  }
}

interface MomentLike {
  (input?: Input): UtcMoment;
  readonly isMoment: (value: unknown) => value is UtcMoment;
  readonly locale: (name?: string) => string;
}

const moment: MomentLike = Object.assign((input?: Input) => new UtcMoment(input), {
  isMoment: (value: unknown): value is UtcMoment => value instanceof UtcMoment,
  locale: () => 'en',
});

// The name under which the library imports moment.
// biome-ignore lint/style/noDefaultExport: moment's own shape
export default moment;
