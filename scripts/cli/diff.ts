// Compares two versions of a dataset and describes each change as an entry for `corrections` (R9), one for each event.

import { isRecord, type RawRecord, rawText } from '../../src/model/record.ts';
import * as v from 'valibot';
import { listOf, recordsOf } from '../../src/dataset/exchange/DatasetBuilder.ts';
import { describeSchemaIssue, pathOf } from '../../src/dataset/format/schemaMessages.ts';
import { headSchema, plainEventSchema } from '../../src/dataset/format/schema.ts';

export interface Change {
  /** The day of the new version. */
  readonly date: string;
  /** Null if the event was removed or the change concerns the whole dataset. */
  readonly event: string | null;
  readonly text: string;
}

export interface Difference {
  readonly changes: readonly Change[];
  /** Ids of new events, which are not corrections. */
  readonly added: readonly string[];
  /** New actors, sources and tours, as text. */
  readonly addedRecords: readonly string[];
}

/** A value as text. A missing value and an empty one are the same. */
function shown(value: unknown): string {
  const isNothing =
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (isNothing) return 'nothing';
  if (typeof value === 'string') return `“${value}”`;
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (!isRecord(value)) return String(value);
  const parts = Object.entries(value).flatMap(([name, part]) => {
    const words = shown(part);
    return words === 'nothing' ? [] : [`${name} ${isRecord(part) ? `(${words})` : words}`];
  });
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}

const changed = (what: string, before: unknown, after: unknown): readonly string[] =>
  shown(before) === shown(after) ? [] : [`${what} was ${shown(before)}, and is ${shown(after)}.`];

/** The names of fields in texts; other fields keep their own name. */
const CALLED: Readonly<Record<string, string>> = {
  date: 'The date',
  concerns: 'The period that it is about',
  title: 'The title',
  summary: 'The summary',
  kind: 'The kind',
  status: 'The standing',
  foundBy: 'Who found it',
  importance: 'The importance',
  noReply: 'The reason why there is no reply',
  translations: 'The translations',
};
const HEAD: Readonly<Record<string, string>> = {
  title: 'The title of the record',
  description: 'The description of the record',
  coverage: 'The coverage of the record',
  language: 'The language of the record',
  contentNote: 'The content note',
  license: 'The licence',
  report: 'The address for mistakes',
};

/** An element of a list as text: these fields first, each from its text and its value, then all others. */
const printerOf =
  (parts: Readonly<Record<string, (text: string, value: unknown) => string>>) =>
  (item: unknown): string => {
    if (!isRecord(item)) return shown(item);
    const printed = Object.entries(parts).map(([key, print]) =>
      shown(item[key]) === 'nothing' ? '' : print(rawText(item[key]), item[key]),
    );
    const others = Object.keys(item).flatMap((key) =>
      key in parts || shown(item[key]) === 'nothing' ? [] : [`, ${key} ${shown(item[key])}`],
    );
    return [...printed, ...others].join('');
  };

const tellCitation = printerOf({
  source: String,
  locator: (value) => `, ${value}`,
  speaker: (value) => `, in the words of ${value}`,
  quote: (value) => `: “${value}”`,
});
const tellCitations = (_: string, value: unknown): string =>
  (Array.isArray(value) ? value : [value]).map((one) => `; ${tellCitation(one)}`).join('');

/** The lists, the name of their elements, and how an element is described. */
const LISTS: Readonly<Record<string, readonly [what: string, print: (item: unknown) => string]>> = {
  actors: ['actor', printerOf({ id: String, role: (value) => ` (${value})` })],
  citations: ['citation', tellCitation],
  relations: ['relation', printerOf({ type: String, event: (value) => ` ${value}`, note: (value) => ` (${value})` })],
  notes: ['note', printerOf({ kind: String, text: (value) => `: “${value}”`, citations: tellCitations })],
  tags: ['tag', shown],
  media: [
    'media item',
    printerOf({
      type: String,
      src: (value) => ` ${value}`,
      decorative: (_, value) => (value === true ? ', decorative' : ''),
    }),
  ],
};
const printSupport = printerOf({ name: String, url: (value) => `, ${value}`, note: (value) => ` (${value})` });
const printCorrection = printerOf({ date: String, event: (value) => `, ${value}`, text: (value) => `: “${value}”` });

