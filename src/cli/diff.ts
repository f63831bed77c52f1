// What changed from one edition of a dataset to the next, as entries for `corrections` (R9): one an event, in words.

import * as v from 'valibot';
import { type RawCitation, type RawEvent, eventSchema } from '../dataset/schema.ts';
import { isRecord, type Raw } from './readFolder.ts';

export interface Change {
  /** The day of the new edition. */
  readonly date: string;
  /** Null where the event is gone, or the whole record has changed. */
  readonly event: string | null;
  readonly text: string;
}

export interface Difference {
  readonly changes: readonly Change[];
  /** Ids of events that are new: no corrections, for nothing about them was wrong. */
  readonly added: readonly string[];
}

/** A value in words; what is not given, and what is given as nothing, are the same. */
function shown(value: unknown): string {
  const isNothing =
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (isNothing) return 'nothing';
  if (typeof value === 'string') return `“${value}”`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const changed = (what: string, before: unknown, after: unknown): readonly string[] =>
  shown(before) === shown(after) ? [] : [`${what} was ${shown(before)}, and is ${shown(after)}.`];

/** Fields that hold one value, and what they are called. */
const FIELDS: readonly (readonly [keyof RawEvent, string])[] = [
  ['date', 'The date'],
  ['concerns', 'The period that it is about'],
  ['title', 'The title'],
  ['summary', 'The summary'],
  ['kind', 'The kind'],
  ['status', 'The standing'],
  ['foundBy', 'Who found it'],
  ['importance', 'The importance'],
  ['noReply', 'The reason why there is no reply'],
  ['translations', 'The translations'],
];

const printCitation = ({ source, quote, locator, speaker }: RawCitation): string =>
  [source, ...(locator === null ? [] : [locator]), ...(speaker === null ? [] : [`in the words of ${speaker}`])].join(
    ', ',
  ) + (quote === null ? '' : `: “${quote}”`);

/** Lists, what a thing in them is called, and how it is told. */
const LISTS: readonly (readonly [what: string, tell: (event: RawEvent) => readonly string[]])[] = [
  ['actor', (event) => event.actors.map(({ id, role }) => `${id} (${role})`)],
  ['citation', (event) => event.citations.map(printCitation)],
  [
    'relation',
    (event) =>
      event.relations.map(({ type, event: other, note }) => `${type} ${other}${note === null ? '' : ` (${note})`}`),
  ],
  [
    'note',
    (event) =>
      event.notes.map(({ kind, text, citations }) =>
        [`${kind}: “${text}”`, ...citations.map(printCitation)].join('; '),
      ),
  ],
  ['tag', (event) => event.tags.map((tag) => `“${tag}”`)],
];

/** What is in one list and not in the other, each as often as it is. */
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

function eventChanges(before: RawEvent, after: RawEvent): readonly string[] {
  return [
    ...FIELDS.flatMap(([key, what]) => changed(what, before[key], after[key])),
    ...LISTS.flatMap(([what, tell]) => listChanges(what, tell(before), tell(after))),
  ];
}

const HEAD: readonly (readonly [string, string])[] = [
  ['title', 'The title of the record'],
  ['description', 'The description of the record'],
  ['coverage', 'The coverage of the record'],
  ['contentNote', 'The content note'],
  ['license', 'The licence'],
  ['report', 'The address for mistakes'],
];

function byId(list: unknown): ReadonlyMap<string, Raw> {
  const records = (Array.isArray(list) ? list : []).filter(isRecord);
  return new Map(records.flatMap((record) => (typeof record.id === 'string' ? [[record.id, record] as const] : [])));
}

/** Changes of actors and sources, field by field. */
function* recordChanges(what: string, before: unknown, after: unknown): Generator<string> {
  const [old, now] = [byId(before), byId(after)];
  for (const [id, record] of old) {
    const other = now.get(id);
    if (!other) {
      yield `The ${what} “${id}” is no longer there.`;
      continue;
    }
    for (const key of new Set([...Object.keys(record), ...Object.keys(other)])) {
      yield* changed(`Of the ${what} “${id}” the ${key}`, record[key], other[key]);
    }
  }
}

/** Events by id; what the format does not allow is not compared. */
function eventsOf(raw: Raw): ReadonlyMap<string, RawEvent> {
  const events = (Array.isArray(raw.events) ? raw.events : []).map((event) => v.safeParse(eventSchema, event));
  return new Map(events.flatMap((event) => (event.success ? [[event.output.id, event.output] as const] : [])));
}

/** What changed between two editions, raw as they stand in their files. */
export function compareDatasets(before: Raw, after: Raw): Difference {
  const date = typeof after.updated === 'string' ? after.updated : '';
  const [old, now] = [eventsOf(before), eventsOf(after)];
  const whole = [
    ...HEAD.flatMap(([key, what]) => changed(what, before[key], after[key])),
    ...recordChanges('actor', before.actors, after.actors),
    ...recordChanges('source', before.sources, after.sources),
  ];
  const changes: Change[] = whole.map((text) => ({ date, event: null, text }));
  for (const [id, event] of old) {
    const other = now.get(id);
    if (!other) {
      const text = `The event “${event.title}” (${id}, ${event.date}) was removed; its id is not used again.`;
      changes.push({ date, event: null, text });
      continue;
    }
    const texts = eventChanges(event, other);
    if (texts.length > 0) changes.push({ date, event: id, text: texts.join(' ') });
  }
  return { changes, added: [...now.keys()].filter((id) => !old.has(id)) };
}
