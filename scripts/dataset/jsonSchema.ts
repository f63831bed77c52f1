// The JSON Schema (draft 7) of dataset.json, generated from src/dataset/format/schema.ts and the notes on its fields. With
// it a code editor completes and explains fields.

import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import {
  actorSchema,
  categorySchema,
  correctionSchema,
  eraSchema,
  headSchema,
  isHttpAddress,
  isMediaAddress,
  isReportAddress,
  mediaSchema,
  parquetLocationSchema,
  plainEventSchema,
  sourceSchema,
  supportSchema,
  tourSchema,
} from '../../src/dataset/format/schema.ts';
import { ID_PATTERN, isId } from '../../src/model/ids.ts';
import { FIELD_NOTES } from './fieldNotes.ts';

const list = <const S extends v.GenericSchema>(schema: S) => v.optional(v.array(schema), []);

/** The whole file: its head and its lists. */
const datasetSchema = v.looseObject({
  ...headSchema.entries,
  support: list(supportSchema),
  actors: list(actorSchema),
  sources: list(sourceSchema),
  categories: list(categorySchema),
  eras: list(eraSchema),
  events: v.optional(v.union([v.array(plainEventSchema), parquetLocationSchema]), []),
  tours: list(tourSchema),
  corrections: list(correctionSchema),
});

/** The objects of the format, by their names in FIELD_NOTES. */
export const RECORDS = {
  dataset: datasetSchema,
  support: supportSchema,
  actors: actorSchema,
  'actors.names': actorSchema.entries.names.wrapped.item,
  sources: sourceSchema,
  categories: categorySchema,
  'categories.values': categorySchema.entries.values.pipe[0].item,
  eras: eraSchema,
  events: plainEventSchema,
  'events.actors': plainEventSchema.entries.actors.wrapped.item,
  'events.citations': plainEventSchema.entries.citations.wrapped.item,
  'events.relations': plainEventSchema.entries.relations.wrapped.item,
  'events.notes': plainEventSchema.entries.notes.wrapped.item,
  'events (packed)': parquetLocationSchema,
  tours: tourSchema,
  'tours.steps': tourSchema.entries.steps.pipe[0].item,
  corrections: correctionSchema,
  media: mediaSchema,
} as const;

/** Expresses the schema's own predicates in JSON Schema. Trimming has no equivalent. */
const convert = (schema: v.GenericSchema): JsonSchema =>
  toJsonSchema(schema, {
    typeMode: 'input',
    ignoreActions: ['trim'],
    overrideAction: ({ valibotAction, jsonSchema }) => {
      if (valibotAction.type === 'starts_with') return { ...jsonSchema, pattern: '^\\?' };
      if (!('requirement' in valibotAction)) return null;
      if (valibotAction.requirement === isId) return { ...jsonSchema, pattern: ID_PATTERN.source, maxLength: 120 };
      if (valibotAction.requirement === isHttpAddress) return { ...jsonSchema, format: 'uri', pattern: '^https?://' };
      if (valibotAction.requirement === isMediaAddress) return { ...jsonSchema, pattern: '^(https://|[^\\\\/:])' };
      if (valibotAction.requirement === isReportAddress) return { ...jsonSchema, pattern: '^(mailto:|https://)' };
      return null;
    },
  });

type Properties = Readonly<Record<string, JsonSchema>>;

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

/** The fields of an object's schema. */
export function propertiesOf(schema: JsonSchema): Properties {
  const found: Record<string, JsonSchema> = {};
  for (const [name, property] of Object.entries(schema.properties ?? {}))
    if (isSchema(property)) found[name] = property;
  return found;
}

/** The name in FIELD_NOTES of the objects in a list. */
function recordIn(record: string, list: string): string {
  if (list === 'media') return 'media';
  const path = record === 'dataset' ? list : `${record}.${list}`;
  return path === 'events.notes.citations' ? 'events.citations' : path;
}

/** Describes the fields of the objects in a list. */
function explainList(property: JsonSchema, record: string): JsonSchema {
  if (Array.isArray(property.anyOf)) {
    const branches = property.anyOf.filter(isSchema);
    const isPacked = (one: JsonSchema): boolean => one.type === 'object';
    return {
      ...property,
      anyOf: branches.map((one) => (isPacked(one) ? explain(one, `${record} (packed)`) : explainList(one, record))),
    };
  }
  const { items } = property;
  return isSchema(items) && !Array.isArray(items) ? { ...property, items: explain(items, record) } : property;
}

const isPlain = (value: unknown): value is string | number | null => value === null || typeof value !== 'object';

/** Adds the descriptions and examples of FIELD_NOTES to all fields, those of objects in lists included. */
function explain(schema: JsonSchema, record: string): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const [name, property] of Object.entries(propertiesOf(schema))) {
    const inner = recordIn(record, name);
    const note = FIELD_NOTES[record]?.[name];
    properties[name] = {
      ...(inner in FIELD_NOTES ? explainList(property, inner) : property),
      ...(note ? { description: note.meaning } : {}),
      ...(note && isPlain(note.example) ? { examples: [note.example] } : {}),
    };
  }
  return { ...schema, properties };
}

export const recordJsonSchema = (record: keyof typeof RECORDS): JsonSchema => convert(RECORDS[record]);

/** The JSON Schema of a whole dataset.json. */
/** In a record that is not plain each event has a kind and a status. */
const ACCOUNTABLE: JsonSchema = {
  if: { properties: { profile: { const: 'plain' } }, required: ['profile'] },
  else: {
    properties: {
      events: {
        items: { required: ['kind', 'status'], properties: { kind: { type: 'string' }, status: { type: 'string' } } },
      },
    },
  },
};

export const datasetJsonSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'On the Record, dataset format 1',
  ...explain(convert(datasetSchema), 'dataset'),
  ...ACCOUNTABLE,
});
