// The one writer of events.parquet, the packed form of format 1: a row an event, row groups one at a time,
// so that memory holds one of them whatever the dataset's size. docs: product.md, "Dataset format 1".

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SchemaElement } from 'hyparquet';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type * as v from 'valibot';
import type { eventSchema } from '../dataset/schema.ts';
import type { Span } from '../model/span.ts';
import { startProgress } from './terminal.ts';

/** An event as it may stand in a file: defaults left out, fields of the editor's own kept. */
export type EventInput = v.InferInput<typeof eventSchema>;
/** An event and the span of its `date`. */
export type Dated = readonly [event: EventInput, span: Span];

export const EVENTS_FILE = 'events.parquet';
const GROUP_ROWS = 20_000;
/** Small enough that opening one event by the offset index costs one small range. */
const PAGE_BYTES = 32_768;

type Cell = string | number | readonly string[] | null;

interface Column {
  readonly schema: readonly SchemaElement[];
  readonly encoding?: 'DELTA_BYTE_ARRAY';
  readonly of: (event: EventInput, span: Span) => Cell;
}

const text = (name: string, repetition_type: 'REQUIRED' | 'OPTIONAL' = 'REQUIRED'): readonly SchemaElement[] => [
  { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' }, repetition_type },
];
const texts = (name: string): readonly SchemaElement[] => [
  { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
  { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  ...text('element'),
];
const number = (name: string, type: 'DOUBLE' | 'INT32'): readonly SchemaElement[] => [
  { name, type, repetition_type: 'REQUIRED' },
];

/** What has a column of its own; everything else, and the actors' roles, is in `detail`. */
function toDetail(event: EventInput): string {
  const { id, date, concerns, title, summary, kind, status, importance, ...detail } = event;
  return JSON.stringify(detail);
}

/** The columns, in their order in the file. */
const COLUMNS: readonly Column[] = [
  { schema: text('id'), of: (event) => event.id },
  { schema: text('date'), of: (event) => event.date },
  { schema: text('concerns', 'OPTIONAL'), of: (event) => event.concerns ?? null },
  { schema: number('earliest', 'DOUBLE'), of: (_, span) => span.start },
  { schema: number('latest', 'DOUBLE'), of: (_, span) => span.end },
  { schema: text('title'), of: (event) => event.title },
  { schema: text('summary'), of: (event) => event.summary ?? '' },
  { schema: text('kind'), of: (event) => event.kind },
  { schema: text('status'), of: (event) => event.status },
  { schema: number('importance', 'INT32'), of: (event) => event.importance ?? 2 },
  { schema: texts('actors'), of: (event) => [...new Set((event.actors ?? []).map((actor) => actor.id))] },
  // Beyond the format's columns: what is filtered by and what is never shown apart (R4), so that a page need not
  // read every detail for them. They stand in `detail` too.
  { schema: texts('sources'), of: (event) => sourcesOf(event) },
  { schema: text('relations', 'OPTIONAL'), of: (event) => toJson(event.relations) },
  { schema: text('detail'), of: (event) => toDetail(event) },
];

const toJson = (list: readonly unknown[] | undefined): string | null => (list?.length ? JSON.stringify(list) : null);

const sourcesOf = ({ citations = [], notes = [] }: EventInput): readonly string[] => [
  ...new Set([citations, ...notes.map((note) => note.citations ?? [])].flat().map(({ source }) => source)),
];

/** Writes events, which must come in the order of their spans (`sortedOrder`), and says how many there were. */
export async function writeEvents(file: string, events: Iterable<Dated>, total: number): Promise<number> {
  const writer = new ParquetWriter({
    writer: fileWriter(file),
    schema: [{ name: 'root', num_children: COLUMNS.length }, ...COLUMNS.flatMap((column) => column.schema)],
    createdBy: 'on-the-record',
  });
  const progress = startProgress(`Writing ${file}`, total);
  let cells: Cell[][] = COLUMNS.map(() => []);
  let size = 0;
  let count = 0;
  const flush = async (): Promise<void> => {
    const columnData = COLUMNS.map(({ schema, encoding }, at) => ({
      name: schema[0]?.name ?? '',
      data: cells[at] ?? [],
      ...(encoding ? { encoding } : {}),
    }));
    await writer.write({ columnData, rowGroupSize: GROUP_ROWS, pageSize: PAGE_BYTES });
    cells = COLUMNS.map(() => []);
    size = 0;
  };
  for (const [event, span] of events) {
    for (const [at, column] of COLUMNS.entries()) cells[at]?.push(column.of(event, span));
    count++;
    size++;
    if (size === GROUP_ROWS) {
      await flush();
      progress(count);
    }
  }
  if (size > 0) await flush();
  await writer.finish();
  progress.end();
  return count;
}

/** Writes a packed folder: `head` is dataset.json without its events. */
export async function writePacked(
  folder: string,
  head: Readonly<Record<string, unknown>>,
  events: Iterable<Dated>,
  total: number,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const count = await writeEvents(join(folder, EVENTS_FILE), events, total);
  const json = JSON.stringify({ ...head, events: { href: EVENTS_FILE, count } }, null, 2);
  await writeFile(join(folder, 'dataset.json'), `${json}\n`);
}
