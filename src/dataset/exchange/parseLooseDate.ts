// Converts dates in spreadsheets to EDTF: "26 August 2014", "2014/8/26", "c. 1850", "300 BC", "1990s". Rejects ambiguous dates
// instead of guessing (R6). Knows English month names only.

import { parseEdtf } from '../../model/edtf.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { toEdtfYear, twoDigits } from './slideDates.ts';

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** The two digits of a month's full or three-letter name (also "Sept"); null if it is not a month. */
export function monthOf(name: string): string | null {
  const given = name
    .trim()
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^sept$/, 'sep');
  const at = MONTHS.findIndex((month) => given === month || given === month.slice(0, 3));
  return at < 0 ? null : twoDigits(at + 1);
}

const AMBIGUOUS = 'may be one of two days; write the year first, as 2014-08-26';
const NO_YEAR = 'has a year 0, which is none: after 1 BC comes AD 1';
const REFUSALS: readonly string[] = [AMBIGUOUS, NO_YEAR];

/** Each pattern with its conversion to EDTF. The conversion may return a refusal, or null if it is not a date. */
const PATTERNS: readonly (readonly [RegExp, (parts: readonly string[]) => string | null])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, ([y = '', m = '', d = '']) => `${y}-${twoDigits(m)}-${twoDigits(d)}`],
  [/^(\d{4})[-/.](\d{1,2})$/, ([y = '', m = '']) => `${y}-${twoDigits(m)}`],
  [
    /^(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(Z?)$/,
    ([y = '', m = '', d = '', hour = '', minute = '', second = '00', zone = '']) =>
      `${y}-${m}-${d}T${twoDigits(hour)}:${minute}:${second || '00'}${zone}`,
  ],
  [
    /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/,
    ([a = '', b = '', y = '']) => {
      const [first, second] = [Number(a), Number(b)];
      if (first <= 12 && second <= 12 && first !== second) return AMBIGUOUS;
      return first > 12
        ? `${y}-${twoDigits(second)}-${twoDigits(first)}`
        : `${y}-${twoDigits(first)}-${twoDigits(second)}`;
    },
  ],
  [
    /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i,
    ([d = '', name = '', y = '']) => (monthOf(name) === null ? null : `${y}-${monthOf(name)}-${twoDigits(d)}`),
  ],
  [
    /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i,
    ([name = '', d = '', y = '']) => (monthOf(name) === null ? null : `${y}-${monthOf(name)}-${twoDigits(d)}`),
  ],
  [/^([a-z]{3,9})\.?,? (\d{4})$/i, ([name = '', y = '']) => (monthOf(name) === null ? null : `${y}-${monthOf(name)}`)],
  [/^(\d{3})0s$/, ([decade = '']) => `${decade}X`],
  [/^(\d{1,4}) ?(?:bc|bce)$/i, ([y = '']) => (Number(y) === 0 ? NO_YEAR : toEdtfYear(1 - Number(y)))],
  [/^(?:ad (?=\d+$))?(\d{1,4})(?: ?(?:ad|ce))?$/i, ([y = '']) => (Number(y) === 0 ? NO_YEAR : toEdtfYear(Number(y)))],
  [/^(\d{4}) ?[–-] ?(\d{4})$/, ([from = '', to = '']) => `${from}/${to}`],
];

function readPlain(text: string): Result<string> {
  for (const [pattern, toEdtf] of PATTERNS) {
    const match = pattern.exec(text);
    const edtf = match && toEdtf(match.slice(1));
    if (!edtf) continue;
    if (REFUSALS.includes(edtf)) return fail(`“${text}” ${edtf}`);
    const parsed = parseEdtf(edtf);
    return parsed.ok ? ok(edtf) : parsed;
  }
  return fail(`“${text}” is not a date that can be read; write 2006, 2006-05, 2006-05-17 or another EDTF date`);
}

/** Parses EDTF and other common date formats. Returns EDTF. */
export function parseLooseDate(text: string): Result<string> {
  const given = text.trim().replace(/\s+/g, ' ');
  if (parseEdtf(given).ok) return ok(given);
  const about = /^(?:c\.|ca\.?|circa|about|around) ?(.+)$/i.exec(given)?.[1];
  if (about === undefined) return readPlain(given);
  const date = parseEdtf(about).ok ? ok(about) : readPlain(about);
  return date.ok && parseEdtf(`${date.value}~`).ok ? ok(`${date.value}~`) : date;
}