/** The elements of one list that the other lacks, with multiplicity. */
function without(from: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return from.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function listChanges(what: string, before: readonly string[], after: readonly string[]): readonly string[] {
  const [gone, come] = [without(before, after), without(after, before)];
  const [was] = gone;
  const [is] = come;
  if (gone.length === 1 && come.length === 1) return [`The ${what} was ${was}, and is ${is}.`];
  return [...gone.map((one) => `Without the ${what} ${one}.`), ...come.map((one) => `With the ${what} ${one}.`)];
}

const keysOf = (...records: readonly RawRecord[]): ReadonlySet<string> => new Set(records.flatMap(Object.keys));

/** The names of a dataset's categories and of their values. */
type CategoryNames = ReadonlyMap<string, { readonly label: string; readonly values: ReadonlyMap<string, string> }>;

const labelsOf = (list: unknown): ReadonlyMap<string, string> =>
  new Map(recordsOf(list).map(({ id, label }) => [rawText(id), rawText(label ?? id)]));

function categoryNames(...lists: readonly unknown[]): CategoryNames {
  const all = lists.flatMap(recordsOf);
  return new Map(
    all.map(({ id, label }) => {
      const values = all.filter((one) => one.id === id).flatMap((one) => [...labelsOf(one.values)]);
      return [rawText(id), { label: rawText(label ?? id), values: new Map(values) }];
    }),
  );
}

/** “Phase was “Cruise”, and is “Tour”.” for each category of an event. */
function categoryChanges(before: unknown, after: unknown, names: CategoryNames): readonly string[] {
  const [was, is] = [before, after].map((one) => (isRecord(one) ? one : {})) as [RawRecord, RawRecord];
  return [...keysOf(was, is)].flatMap((id) => {
    const name = names.get(id);
    const labels = (values: unknown) =>
      listOf(values).map((value) => name?.values.get(rawText(value)) ?? rawText(value));
    return changed(`The category “${name?.label ?? id}”`, labels(was[id]), labels(is[id]));
  });
}

function eventChanges(before: RawRecord, after: RawRecord, names: CategoryNames): readonly string[] {
  return [...keysOf(before, after)].flatMap((key) => {
    const [was, is] = [before[key], after[key]];
    if (key === 'categories') return categoryChanges(was, is, names);
    const list = Object.hasOwn(LISTS, key) ? LISTS[key] : undefined;
    if (!list || ![was, is].every((one) => one === undefined || Array.isArray(one))) {
      return changed(CALLED[key] ?? `The field “${key}”`, was, is);
    }
    const [what, print] = list;
    return listChanges(what, listOf(was).map(print), listOf(is).map(print));
  });
}

/** Objects by id; the first of each id, as the format reads them. */
const byId = (list: unknown): ReadonlyMap<string, RawRecord> =>
  new Map(
    recordsOf(list)
      .flatMap((record) => (typeof record.id === 'string' ? [[record.id, record] as const] : []))
      .toReversed(),
  );

interface Records {
  readonly changes: readonly string[];
  readonly added: readonly string[];
}

/** An element of a record's list: a category's value by its label. */
const PART_OF: Readonly<Record<string, string>> = { values: 'value', steps: 'step', names: 'name', authors: 'author' };
const printPart = (part: unknown): string => shown(isRecord(part) && 'label' in part ? part.label : part);

/** Changes of actors, sources, tours and categories, field by field. */
function recordChanges(what: string, before: unknown, after: unknown): Records {
  const [old, now] = [byId(before), byId(after)];
  const changes = [...old].flatMap(([id, record]) => {
    const other = now.get(id);
    if (!other) return [`The ${what} “${id}” is no longer there.`];
    return [...keysOf(record, other)].flatMap((key) => {
      const lists = [record[key], other[key]];
      if (!lists.every((one) => one === undefined || Array.isArray(one))) {
        return changed(`Of the ${what} “${id}” the ${key}`, record[key], other[key]);
      }
      const [was = [], is = []] = lists.map((one) => listOf(one).map(printPart));
      return listChanges(PART_OF[key] ?? key, was, is).map(
        (text) => `In the ${what} “${id}”: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
      );
    });
  });
  return { changes, added: [...now.keys()].filter((id) => !old.has(id)).map((id) => `${what} “${id}”`) };
}

/** Lists of records with ids: what one is called, and where they are. */
const RECORDS = [
  ['actor', 'actors'],
  ['source', 'sources'],
  ['tour', 'tours'],
  ['category', 'categories'],
] as const;

/** Described one by one, or not at all: `updated` changes with every version, and `kept` is for imports and exports. */
const NO_FIELDS = ['kept', 'events', 'support', 'corrections', 'updated', ...RECORDS.map(([, list]) => String(list))];

function headChanges(before: RawRecord, after: RawRecord): readonly string[] {
  const heads = [v.safeParse(headSchema, before), v.safeParse(headSchema, after)] as const;
  // Fills in defaults if both can be parsed.
  const [old, now]: readonly [RawRecord, RawRecord] =
    heads[0].success && heads[1].success ? [heads[0].output, heads[1].output] : [before, after];
  return [...keysOf(old, now)].flatMap((key) =>
    NO_FIELDS.includes(key) ? [] : changed(HEAD[key] ?? `The field “${key}” of the record`, old[key], now[key]),
  );
}

/** The changes between two versions, given as the raw JSON of their files. */
export function compareDatasets(before: RawRecord, after: RawRecord): Difference {
  const date = typeof after.updated === 'string' ? after.updated : '';
  const [old, now] = [byId(before.events), byId(after.events)];
  const records = RECORDS.map(([what, list]) => recordChanges(what, before[list], after[list]));
  const printed = (name: string, print: (item: unknown) => string): [string[], string[]] => [
    listOf(before[name]).map(print),
    listOf(after[name]).map(print),
  ];
  const whole = [
    ...headChanges(before, after),
    ...listChanges('support organisation', ...printed('support', printSupport)),
    // New corrections are expected in a new version.
    ...without(...printed('corrections', printCorrection)).map((one) => `Without the correction ${one}.`),
    ...records.flatMap(({ changes }) => changes),
  ];
  const names = categoryNames(before.categories, after.categories);
  const changes: Change[] = whole.map((text) => ({ date, event: null, text }));
  for (const [id, raw] of old) {
    const given = now.get(id);
    if (!given) {
      const text = `The event “${rawText(raw.title)}” (${id}, ${rawText(raw.date)}) was removed; its id is not used again.`;
      changes.push({ date, event: null, text });
      continue;
    }
    const [event, other] = [v.safeParse(plainEventSchema, raw), v.safeParse(plainEventSchema, given)];
    const faults = other.success
      ? []
      : other.issues.map((issue) => `It is at fault: ${pathOf(issue)} ${describeSchemaIssue(issue).message}.`);
    const isRead = event.success && other.success;
    const texts = [
      ...(isRead ? eventChanges(event.output, other.output, names) : eventChanges(raw, given, names)),
      ...faults,
    ];
    if (texts.length > 0) changes.push({ date, event: id, text: texts.join(' ') });
  }
  return {
    changes,
    added: [...now.keys()].filter((id) => !old.has(id)),
    addedRecords: records.flatMap(({ added }) => added),
  };
}
