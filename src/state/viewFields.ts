// The table of View fields. It drives URLs, history, saved preferences, kiosk resets and docs/URL-PARAMETERS.md; a field
// without a row does not compile. Invalid values give an error code, which i18n turns into a sentence.

import type { CategoryKey } from '../engine/columns.ts';
import { type ChosenCategories, chosenIn } from '../engine/filter.ts';
import type { LaneBy } from '../engine/lanes.ts';
import { isVersion } from '../dataset/format/version.ts';
import { type EdtfDate, parseEdtf, toEdtfDay } from '../model/edtf.ts';
import { KINDS, STATUSES } from '../model/evidence.ts';
import { isId, isLocalFile, toActorId, toEventId, toSourceId } from '../model/ids.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { DAY, type Instant } from '../model/span.ts';
import { TIME_AXES, LANES, LANGUAGES, MATCHES, THEMES, VIEWS, type View } from './view.ts';

/** Why a value in a link is invalid. `what` is the invalid text or the allowed values; i18n has the sentence. */
export interface ParseError {
  readonly why: 'notOneOf' | 'notAnId' | 'notAValue' | 'notAVersion' | 'notADate' | 'openDate' | 'tooLong' | 'tooMany';
  readonly what: string;
}
const failParse = (why: ParseError['why'], what: string) => fail<ParseError>({ why, what });

export interface Field<T> {
  readonly parse: (text: string) => Result<T, ParseError>;
  /** The value as written in a link; null if it is omitted. */
  readonly print: (value: T) => string | null;
  readonly fallback: T;
  /** `push`: a choice, undone by Back · `replace`: a movement · `device`: saved on this device, not written to links. */
  readonly history: 'push' | 'replace' | 'device';
  /** Whether an idle kiosk resets it. */
  readonly idle: 'forget' | 'keep';
  /** For docs/URL-PARAMETERS.md: the parameters of a field that has several. */
  readonly parameters?: string;
  /** For docs/URL-PARAMETERS.md: the allowed values; `meaning` says what they do. */
  readonly values: string;
  readonly meaning: string;
}

/** Parses one of several fixed values. */
export const oneOf = <const T extends string>(values: readonly T[]) => ({
  parse: (text: string): Result<T, ParseError> => {
    const value = values.find((candidate) => candidate === text);
    return value === undefined ? failParse('notOneOf', values.join(', ')) : ok(value);
  },
  values: values.map((value) => `\`${value}\``).join(', '),
});

const MAX_VALUES = 200;
const MAX_SEARCH_LENGTH = 500;

const listOf = <T extends string>(why: ParseError['why'], parseOne: (text: string) => T | null) => ({
  parse: (text: string): Result<readonly T[], ParseError> => {
    const values: T[] = [];
    for (const part of text.split(',').filter(Boolean)) {
      const value = parseOne(part.trim());
      if (value === null) return failParse(why, part);
      if (!values.includes(value)) values.push(value);
    }
    return values.length > MAX_VALUES ? failParse('tooMany', String(MAX_VALUES)) : ok(values);
  },
  print: (values: readonly T[]): string | null => (values.length === 0 ? null : values.join(',')),
  fallback: [] as readonly T[],
});

/** True for a parameter of the field `categories`: `tag`, or `c.` and the id of a category. */
export const isCategoryKey = (name: string): name is CategoryKey =>
  name === 'tag' || (name.startsWith('c.') && isId(name.slice(2)));

/** A tag may contain a comma, which separates values here. */
const escapeComma = (value: string): string => value.replaceAll('%', '%25').replaceAll(',', '%2C');
const unescapeComma = (value: string): string => value.replaceAll('%2C', ',').replaceAll('%25', '%');

const tags = listOf('notAValue', (text) => (text.length > MAX_SEARCH_LENGTH ? null : unescapeComma(text) || null));
const categoryValues = listOf('notAnId', (text) => (isId(text) ? text : null));

