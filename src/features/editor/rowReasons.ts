// Why a row was not read, as a message of the editor's catalogue. The importer says it in English, for its commands too; here
// its sentences are recognised.

import { ONE_OF_TWO_DAYS, TOO_FAR } from '../../dataset/exchange/dates/singleDate.ts';
import type { LocatedIssue } from '../../dataset/format/issue.ts';
import type { EditorMessages } from '../../i18n/en/editor.ts';

export type ReasonCode = keyof EditorMessages['refusals'];

export interface RowReason {
  readonly code: ReasonCode;
  /** What the message's placeholders stand for: what the cell says, and what to write instead. */
  readonly words: readonly [given: string, first: string, second: string];
}

/** The first that a sentence has. */
const REASONS: readonly (readonly [pattern: RegExp | string, code: ReasonCode])[] = [
  [ONE_OF_TWO_DAYS, 'dayOrMonth'],
  [TOO_FAR, 'tooFar'],
  ['longer than 200 characters', 'dateTooLong'],
  [/write (?:it as )?\S+ or \S+$/, 'twoReadings'],
  [/any century|names no century/, 'anyCentury'],
  ['names no year', 'noYear'],
  [/year 0\b/, 'yearZero'],
  [/is not in the calendar|has no month/, 'notInCalendar'],
  ['ends before it starts', 'endsFirst'],
  [/is an end and no start|start of a period is a word for today/, 'noStart'],
  [/has a time but no day|^(?:the end: )?the time “.*” has no day/, 'noDay'],
  [/no such time of day|is not one such as 10:30|has a time, which/, 'timeUnread'],
  [/no such time zone|has no zone|names a zone/, 'zoneUnread'],
  ['a day but no month', 'noMonth'],
  [/there is no year$|the date is empty|^“” /, 'dateMissing'],
  ['is not a whole number', 'numberUnread'],
  [/is not a date|is not an EDTF date|neither a start nor an end|more than one “/, 'dateUnread'],
  ['has no title', 'noTitle'],
  [/^the row has \d+ cells/, 'moreCells'],
  ['a quotation mark is opened', 'openQuote'],
  ['the format knows no', 'notKnown'],
  ['is not in kebab-case', 'idForm'],
  [/^the id “.*” is used twice/, 'idTwice'],
];

const MAX_GIVEN = 80;
const shortened = (text: string): string => (text.length > MAX_GIVEN ? `${text.slice(0, MAX_GIVEN)}…` : text);

/** `issue`: the error of a row. Any other than those above is about a field, which its path ends in. */
export function reasonOf({ message, path }: Pick<LocatedIssue, 'message' | 'path'>): RowReason {
  const [, code = 'fieldUnread'] =
    REASONS.find(([pattern]) => (typeof pattern === 'string' ? message.includes(pattern) : pattern.test(message))) ??
    [];
  const [, quoted = ''] = /“(.*?)”/s.exec(message) ?? [];
  const [, first = '', second = ''] = /write (?:it as )?(\S+) or (\S+)$/.exec(message) ?? [];
  const given = code === 'fieldUnread' ? path.replace(/^.*[.,]\s*/, '') : quoted;
  return { code, words: [shortened(given), first, second] };
}
