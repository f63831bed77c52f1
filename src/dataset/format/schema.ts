// The validation schema (valibot) of dataset format 1; types are inferred from it. eventRules.ts and datasetRules.ts check
// the editorial rules, buildDataset.ts parses the dates.

import * as v from 'valibot';
import { ACTOR_KINDS, KINDS, NOTE_KINDS, RELATION_TYPES, ROLES, STATUSES } from '../../model/evidence.ts';
import { PROFILES } from '../../model/event.ts';
import { isId } from '../../model/ids.ts';
import { isFileName, isRemote, MEDIA_TYPES } from '../../model/media.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));
const id = v.pipe(
  v.string(),
  v.check(isId, 'must be kebab-case: lower-case letters and digits joined by single hyphens'),
);
export const isHttpAddress = (value: string): boolean => {
  try {
    return /^https?:$/.test(new URL(value).protocol);
  } catch {
    return false;
  }
};
/** A mailto: or https: URL template, with placeholders after the host only. */
export const isReportAddress = (value: string): boolean => {
  const whole = URL.canParse(value) ? new URL(value) : null;
  return (whole?.protocol === 'https:' && !/[{%]/.test(whole.host)) || /^mailto:[^\s{@?]+@[^\s{@?]+(\?|$)/.test(value);
};
const url = v.pipe(v.string(), v.check(isHttpAddress, 'must be an http or https address'));
const nullable = <const S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema), null);
/** Translations by language tag, such as "fr" or "pt-BR". */
const translations = <const S extends v.GenericSchema>(schema: S) =>
  nullable(v.record(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag')), schema));
const list = <const S extends v.GenericSchema>(schema: S) => v.optional(v.array(schema), []);

/** Data of another format that has no field here. Kept for exports to that format, never shown. */
const kept = v.optional(v.looseObject({}));

/** An https address, or the name of a file in the dataset's folder. */
export function isMediaAddress(value: string): boolean {
  if (!isRemote(value)) return isFileName(value);
  // The host goes into the Content-Security-Policy, where “;” and “*” would mean something.
  return URL.canParse(value) && /^[a-z0-9.-]+(:\d+)?$/.test(new URL(value).host);
}
const mediaAddress = v.pipe(
  v.string(),
  v.trim(),
  v.check(isMediaAddress, 'must be an https address, or the name of a file in the dataset’s folder'),
);
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const pixels = nullable(v.pipe(v.number(), v.integer(), v.minValue(1)));
const numbers = (count: number, what: string) =>
  nullable(v.pipe(v.array(percent), v.length(count, `must be ${count} numbers in per cent: ${what}`)));

export const mediaSchema = v.looseObject({
  type: v.picklist(MEDIA_TYPES),
  src: mediaAddress,
  alt: nullable(text),
  caption: nullable(text),
  credit: nullable(text),
  licence: nullable(text),
  source: nullable(text),
  poster: nullable(mediaAddress),
  width: pixels,
  height: pixels,
  focus: numbers(2, 'from the left, from the top'),
  region: numbers(4, 'left, top, width, height'),
  transcript: nullable(text),
  decorative: v.optional(v.boolean(), false),
});
const media = list(mediaSchema);

export const supportSchema = v.looseObject({ name: text, url: nullable(url), note: v.optional(v.string(), '') });

export const actorSchema = v.looseObject({
  id,
  name: text,
  short: v.optional(text),
  kind: v.picklist(ACTOR_KINDS),
  description: v.optional(v.string(), ''),
  partOf: nullable(id),
  names: list(v.looseObject({ name: text, until: text })),
  media,
});

export const sourceSchema = v.looseObject({
  id,
  type: text,
  title: text,
  publisher: text,
  authors: list(text),
  issued: nullable(text),
  url: nullable(url),
  archive: nullable(url),
  language: nullable(text),
  note: nullable(text),
});

export const citationSchema = v.looseObject({
  source: id,
  // Not trimmed: quotations are verbatim (R2).
  quote: nullable(v.pipe(v.string(), v.minLength(1, 'must not be empty; use null'))),
  speaker: nullable(id),
  before: v.optional(v.pipe(v.string(), v.maxLength(32, 'must be at most 32 characters')), ''),
  after: v.optional(v.pipe(v.string(), v.maxLength(32, 'must be at most 32 characters')), ''),
  locator: nullable(text),
  dateGiven: nullable(text),
  translations: translations(text),
});

const eventEntries = {
  id,
  date: text,
  concerns: nullable(text),
  title: text,
  summary: v.optional(v.string(), ''),
  foundBy: nullable(id),
  importance: v.optional(v.picklist([1, 2, 3]), 2),
  actors: list(v.looseObject({ id, role: v.picklist(ROLES) })),
  citations: list(citationSchema),
  relations: list(v.looseObject({ type: v.picklist(RELATION_TYPES), event: id, note: nullable(text) })),
  noReply: nullable(text),
  notes: list(v.looseObject({ kind: v.picklist(NOTE_KINDS), text, citations: list(citationSchema) })),
  media,
  tags: list(text),
  categories: v.optional(v.record(id, v.array(id)), {}),
  translations: translations(v.looseObject({ title: text, summary: nullable(text) })),
  kept,
};

/** An event of a plain record: what it is, and how it is known, may be left open. */
export const plainEventSchema = v.looseObject({
  ...eventEntries,
  kind: nullable(v.picklist(KINDS)),
  status: nullable(v.picklist(STATUSES)),
});

/** An event of any other record. */
export const eventSchema = v.looseObject({ ...eventEntries, kind: v.picklist(KINDS), status: v.picklist(STATUSES) });

/** The schema of an event, by its dataset's profile. */
export const eventSchemaOf = (profile: unknown) => (profile === 'plain' ? plainEventSchema : eventSchema);

export const categorySchema = v.looseObject({
  id,
  label: text,
  values: v.pipe(v.array(v.looseObject({ id, label: text })), v.minLength(1, 'must have at least one value')),
});

export const eraSchema = v.looseObject({ date: text, label: text });

export const tourSchema = v.looseObject({
  id,
  title: text,
  steps: v.pipe(
    v.array(
      v.looseObject({
        view: v.pipe(v.string(), v.startsWith('?', 'must be a query string that starts with “?”')),
        text,
        seconds: v.optional(v.pipe(v.number(), v.minValue(3), v.maxValue(120)), 12),
        media,
      }),
    ),
    v.minLength(1, 'must have at least one step'),
  ),
});

export const correctionSchema = v.looseObject({ date: text, event: nullable(id), text });

/** The file without its lists, whose records are parsed one by one: an invalid record must not affect others. */
export const headSchema = v.looseObject({
  format: v.literal(1, 'must be 1: the only dataset format there is'),
  id,
  title: text,
  description: v.optional(v.string(), ''),
  language: v.optional(text, 'en'),
  license: text,
  updated: text,
  coverage: text,
  profile: v.optional(v.picklist(PROFILES), 'accountability'),
  contentNote: v.optional(v.string(), ''),
  translations: translations(
    v.looseObject({ title: nullable(text), description: nullable(text), contentNote: nullable(text) }),
  ),
  report: nullable(v.pipe(v.string(), v.check(isReportAddress, 'must be a mailto: or an https: address'))),
  media,
  /** The JSON Schema, for code editors. */
  $schema: v.optional(v.string()),
  kept,
});

/** The location of events in a separate file, always in the folder of dataset.json. */
export const parquetLocationSchema = v.looseObject({
  href: v.pipe(v.string(), v.regex(/^[\w-]+\.parquet$/, 'must be the name of a .parquet file in the same folder')),
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export type RawSource = v.InferOutput<typeof sourceSchema>;
export type RawCitation = v.InferOutput<typeof citationSchema>;
export type RawEvent = v.InferOutput<typeof plainEventSchema>;