/** The values of one parameter of the field `categories`. */
export const parseCategory = (key: CategoryKey, text: string): Result<readonly string[], ParseError> =>
  (key === 'tag' ? tags : categoryValues).parse(text);

/** The parameters of the field `categories`, each with its values, in the order of their names. */
export const printCategories = (chosen: ChosenCategories): readonly (readonly [CategoryKey, string])[] =>
  chosenIn(chosen)
    .map(([key, values]) => [key, values.map(escapeComma).join(',')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

const named =
  <T extends string>(values: readonly T[]) =>
  (text: string): T | null =>
    values.find((value) => value === text) ?? null;

/** Prints whole days as dates, other instants with their time. */
const printInstant = (instant: Instant): string => {
  const day = toEdtfDay(instant);
  return instant % DAY === 0 ? day : `${day}T${new Date(instant).toISOString().slice(11, 19)}Z`;
};

const parseEdge = (text: string, edge: (date: EdtfDate) => Instant): Result<Instant | null, ParseError> => {
  const date = parseEdtf(text);
  if (!date.ok) return failParse('notADate', text);
  const instant = edge(date.value);
  return Number.isFinite(instant) ? ok(instant) : failParse('openDate', text);
};

export const FIELDS: { readonly [K in keyof View]: Field<View[K]> } = {
  event: {
    parse: (text) => (isId(text) ? ok(toEventId(text)) : failParse('notAnId', text)),
    print: (value) => value,
    fallback: null,
    history: 'push',
    idle: 'forget',
    values: 'an event id',
    meaning: 'opens that event',
  },
  actor: {
    ...listOf('notAnId', (text) => (isId(text) ? toActorId(text) : null)),
    history: 'push',
    idle: 'forget',
    values: 'actor ids, comma-separated',
    meaning: 'shows only events with these actors',
  },
  match: {
    ...oneOf(MATCHES),
    print: (value) => value,
    fallback: 'any',
    history: 'push',
    idle: 'forget',
    meaning: 'whether an event must have any or all of the chosen actors',
  },
  kind: {
    ...listOf('notAValue', named(KINDS)),
    history: 'push',
    idle: 'forget',
    values: KINDS.map((kind) => `\`${kind}\``).join(', '),
    meaning: 'shows only events of these kinds',
  },
  status: {
    ...listOf('notAValue', named(STATUSES)),
    history: 'push',
    idle: 'forget',
    values: STATUSES.map((status) => `\`${status}\``).join(', '),
    meaning: 'shows only events of these standings',
  },
  source: {
    ...listOf('notAnId', (text) => (isId(text) ? toSourceId(text) : null)),
    history: 'push',
    idle: 'forget',
    values: 'source ids, comma-separated',
    meaning: 'shows only events that cite these sources',
  },
  categories: {
    // url.ts reads and prints its parameters one by one.
    parse: () => failParse('notAValue', 'categories'),
    print: (value) =>
      printCategories(value)
        .map((parameter) => parameter.join('='))
        .join('&'),
    fallback: {},
    history: 'push',
    idle: 'forget',
    parameters: '`c.<category>`, `tag`',
    values: 'ids of the category’s values, or tags, comma-separated',
    meaning: 'shows only events with these values of the dataset’s own category, or with these tags',
  },
  q: {
    parse: (text) => (text.length > MAX_SEARCH_LENGTH ? failParse('tooLong', String(MAX_SEARCH_LENGTH)) : ok(text)),
    print: (value) => (value.trim() === '' ? null : value),
    fallback: '',
    history: 'replace',
    idle: 'forget',
    values: 'text; finds all words, and a “quoted phrase” exactly',
    meaning: 'searches titles, summaries and actors',
  },
  from: {
    parse: (text) => parseEdge(text, (date) => date.span.start),
    print: (value) => (value === null ? null : printInstant(value)),
    fallback: null,
    history: 'replace',
    idle: 'forget',
    values: 'an EDTF date',
    meaning: 'start of the visible time window',
  },
  to: {
    parse: (text) => parseEdge(text, (date) => date.span.end),
    // The window is half-open: its last visible day is the day before its end.
    print: (value) => (value === null ? null : printInstant(value % DAY === 0 ? value - DAY : value - 1000)),
    fallback: null,
    history: 'replace',
    idle: 'forget',
    values: 'an EDTF date',
    meaning: 'end of the visible time window, that date included',
  },
  clock: {
    ...oneOf(TIME_AXES),
    print: (value) => value,
    fallback: 'said',
    history: 'push',
    idle: 'forget',
    meaning: 'arranges events by the date stated or by the period covered',
  },
  lane: {
    parse: (text): Result<LaneBy, ParseError> =>
      isCategoryKey(text) && text !== 'tag' ? ok(text) : oneOf(LANES).parse(text),
    values: `${oneOf(LANES).values}, \`c.<category>\``,
    print: (value) => value,
    fallback: null,
    history: 'push',
    idle: 'forget',
    meaning:
      'splits the picture into rows; without it, by actor where the picture is at least 900 px wide and the dataset has three actors or more',
  },
  view: {
    ...oneOf(VIEWS),
    print: (value) => value,
    fallback: 'timeline',
    history: 'push',
    idle: 'forget',
    meaning: 'shows the same matches as a timeline, a list or a table',
  },
  tour: {
    parse: (text) => (isId(text) ? ok(text) : failParse('notAnId', text)),
    print: (value) => value,
    fallback: null,
    history: 'push',
    idle: 'forget',
    values: 'a tour’s id',
    meaning: 'starts that guided tour; with `step` it shows the view of that step',
  },
  step: {
    parse: (text) => (/^[1-9]\d{0,2}$/.test(text) ? ok(Number(text)) : failParse('notAValue', text)),
    print: (value) => String(value),
    fallback: 1,
    history: 'push',
    idle: 'forget',
    values: 'a whole number from 1',
    meaning: 'step of the tour',
  },
  lang: {
    ...oneOf(LANGUAGES),
    print: (value) => value || null,
    fallback: '',
    history: 'device',
    idle: 'forget',
    meaning: 'language of the interface; without it the first available language of the browser, else English',
  },
  theme: {
    ...oneOf(THEMES),
    print: (value) => value,
    fallback: 'auto',
    history: 'device',
    idle: 'forget',
    meaning:
      'light, dark, or the device’s setting; `host`: in an embed the colours of the page around it, which needs `embed.js`',
  },
  data: {
    parse: (text) => (isId(text) || isLocalFile(text) ? ok(text) : failParse('notAnId', text)),
    print: (value) => value,
    fallback: null,
    history: 'push',
    idle: 'keep',
    values: 'a dataset’s folder under `data/`',
    meaning:
      'leads to that record’s own page, `r/<folder>/`; a kiosk shows it in place, as every page does with a folder that has no pages; `local.1` (and so on) while a reader’s own file is open, which only works in that tab',
  },
  v: {
    parse: (text) => (isVersion(text) ? ok(text) : failParse('notAVersion', text)),
    print: (value) => value,
    fallback: null,
    history: 'push',
    idle: 'keep',
    values: 'twelve hexadecimal digits',
    meaning: 'shows that version of the dataset, if the site has it',
  },
};

export type FieldName = keyof View;
// Object.keys is typed string[]; the table above is exhaustive by its type.
export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

/** The View with all fields at their defaults. */
export const fallbackView = (): View => {
  const view: Record<string, unknown> = {};
  for (const name of FIELD_NAMES) view[name] = FIELDS[name].fallback;
  return view as unknown as View;
};

/** True if both values print the same in a link. */
export function sameValue<K extends FieldName>(name: K, a: View[K], b: View[K]): boolean {
  return a === b || FIELDS[name].print(a) === FIELDS[name].print(b);
}
