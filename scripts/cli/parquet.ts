// The one writer of events.parquet, the packed form of format 1: a row an event, row groups one at a time,
// so that memory holds one of them whatever the dataset's size. docs: product.md, "Dataset format 1".

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SchemaElement } from 'hyparquet';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type * as v from 'valibot';
import type { eventSchema } from '../../src/dataset/format/schema.ts';
import type { Span } from '../../src/model/span.ts';
import { startProgress } from '../dataset/terminal.ts';

/** An event as it may stand in a file: defaults left out, fields of the editor's own kept. */
export type EventInput = v.InferInput<typeof eventSchema>;
/** An event and the span of its `date`. */
export type Dated = readonly [event: EventInput, span: Span];

export const EVENTS_FILE = 'events.parquet';
/** 10^6 events in 20 groups: as many ranges for the index columns, and a writer that holds one group at a time. */
const GROUP_ROWS = 50_000;
/** Small enough that opening one event by the offset index costs one small range. */
const PAGE_BYTES = 32_768;

type Cell = string | number | readonly string[] | null;

interface Column {
  readonly schema: readonly SchemaElement[];
  /** Where the library's own choice (a dictionary, or plain) is not the smallest. */
  readonly encoding?: 'DELTA_BYTE_ARRAY';
  /** Whether a group's least and greatest value are worth their bytes in the footer. */
  readonly statistics?: false;
  readonly of: (event: EventInput, span: Span) => Cell;
}

const text = (name: string, repetition_type: 'REQUIRED' | 'OPTIONAL' = 'REQUIRED'): readonly SchemaElement[] => [
  { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' }, repetition_type },
];
const number = (name: string, type: 'DOUBLE' | 'INT32'): readonly SchemaElement[] => [
  { name, type, repetition_type: 'REQUIRED' },
];

/** What has a column of its own; everything else, and the actors' roles, is in `detail`. */
function toDetail(event: EventInput): string {
  const { id, date, concerns, title, summary, kind, status, importance, ...detail } = event;
  return JSON.stringify(detail);
}

const texts = (name: string): readonly SchemaElement[] => [
  { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
  { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  ...text('element'),
];

const actorsOf = ({ actors }: EventInput): readonly string[] => [...new Set((actors ?? []).map(({ id }) => id))];

/** Every source that the event rests on, its notes' included, as the filter by source counts them. */
function sourcesOf({ citations = [], notes = [] }: EventInput): readonly string[] {
  const cited = [citations, ...notes.map((note) => note.citations ?? [])].flat();
  return [...new Set(cited.map(({ source }) => source))];
}

const relationsOf = ({ relations = [] }: EventInput): string | null =>
  relations.length > 0 ? JSON.stringify(relations) : null;

/**
 * The columns, in their order in the file. What is needed of all events comes first, so that a group's share of it is one
 * range of bytes; what only an open event or a search needs comes last, in pages that the offset index finds by row.
 */
const COLUMNS: readonly Column[] = [
  // Ids repeat each other's beginnings more than they repeat each other.
  { schema: text('id'), encoding: 'DELTA_BYTE_ARRAY', statistics: false, of: (event) => event.id },
  { schema: text('date'), of: (event) => event.date.trim() },
  { schema: text('concerns', 'OPTIONAL'), of: (event) => event.concerns?.trim() ?? null },
  { schema: number('earliest', 'DOUBLE'), of: (_, span) => span.start },
  { schema: number('latest', 'DOUBLE'), of: (_, span) => span.end },
  { schema: text('kind'), of: (event) => event.kind },
  { schema: text('status'), of: (event) => event.status },
  { schema: number('importance', 'INT32'), of: (event) => event.importance ?? 2 },
  { schema: texts('actors'), statistics: false, of: actorsOf },
  { schema: texts('sources'), statistics: false, of: sourcesOf },
  // Beyond the format's columns, as `sources` is: what is never shown apart (R4). They stand in `detail` too.
  { schema: text('relations', 'OPTIONAL'), statistics: false, of: relationsOf },
  { schema: text('title'), statistics: false, of: (event) => event.title.trim() },
  { schema: text('summary'), statistics: false, of: (event) => event.summary ?? '' },
  { schema: text('detail'), statistics: false, of: toDetail },
];

/** Writes events, which must come in the order of their spans (`sortedOrder`), and says how many there were. */
export async function writeEvents(
  file: string,
  events: Iterable<Dated>,
  total: number,
  groupRows = GROUP_ROWS,
): Promise<number> {
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
    const columnData = COLUMNS.map(({ schema, of, ...options }, at) => ({
      name: schema[0]?.name ?? '',
      data: cells[at] ?? [],
      ...options,
    }));
    await writer.write({ columnData, rowGroupSize: groupRows, pageSize: PAGE_BYTES });
    cells = COLUMNS.map(() => []);
    size = 0;
  };
  for (const [event, span] of events) {
    for (const [at, column] of COLUMNS.entries()) cells[at]?.push(column.of(event, span));
    count++;
    size++;
    if (size === groupRows) {
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
