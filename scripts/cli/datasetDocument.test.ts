import { readFile } from 'node:fs/promises';
import type { JsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { buildDataset } from '../../src/dataset/format/buildDataset.ts';
import { COLUMNS, FOREIGN_COLUMNS } from '../../src/dataset/exchange/csvColumns.ts';
import { parseEdtf } from '../../src/model/edtf.ts';
import { COMMANDS } from './dataset.ts';
import { FIELD_NOTES } from '../dataset/fieldNotes.ts';
import { datasetJsonSchema, propertiesOf, RECORDS, recordJsonSchema } from '../dataset/jsonSchema.ts';
import { COMMAND } from './command.ts';

type RecordName = keyof typeof RECORDS;
const isRecordName = (name: string): name is RecordName => Object.hasOwn(RECORDS, name);
const NAMES: readonly RecordName[] = Object.keys(RECORDS).filter(isRecordName);
const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;
const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;
const words = (values: readonly unknown[]): string => values.map((value) => `\`${String(value)}\``).join(', ');

/** A field's type, in words. */
function takes(schema: JsonSchema, record: string, field: string): string {
  const inner = record === 'dataset' ? field : `${record}.${field}`;
  if (schema.anyOf) {
    const branches = schema.anyOf.filter(isSchema);
    const [first] = branches;
    if (field === 'events') return 'a list of [events](#events), or [a Parquet file](#events-packed)';
    return `${first ? takes(first, record, field) : ''}${branches.some((one) => one.type === 'null') ? ', or `null`' : ''}`;
  }
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum) return `one of ${words(schema.enum)}`;
  if (schema.type === 'array') {
    const { items } = schema;
    if (isSchema(items) && !Array.isArray(items) && items.type === 'number')
      return `a list of ${schema.minItems} numbers from ${items.minimum} to ${items.maximum}`;
    if (isSchema(items) && !Array.isArray(items) && items.type !== 'object')
      return `a list of ${takes(items, record, field).replace(/^a /, '')}s`;
    const name = field === 'citations' ? 'events.citations' : field === 'media' ? 'media' : inner;
    return `a list of [${field}](#${name.replaceAll('.', '')})`;
  }
  if (schema.type === 'object') return 'an object';
  if (schema.type === 'boolean') return '`true` or `false`';
  if (schema.pattern?.startsWith('^(https://|')) return 'a file’s name or an https address';
  if (schema.format === 'uri') return 'an http or https address';
  if (schema.pattern?.startsWith('^(mailto:')) return 'a mailto or https address';
  if (schema.pattern?.startsWith('^[a-z0-9]')) return 'an id';
  if (schema.type === 'string') return schema.maxLength ? `a text of at most ${schema.maxLength} characters` : 'a text';
  const { minimum, maximum } = schema;
  if (minimum !== undefined && maximum !== undefined) return `a number from ${minimum} to ${maximum}`;
  return schema.type === 'integer' ? 'a whole number' : 'a number';
}

