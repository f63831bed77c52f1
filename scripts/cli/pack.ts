// Packs a dataset folder: moves the events from dataset.json to events.parquet. Writes nothing if an event is invalid,
// since a packed dataset is for publishing.

import { isRecord, type RawRecord } from '../../src/model/record.ts';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { eventSchemaOf } from '../../src/dataset/format/schema.ts';
import { sortedOrder } from '../../src/engine/sort.ts';
import { parseEdtf } from '../../src/model/edtf.ts';
import { type Dated, writePacked } from './parquet.ts';
import { readDatasetFolder } from '../dataset/readDatasetFolder.ts';
import { CommandError, startProgress } from '../dataset/terminal.ts';

/** How many errors are printed; the rest is counted. */
const MOST_TOLD = 20;

/** An event with the span of its date, or its errors. */
function toDated(value: unknown, profile: unknown): Dated | string {
  const schema = eventSchemaOf(profile);
  if (!v.is(schema, value)) {
    const [issue] = v.safeParse(schema, value).issues ?? [];
    return issue ? [v.getDotPath(issue), issue.message].filter(Boolean).join(': ') : 'is not an event';
  }
  const date = parseEdtf(value.date);
  if (!date.ok) return `date: ${date.error}`;
  const concerns = typeof value.concerns === 'string' ? parseEdtf(value.concerns) : date;
  return concerns.ok ? [value, date.value.span] : `concerns: ${concerns.error}`;
}

/** The events of a list. Throws an error that names each fault. An id is used once (R9). */
function requireDated(values: readonly unknown[], profile: unknown): readonly Dated[] {
  const dated: Dated[] = [];
  const faults: string[] = [];
  const ids = new Set<string>();
  const progress = startProgress('Reading events', values.length);
  for (const [index, value] of values.entries()) {
    const event = toDated(value, profile);
    if (typeof event === 'string') faults.push(`events[${index}].${event}`);
    else if (ids.has(event[0].id)) faults.push(`events[${index}].id: the id “${event[0].id}” is used twice`);
    else {
      ids.add(event[0].id);
      dated.push(event);
    }
    if (index % 4096 === 0) progress(index);
  }
  progress.end();
  if (faults.length === 0) return dated;
  const more = faults.length > MOST_TOLD ? [`and ${faults.length - MOST_TOLD} more`] : [];
  throw new CommandError(
    ['nothing is packed while events are at fault:', ...faults.slice(0, MOST_TOLD), ...more].join('\n  '),
  );
}

/** Sorts events by earliest, then by latest moment; stable. */
function* inOrder(events: readonly Dated[]): Generator<Dated> {
  const starts = Float64Array.from(events, ([, span]) => span.start);
  const ends = Float64Array.from(events, ([, span]) => span.end);
  for (const at of sortedOrder(starts, sortedOrder(ends))) {
    const event = events[at];
    if (event) yield event;
  }
}

/** Writes a raw dataset as a packed folder. Returns the number of events. */
export async function packRaw(raw: RawRecord, to: string): Promise<number> {
  const { events, ...head } = raw;
  const dated = requireDated(Array.isArray(events) ? events : [], head.profile);
  await writePacked(to, head, inOrder(dated), dated.length);
  return dated.length;
}

/** Packs a folder. Returns the number of events. */
export async function packFolder(from: string, to: string): Promise<number> {
  if (resolve(from) === resolve(to)) throw new CommandError('the packed folder must be another one than the given', 2);
  const { file, raw, packed } = await readDatasetFolder(from);
  if (packed !== null) throw new CommandError(`${from} is packed already`);
  if (!isRecord(raw)) throw new CommandError(`${file} is not a JSON object`);
  if (!Array.isArray(raw.events)) throw new CommandError(`${file} has no list of events`);
  const count = await packRaw(raw, to);
  // With the fingerprints the quotations can still be checked.
  await cp(join(from, 'fingerprints'), join(to, 'fingerprints'), { recursive: true }).catch((cause: unknown) => {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause;
  });
  return count;
}
