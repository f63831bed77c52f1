// Builds a Dataset and its issues from an unknown JSON value. An invalid record is skipped and reported; the others are
// kept. eventRules.ts and datasetRules.ts check the editorial rules, fingerprint.ts the quotations. One file: the steps of
// one reading, in their order.

import { isRecord, type RawRecord } from '../../model/record.ts';
import * as v from 'valibot';
import { buildColumns, type IndexedEvent } from '../../engine/columns.ts';
import { type EdtfDate, parseEdtf } from '../../model/edtf.ts';
import {
  categoryValues,
  type Actor,
  type Category,
  type Era,
  type Source,
  type TimelineEvent,
} from '../../model/event.ts';
import { type ActorId, type EventId, type SourceId, toActorId, toEventId, toSourceId } from '../../model/ids.ts';
import { NO_FILES } from '../../model/media.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { BuiltDataset, Dataset } from './dataset.ts';
import { MAX_CATEGORIES } from './recordFacets.ts';
import { describeSchemaIssue, findUnknownFields, pathOf } from './schemaMessages.ts';
import type { Issue, RuleId } from './issue.ts';
import {
  actorSchema,
  categorySchema,
  correctionSchema,
  eraSchema,
  eventSchemaOf,
  headSchema,
  parquetLocationSchema,
  type RawSource,
  sourceSchema,
  supportSchema,
  tourSchema,
} from './schema.ts';
import { buildLinks, toEvent } from './toEvent.ts';
import { actorTerms, sourceTerms } from './searchTerms.ts';

const LISTS = ['support', 'actors', 'sources', 'categories', 'eras', 'events', 'tours', 'corrections'] as const;

/** The editorial rule behind a field, which issues name. */
const RULE_OF_FIELD: Readonly<Record<string, RuleId>> = {
  citations: 'R1',
  quote: 'R2',
  status: 'R3',
  noReply: 'R4',
  concerns: 'R5',
  date: 'R6',
  foundBy: 'R7',
  alt: 'R11',
  decorative: 'R11',
  credit: 'R12',
  corrections: 'R9',
  contentNote: 'R10',
  support: 'R10',
};
const ruleOf = (path: string): RuleId =>
  path
    .split(/[.[\]]+/)
    .reverse()
    .map((key) => (Object.hasOwn(RULE_OF_FIELD, key) ? RULE_OF_FIELD[key] : undefined))
    .find((rule) => rule !== undefined) ?? 'format';

class Reader {
  readonly issues: Issue[] = [];

  report(severity: Issue['severity'], path: string, event: string | null, message: string, fix: string): void {
    this.issues.push({ rule: ruleOf(path), severity, path, event, message, fix });
  }

  /** Parses a record with its schema; reports invalid and unknown fields. */
  record<const S extends v.GenericSchema>(schema: S, value: unknown, path: string): v.InferOutput<S> | undefined {
    const event = path.startsWith('events[') && isRecord(value) && typeof value.id === 'string' ? value.id : null;
    const parsed = v.safeParse(schema, value);
    if (!parsed.success) {
      for (const issue of parsed.issues) {
        const fieldPath = [path, pathOf(issue)].filter(Boolean).join('.');
        const { message, fix } = describeSchemaIssue(issue);
        this.report('error', fieldPath, event, message, fix);
      }
      return undefined;
    }
    findUnknownFields(schema, value, path, (fieldPath) => {
      if (path === '' && LISTS.some((list) => list === fieldPath)) return;
      this.issues.push({
        rule: 'format',
        severity: 'warning',
        path: fieldPath,
        event,
        message: 'is not a field of format 1; it is kept and not shown',
        fix: 'check its spelling, or leave it for your own use',
      });
    });
    return parsed.output;
  }

  /** Parses the file without its lists. An invalid optional field is dropped. */
  head(raw: RawRecord): v.InferOutput<typeof headSchema> | undefined {
    const parsed = v.safeParse(headSchema, raw);
    if (parsed.success) return this.record(headSchema, raw, '');
    const invalidKeys = new Set(parsed.issues.map(({ path }) => path?.[0]?.key));
    const validFields = Object.fromEntries(Object.entries(raw).filter(([key]) => !invalidKeys.has(key)));
    this.record(headSchema, raw, '');
    return v.is(headSchema, validFields) ? this.record(headSchema, validFields, '') : undefined;
  }

