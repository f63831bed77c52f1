// Times of day inside written dates, with their zones.

/** Minutes east of UTC of the zone names that mean one offset. "CST", "IST" and others mean several and are refused. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  cet: 60,
  cest: 120,
  mez: 60,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  pkt: 300,
  est: -300,
  edt: -240,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** "Z", "+05:00", or "" where none is given. */
  readonly zone: string;
  /** Digits after the seconds, other than zeros. */
  readonly hasFraction: boolean;
}

const TIME =
  /(?:(?<=\d)t|(?:^|[\s,]+)(?:at|um|a las|alle|o godz\.?|a|om)?\s*)?(?<![\d.])(\d{1,2})(?:[:h](\d{2})(?![\d])(?::(\d{2})(?:[.,](\d+))?)?\s?(?:uhr)?\s?([AP]M)?|\s?([AP]M))(?:\s?\(?((?:utc|gmt)?\s?[+-]\d{1,2}(?::?\d{2})?|[a-z]{3,4}|z)(?![\p{L}\d/.-])\)?(?:\s?\([^)]*\))?)?/u;

/** "+0200" and "utc-5" as "+02:00" and "-05:00"; null for a name that is no zone or more than one. */
export function readZone(text: string): string | null {
  const given = text.replace(/\s/g, '');
  const [, sign, hours = '', minutes = '00'] = /^(?:utc|gmt)?([+-])(\d{1,2}):?(\d{2})?$/.exec(given) ?? [];
  if (sign !== undefined) return `${sign}${hours.padStart(2, '0')}:${minutes}`;
  const offset = ZONES[given];
  if (offset === undefined) return null;
  return printOffset(offset);
}

/** Minutes east of UTC as "+05:00"; 0 as "Z". */
export function printOffset(offset: number): string {
  if (offset === 0) return 'Z';
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}

export interface FoundTime {
  readonly time: TimeOfDay;
  /** The text without the time. */
  readonly rest: string;
}

/** Finds a time in folded text: "23:30", "9 pm", "14h30", "23:30:00-05:00". Null if there is none; a string is an error. */
export function findTime(folded: string): FoundTime | string | null {
  const match = TIME.exec(folded);
  if (!match) return null;
  const [whole, hours = '', minutes = '0', seconds = '0', fraction = '', half = match[6] ?? ''] = match;
  const name = match[7];
  // A word after the time that is no zone, such as a month, stays in the text.
  const isWord = name !== undefined && /^[a-z]{3,4}$/.test(name);
  const zone = name === undefined ? '' : readZone(name);
  if (zone === null && !isWord) return `has no zone “${name}”`;
  if (zone === null && /^[a-z]{2,3}t$/.test(name ?? ''))
    return `names a zone “${(name ?? '').toUpperCase()}” that has no single offset; write it as +05:30`;
  const given = Number(hours);
  const isAfternoon = half === 'PM';
  if (half !== '' && (given < 1 || given > 12)) return 'has no such time of day';
  const hour = isAfternoon && given < 12 ? given + 12 : half === 'AM' && given === 12 ? 0 : given;
  const [minute, second] = [Number(minutes), Number(seconds)];
  if (hour > 23 || minute > 59 || second > 59) return 'has no such time of day';
  const kept = zone === null ? ` ${name}` : '';
  return {
    time: { hour, minute, second, zone: zone ?? '', hasFraction: /[1-9]/.test(fraction) },
    rest: `${folded.slice(0, match.index)}${kept} ${folded.slice(match.index + whole.length)}`.trim(),
  };
}
