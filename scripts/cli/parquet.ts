// Writes events.parquet: one row for each event, one row group at a time, so that memory use does not grow with the
// dataset. The format is in docs/DATASET.md.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SchemaElement } from 'hyparquet';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type * as v from 'valibot';
import type { plainEventSchema } from '../../src/dataset/format/schema.ts';
import type { Span } from '../../src/model/span.ts';
import { startProgress } from '../dataset/terminal.ts';

/** An event as in a file: without defaults, with unknown fields. */
export type EventInput = v.InferInput<typeof plainEventSchema>;
/** An event and the span of its `date`. */
export type Dated = readonly [event: EventInput, span: Span];

export const EVENTS_FILE = 'events.parquet';
/** A million events make 20 groups: 20 ranges for the index columns. */
const GROUP_ROWS = 50_000;
/** Small, so that opening one event through the offset index reads one small range. */
const PAGE_BYTES = 32_768;

type Cell = string | number | readonly string[] | null;

interface Column {
  readonly schema: readonly SchemaElement[];
  /** Set where the library's choice (dictionary or plain) is not the smallest. */
  readonly encoding?: 'DELTA_BYTE_ARRAY';
  /** Whether the footer has the group's minimum and maximum. */
  readonly statistics?: false;
  readonly of: (event: EventInput, span: Span) => Cell;
}

const text = (name: string, repetition_type: 'REQUIRED' | 'OPTIONAL' = 'REQUIRED'): readonly SchemaElement[] => [
  { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' }, repetition_type },
];
const number = (name: string, type: 'DOUBLE' | 'INT32'): readonly SchemaElement[] => [
  { name, type, repetition_type: 'REQUIRED' },
];

/** The fields with their own column. `detail` has all others, and the actors' roles. */
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

/** The sources of the event and of its notes, as the filter by source counts them. */
function sourcesOf({ citations = [], notes = [] }: EventInput): readonly string[] {
  const cited = [citations, ...notes.map((note) => note.citations ?? [])].flat();
  return [...new Set(cited.map(({ source }) => source))];
}

const categoriesOf = ({ categories = {} }: EventInput): readonly string[] =>
  Object.entries(categories).flatMap(([id, values]) => [...new Set(values)].map((value) => `${id}:${value}`));

const relationsOf = ({ relations = [] }: EventInput): string | null =>
  relations.length > 0 ? JSON.stringify(relations) : null;

/**
 * The columns, in their order in the file. First those that the page needs of all events, so that they are one range of
 * bytes in each group; last those that only an open event or a search needs, in pages that the offset index finds by row.
 */
const COLUMNS: readonly Column[] = [
  // Ids share prefixes more often than they repeat.
  { schema: text('id'), encoding: 'DELTA_BYTE_ARRAY', statistics: false, of: (event) => event.id },
  { schema: text('date'), of: (event) => event.date.trim() },
  { schema: text('concerns', 'OPTIONAL'), of: (event) => event.concerns?.trim() ?? null },
  { schema: number('earliest', 'DOUBLE'), of: (_, span) => span.start },
  { schema: number('latest', 'DOUBLE'), of: (_, span) => span.end },
  // '' where an event of a plain record has none.
  { schema: text('kind'), of: (event) => event.kind ?? '' },
  { schema: text('status'), of: (event) => event.status ?? '' },
  { schema: number('importance', 'INT32'), of: (event) => event.importance ?? 2 },
  { schema: texts('actors'), statistics: false, of: actorsOf },
  { schema: texts('sources'), statistics: false, of: sourcesOf },
  { schema: texts('tags'), statistics: false, of: ({ tags = [] }) => [...new Set(tags)] },
  // Categories as `phase:cruise`. `detail` has them too, and the tags.
  { schema: texts('categories'), statistics: false, of: categoriesOf },
  // For what must be shown together (R4). `detail` has them too.
  { schema: text('relations', 'OPTIONAL'), statistics: false, of: relationsOf },
  { schema: text('title'), statistics: false, of: (event) => event.title.trim() },
  { schema: text('summary'), statistics: false, of: (event) => event.summary ?? '' },
  { schema: text('detail'), statistics: false, of: toDetail },
];

/** Writes events, which must be sorted by their spans (`sortedOrder`). Returns their number. */
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

/** Writes a packed folder. `head`: dataset.json without its events. */
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