  /** The valid records of one of the file's lists, each with its path. */
  *list<const S extends v.GenericSchema>(
    raw: RawRecord,
    name: string,
    schema: S,
  ): Generator<[v.InferOutput<S>, string]> {
    const values = raw[name] ?? [];
    if (!Array.isArray(values)) {
      this.report('error', name, null, `must be a list, not ${typeof values}`, 'write it as [ … ]');
      return;
    }
    for (const [index, value] of values.entries()) {
      const path = `${name}[${index}]`;
      const record = this.record(schema, value, path);
      if (record !== undefined) yield [record, path];
    }
  }

  date(text: string | null, path: string, event: string | null): EdtfDate | null {
    if (text === null) return null;
    const date = parseEdtf(text);
    if (date.ok) return date.value;
    this.report('error', path, event, date.error, 'write the date in EDTF, at the precision that the source gives');
    return null;
  }

  /** Adds a record under its id, unless the id is a duplicate (R9). */
  put<K, T>(map: Map<K, T>, id: K, value: T, path: string, event: string | null): boolean {
    if (map.has(id)) {
      this.issues.push({
        rule: 'R9',
        severity: 'error',
        path: `${path}.id`,
        event,
        message: `the id “${String(id)}” is used twice; the second record is left out`,
        fix: 'give each record an id of its own; an id is never reused',
      });
      return false;
    }
    map.set(id, value);
    return true;
  }
}

function toSource(raw: RawSource, issued: EdtfDate | null): Source {
  const { type, title, publisher, authors, url, archive, language, note } = raw;
  return { id: toSourceId(raw.id), type, title, publisher, authors, issued, url, archive, language, note };
}

/** The fields of an event that the engine indexes: both time axes, the facets and all visible text. */
function toIndexed(
  event: TimelineEvent,
  actors: ReadonlyMap<ActorId, Actor>,
  sources: ReadonlyMap<SourceId, Source>,
  categories: readonly Category[],
): IndexedEvent {
  const citations = [event.citations, ...event.notes.map((note) => note.citations)].flat();
  const actorIds = [...new Set(event.actors.map((actor) => actor.id))];
  const sourceIds = [...new Set(citations.map((citation) => citation.source))];
  const texts = [
    event.title,
    event.summary,
    event.noReply,
    ...Object.values(event.translations ?? {}).flatMap(({ title, summary }) => [title, summary]),
    ...event.tags,
    ...categories.flatMap(({ id, values }) =>
      categoryValues(event.categories, id).map((value) => values.find((one) => one.id === value)?.label),
    ),
    ...event.notes.map((note) => note.text),
    ...event.media.flatMap(({ alt, caption, credit }) => [alt, caption, credit]),
    ...citations.map((citation) => citation.quote),
    ...event.actors.flatMap(({ id }) => {
      const actor = actors.get(id);
      return actor ? actorTerms(actor) : [];
    }),
    ...sourceIds.flatMap((id) => {
      const source = sources.get(id);
      return source ? sourceTerms(source) : [];
    }),
  ];
  return {
    id: event.id,
    said: event.date.span,
    about: (event.concerns ?? event.date).span,
    text: texts.filter(Boolean).join('\n'),
    kind: event.kind,
    status: event.status,
    importance: event.importance,
    actors: actorIds,
    sources: sourceIds,
    tags: [...new Set(event.tags)],
    categories: event.categories,
  };
}

/** The categories, each with an id of its own; a value that is given twice is left out. */
function readCategories(reader: Reader, raw: RawRecord): readonly Category[] {
  const categories = new Map<string, Category>();
  for (const [{ id, label, values }, path] of reader.list(raw, 'categories', categorySchema)) {
    if (categories.size === MAX_CATEGORIES) {
      const message = `there are more than ${MAX_CATEGORIES} categories; this one is left out`;
      reader.report('error', path, null, message, 'leave out what few readers filter by, or use tags');
      continue;
    }
    const own = new Map<string, Category['values'][number]>();
    for (const [index, value] of values.entries()) {
      reader.put(own, value.id, { id: value.id, label: value.label }, `${path}.values[${index}]`, null);
    }
    reader.put(categories, id, { id, label, values: [...own.values()] }, path, null);
  }
  return [...categories.values()];
}