function fieldTable(record: RecordName): string {
  const schema = recordJsonSchema(record);
  const rows = Object.entries(propertiesOf(schema)).map(([field, property]) => {
    const { meaning = '', example } = FIELD_NOTES[record]?.[field] ?? {};
    const left = schema.required?.includes(field)
      ? '**required**'
      : property.default === undefined
        ? '–'
        : code(property.default);
    const shown = Array.isArray(example) && example.length === 0 ? '' : code(example);
    return `| \`${field}\` | ${takes(property, record, field)} | ${left} | ${meaning} | ${shown} |`;
  });
  return ['| field | type | default | meaning | example |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

function commands(): string {
  return Object.entries(COMMANDS)
    .map(([name, { usage, summary, options = [], example }]) =>
      [
        `#### ${name}`,
        '',
        summary,
        '',
        '```sh',
        `${COMMAND} ${usage}`,
        `${COMMAND} ${example}   # for example`,
        '```',
        ...(options.length > 0 ? ['', ...options.map(([option, meaning]) => `- \`${option}\`: ${meaning}`)] : []),
      ].join('\n'),
    )
    .join('\n\n');
}

function columns(): string {
  const rows = COLUMNS.map(({ name, alsoKnownAs, derived }) => {
    return `| \`${name}\` | ${derived ? 'for reading only; ignored when our own CSV is imported' : 'imported'} | ${words(alsoKnownAs)} |`;
  });
  return [
    '| column | in our own CSV | other names in any table |',
    '| --- | --- | --- |',
    ...rows,
    ...FOREIGN_COLUMNS.map(
      ({ name, alsoKnownAs, meaning }) => `| \`${name}\` (${meaning}) | not written | ${words(alsoKnownAs)} |`,
    ),
  ].join('\n');
}

/** A small dataset in which every field has the example that its table gives. */
function wholeExample(): Readonly<Record<string, unknown>> {
  const examples = (record: string, lists: Readonly<Record<string, string>> = {}): Record<string, unknown> => {
    const notes = Object.entries(FIELD_NOTES[record] ?? {}).filter(([field]) => field !== 'kept');
    const shared: Readonly<Record<string, string>> = { media: 'media', ...lists };
    return Object.fromEntries(
      notes.map(([field, { example }]) => [field, shared[field] ? [examples(shared[field])] : example]),
    );
  };
  return {
    ...examples('dataset', { support: 'support', sources: 'sources', corrections: 'corrections' }),
    actors: [examples('actors', { names: 'actors.names' })],
    events: [
      {
        ...examples('events', {
          actors: 'events.actors',
          citations: 'events.citations',
          relations: 'events.relations',
        }),
        notes: [examples('events.notes', { citations: 'events.citations' })],
      },
    ],
    tours: [examples('tours', { steps: 'tours.steps' })],
  };
}

/** Generated sections other than the tables of records. */
const OTHERS: Readonly<Record<string, () => string>> = {
  commands,
  columns,
  example: () => `\`\`\`json\n${JSON.stringify(wholeExample(), null, 2)}\n\`\`\``,
};

/** Generates the sections between `<!-- made: name -->` and `<!-- end -->` again. */
function made(document: string): string {
  return document.replace(
    /(<!-- made: ([^>]+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, open: string, name: string, close: string) => {
      const record = NAMES.find((one) => one === name);
      const text = record ? fieldTable(record) : (OTHERS[name]?.() ?? '');
      return `${open}\n${text}\n\n${close}`;
    },
  );
}

test('docs/DATASET.md is what the schema, the commands and the columns generate', async () => {
  const document = await readFile('docs/DATASET.md', 'utf8');
  for (const name of [...NAMES, ...Object.keys(OTHERS)]) expect(document).toContain(`<!-- made: ${name} -->`);
  await expect(made(document)).toMatchFileSnapshot('../../docs/DATASET.md');
});

describe('every field of the format has a note, and every note a field', () => {
  test.each(NAMES)('%s', (record) => {
    const schema = recordJsonSchema(record);
    expect(Object.keys(FIELD_NOTES[record] ?? {}).toSorted()).toEqual(Object.keys(propertiesOf(schema)).toSorted());
  });
});

test('every example is valid', () => {
  for (const record of NAMES) {
    const schema = RECORDS[record];
    const whole = Object.fromEntries(
      Object.entries(FIELD_NOTES[record] ?? {}).map(([field, { example }]) => [field, example]),
    );
    const parsed = v.safeParse(schema, whole);
    expect(parsed.issues?.map((issue) => `${record}.${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([]);
  }
  for (const field of ['date', 'concerns'])
    expect(parseEdtf(String(FIELD_NOTES.events?.[field]?.example)).ok).toBe(true);
});

test('the example with every field is a dataset that opens without an issue', () => {
  const built = buildDataset(wholeExample());
  expect(built.ok && built.value.issues).toEqual([]);
});

test('every EDTF date in the document is valid', async () => {
  const document = await readFile('docs/DATASET.md', 'utf8');
  const table = /\| in the source \| `date` \|[\s\S]*?\n\n/.exec(document)?.[0] ?? '';
  const dates = [...table.matchAll(/\| `([^`]+)` \|/g)].flatMap(([, date]) => (date === 'date' || !date ? [] : [date]));
  expect(dates.length).toBeGreaterThan(10);
  for (const date of dates) expect(parseEdtf(date), date).toMatchObject({ ok: true });
});

describe('the JSON Schema', () => {
  const schema = datasetJsonSchema();

  test('has the required fields, and a description of every field', () => {
    expect(schema.required).toEqual(['format', 'id', 'title', 'license', 'updated', 'coverage']);
    const visit = (one: JsonSchema): void => {
      for (const [name, property] of Object.entries(propertiesOf(one))) {
        expect(property.description, name).toBeTypeOf('string');
        const inner = [
          property.items,
          ...(property.anyOf ?? []).flatMap((branch) => (isSchema(branch) ? [branch, branch.items] : [])),
        ];
        for (const schemaInside of inner)
          if (isSchema(schemaInside) && !Array.isArray(schemaInside)) visit(schemaInside);
      }
    };
    visit(schema);
  });

  test('has the patterns of ids, addresses and links', () => {
    const text = JSON.stringify(schema);
    expect(text).toContain('"pattern":"^[a-z0-9]+(?:-[a-z0-9]+)*$"');
    expect(text).toContain('"format":"uri"');
    expect(text).toContain(String.raw`"pattern":"^\\?"`);
  });
});
