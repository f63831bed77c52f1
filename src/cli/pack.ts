// From a folder with its events in dataset.json to one with events.parquet beside it. Nothing is written
// unless every event can be: a packed dataset is for publishing.

import { cp, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { eventSchema } from '../dataset/schema.ts';
import { sortedOrder } from '../engine/order.ts';
import { parseEdtf } from '../model/edtf.ts';
import { type Dated, type EventInput, writePacked } from './parquet.ts';
import { CommandError } from './terminal.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CommandError(`cannot read ${file}: ${String(cause)}`);
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CommandError(`${file} is not JSON: ${String(cause)}`);
  }
}

/** An event with the span of its date, or what is wrong with it. */
function toDated(value: unknown, path: string): Dated {
  const parsed = v.safeParse(eventSchema, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new CommandError(`${[path, v.getDotPath(issue)].filter(Boolean).join('.')}: ${issue.message}`);
  }
  const date = parseEdtf(parsed.output.date);
  if (!date.ok) throw new CommandError(`${path}.date: ${date.error}`);
  // Trimmed as the schema trims, but without its defaults: they come back on reading.
  const { date: text, title, concerns } = parsed.output;
  const event: EventInput = { ...(isRecord(value) ? value : {}), ...pickColumns(parsed.output), date: text, title };
  return [concerns === null ? event : { ...event, concerns }, date.value.span];
}

function pickColumns(
  event: v.InferOutput<typeof eventSchema>,
): Pick<EventInput, 'id' | 'date' | 'title' | 'kind' | 'status'> {
  const { id, date, title, kind, status } = event;
  return { id, date, title, kind, status };
}

/** R9: an id is used once. */
function refuseTwins(events: readonly Dated[]): void {
  const ids = new Set<string>();
  for (const [index, [{ id }]] of events.entries()) {
    if (ids.has(id)) throw new CommandError(`events[${index}].id: the id “${id}” is used twice`);
    ids.add(id);
  }
}

/** Events by earliest, then by latest moment, then as given. */
export function* inOrder(events: readonly Dated[]): Generator<Dated> {
  const starts = Float64Array.from(events, ([, span]) => span.start);
  const ends = Float64Array.from(events, ([, span]) => span.end);
  for (const at of sortedOrder(starts, sortedOrder(ends))) {
    const event = events[at];
    if (event) yield event;
  }
}

/** Packs a folder, and says how many events it had. */
export async function packFolder(from: string, to: string): Promise<number> {
  if (resolve(from) === resolve(to)) throw new CommandError('the packed folder must be another one than the given', 2);
  const file = join(from, 'dataset.json');
  const raw = await readJson(file);
  if (!isRecord(raw)) throw new CommandError(`${file} is not a JSON object`);
  const { events, ...head } = raw;
  if (!Array.isArray(events)) throw new CommandError(`${file} has no list of events; is it packed already?`);
  const dated = events.map((event: unknown, index) => toDated(event, `events[${index}]`));
  refuseTwins(dated);
  await writePacked(to, head, inOrder(dated), dated.length);
  // Quotations stay checkable: the fingerprints go where the quotations go.
  await cp(join(from, 'fingerprints'), join(to, 'fingerprints'), { recursive: true }).catch((cause: unknown) => {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause;
  });
  return dated.length;
}