export type ParquetLocation = v.InferOutput<typeof parquetLocationSchema>;

/** Where the events are, if not in dataset.json itself. */
export function parquetLocation(raw: unknown): ParquetLocation | null {
  const parsed = v.safeParse(parquetLocationSchema, isRecord(raw) ? raw.events : null);
  return parsed.success ? parsed.output : null;
}

/** Events per step of `buildSteps`. */
const STEP = 256;

/**
 * Builds the dataset of one `dataset.json`. Yields the number of events read so far, so that the caller can show progress
 * and return to the event loop. Fails only if nothing can be shown: not an object, or an invalid head. Everything else
 * becomes an issue of the dataset.
 */
export function* buildSteps(raw: unknown): Generator<number, Result<BuiltDataset, readonly Issue[]>> {
  const reader = new Reader();
  if (!isRecord(raw)) {
    reader.report('error', '', null, 'the file is not a JSON object', 'start from a dataset.json in format 1');
    return fail(reader.issues);
  }
  const head = reader.head(raw);
  if (!head) return fail(reader.issues);
  const coverage = reader.date(head.coverage, 'coverage', null);
  if (!coverage) return fail(reader.issues);

  const actors = new Map<ActorId, Actor>();
  for (const [actor, path] of reader.list(raw, 'actors', actorSchema)) {
    const { name, kind, description, names, media } = actor;
    const id = toActorId(actor.id);
    const partOf = actor.partOf === null ? null : toActorId(actor.partOf);
    reader.put(
      actors,
      id,
      { id, name, short: actor.short ?? name, kind, description, partOf, names, media },
      path,
      null,
    );
  }

  const sources = new Map<SourceId, Source>();
  for (const [source, path] of reader.list(raw, 'sources', sourceSchema)) {
    const issued = reader.date(source.issued, `${path}.issued`, null);
    reader.put(sources, toSourceId(source.id), toSource(source, issued), path, null);
  }

  const categories = readCategories(reader, raw);
  const eras: Era[] = [];
  for (const [{ date, label }, path] of reader.list(raw, 'eras', eraSchema)) {
    const read = reader.date(date, `${path}.date`, null);
    if (read) eras.push({ date: read, label });
  }

  const known = new Map<EventId, TimelineEvent>();
  // parquetDataset.ts reads events in a separate file.
  const listed = isRecord(raw.events) ? {} : raw;
  if (isRecord(raw.events)) reader.record(parquetLocationSchema, raw.events, 'events');
  for (const [event, path] of reader.list(listed, 'events', eventSchemaOf(head.profile))) {
    const date = reader.date(event.date, `${path}.date`, event.id);
    const concerns = reader.date(event.concerns, `${path}.concerns`, event.id);
    if (date) reader.put(known, toEventId(event.id), toEvent(event, date, concerns), path, event.id);
    if (known.size % STEP === 0) yield known.size;
  }

  const columns = buildColumns(
    [...known.values()].map((event) => toIndexed(event, actors, sources, categories)),
    categories,
  );
  const events = columns.ids.flatMap((id) => known.get(id) ?? []);

  const dataset: Dataset = {
    id: head.id,
    title: head.title,
    description: head.description,
    language: head.language,
    license: head.license,
    updated: head.updated,
    coverage,
    profile: head.profile,
    contentNote: head.contentNote,
    translations: head.translations,
    report: head.report,
    media: head.media,
    files: NO_FILES,
    support: Array.from(reader.list(raw, 'support', supportSchema), ([link]) => link),
    actors,
    sources,
    categories,
    eras,
    tours: Array.from(reader.list(raw, 'tours', tourSchema), ([tour]) => tour),
    corrections: Array.from(reader.list(raw, 'corrections', correctionSchema), ([correction]) => ({
      ...correction,
      event: correction.event === null ? null : toEventId(correction.event),
    })),
    events,
    columns,
    links: buildLinks(events),
    loader: null,
  };
  return ok({ dataset, issues: reader.issues, version: null });
}

/** Builds the dataset in one step. */
export function buildDataset(raw: unknown): Result<BuiltDataset, readonly Issue[]> {
  const steps = buildSteps(raw);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
