import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { buildDataset } from '../../src/dataset/format/buildDataset.ts';
import { parseEdtf } from '../../src/model/edtf.ts';
import { type Json, smallDataset } from '../../src/testing/smallDataset.ts';
import { readBundled } from '../../src/testing/bundledRecord.ts';
import { temporaryFolder } from '../../src/testing/temporaryFolder.ts';
import { packFolder } from './pack.ts';
import { writeEvents } from './parquet.ts';
import { readDatasetFolder } from '../dataset/readDatasetFolder.ts';
import { writeSample } from './sample.ts';

const INDEX = ['id', 'date', 'concerns', 'earliest', 'latest', 'kind', 'status', 'importance', 'actors', 'sources'];
const HEAVY = ['title', 'summary', 'detail'];

/** A dataset with one event for each kind of date, and with unknown fields. */
const oddDataset = (): Json =>
  smallDataset((raw) => {
    const dates = ['-0300', '[..2001]', '2001/..', '2001-XX', '2004~', 'Y20000', '2010-21', '2001-02-03/2004'];
    for (const [index, date] of dates.entries()) {
      raw.events.push({ ...raw.events[0], id: `odd-${index}`, date, concerns: dates[index - 1] ?? null });
    }
    Object.assign(raw.events[2] ?? {}, {
      'our-own': { kept: ['as', 'it', 'is', null, 1.5] },
      title: 'Größe “ß” 𝔘 \u0000',
    });
  });

const eventsOf = (raw: unknown) =>
  v.parse(v.object({ events: v.array(v.looseObject({ id: v.string() })) }), raw).events;

const built = (raw: unknown) => {
  const answer = buildDataset(raw);
  if (!answer.ok) throw new Error('does not build');
  return answer.value.dataset;
};

async function packed(dataset: unknown, extra: Readonly<Record<string, unknown>> = {}): Promise<[string, string]> {
  const folder = await temporaryFolder({ 'in/dataset.json': dataset, ...extra });
  const [from, to] = [join(folder, 'in'), join(folder, 'out')];
  await packFolder(from, to);
  return [from, to];
}

test.each([
  ['the bundled dataset', async () => readBundled()],
  ['every kind of date and unknown fields', async () => oddDataset()],
])('packed events are read back unchanged: %s', async (_, read) => {
  const raw = await read();
  const [, to] = await packed(raw);
  const back = (await readDatasetFolder(to)).raw;
  expect(built(back)).toEqual(built(raw));
  const byId = new Map(eventsOf(back).map((event) => [event.id, event]));
  for (const event of eventsOf(raw)) expect(byId.get(event.id)).toMatchObject(event);
});

test('each row has the event’s two ends, its actors and all its sources; rows are sorted by the earliest end', async () => {
  const raw = oddDataset();
  const [, to] = await packed(raw);
  const file = await asyncBufferFromFile(join(to, 'events.parquet'));
  const rows = await parquetReadObjects({ file, columns: INDEX });
  const { events } = built(raw);
  expect(rows.map((row) => row.id)).toEqual(events.map(({ id }) => id));
  for (const [row, event] of events.entries()) {
    const { start, end } = event.date.span;
    const citations = [event.citations, ...event.notes.map((note) => note.citations)].flat();
    expect(rows[row]).toEqual({
      id: event.id,
      date: event.date.edtf,
      concerns: event.concerns?.edtf ?? null,
      earliest: start,
      latest: end,
      kind: event.kind,
      status: event.status,
      importance: event.importance,
      actors: [...new Set(event.actors.map(({ id }) => id))],
      sources: [...new Set(citations.map(({ source }) => source))],
    });
    expect(parseEdtf(String(rows[row]?.date))).toMatchObject({ value: { span: { start, end } } });
  }
});

test('the index columns of a group are adjacent, before the large ones, and opening an event reads a few pages', async () => {
  const folder = await temporaryFolder();
  await writeSample(folder, { events: 8000, seed: 1, packed: true });
  const whole = await asyncBufferFromFile(join(folder, 'events.parquet'));
  const ranges: [number, number][] = [];
  const file = {
    byteLength: whole.byteLength,
    slice: (start: number, end = whole.byteLength) => {
      ranges.push([start, end]);
      return whole.slice(start, end);
    },
  };
  const metadata = await parquetMetadataAsync(whole);
  await parquetReadObjects({ file, metadata, columns: INDEX });
  expect(ranges).toHaveLength(1);
  expect(ranges.flatMap(([start, end]) => end - start)[0]).toBeLessThan(whole.byteLength / 4);

  ranges.length = 0;
  const [row] = await parquetReadObjects({
    file,
    metadata,
    columns: HEAVY,
    rowStart: 4321,
    rowEnd: 4322,
    useOffsetIndex: true,
  });
  expect(row?.title).toMatch(/^Sample event 004322/);
  expect(ranges.reduce((sum, [start, end]) => sum + end - start, 0)).toBeLessThan(200_000);
});

test('fingerprints are copied, and dataset.json has the location and number of the events', async () => {
  const [from, to] = await packed(oddDataset(), { 'in/fingerprints/paper.json': { some: 'fingerprint' } });
  expect(await readFile(join(to, 'fingerprints/paper.json'))).toEqual(
    await readFile(join(from, 'fingerprints/paper.json')),
  );
  const { events, ...head } = JSON.parse(await readFile(join(to, 'dataset.json'), 'utf8'));
  const { events: given, ...headGiven } = oddDataset();
  expect(events).toEqual({ href: 'events.parquet', count: eventsOf({ events: given }).length });
  expect(head).toEqual(headGiven);
});

test.each<[string, RegExp, (events: Json[]) => void]>([
  ['an unknown standing', /events\[1\]\.status: /, (events) => Object.assign(events[1] ?? {}, { status: 'rumoured' })],
  ['a date that is none', /events\[1\]\.date: .*EDTF/, (events) => Object.assign(events[1] ?? {}, { date: 'spring' })],
  ['a period that is none', /events\[1\]\.concerns: /, (events) => Object.assign(events[1] ?? {}, { concerns: '?' })],
  ['an id used twice', /events\[5\]\.id: .*twice/, (events) => events.push({ ...events[0] })],
])('nothing is written while an event has %s', async (_, message, edit) => {
  const folder = await temporaryFolder({ 'in/dataset.json': smallDataset((raw) => edit(raw.events)) });
  await expect(packFolder(join(folder, 'in'), join(folder, 'out'))).rejects.toThrow(message);
  await expect(access(join(folder, 'out'))).rejects.toThrow();
});

test('a missing, invalid or different Parquet file is reported', async () => {
  const events = { href: 'events.parquet', count: 3 };
  const folder = await temporaryFolder({
    'gone/dataset.json': { ...smallDataset(), events },
    'none/dataset.json': { ...smallDataset(), events },
    'none/events.parquet': 'These are not the bytes of a Parquet file.',
    'short/dataset.json': { ...smallDataset(), events: { href: 'other.parquet', count: 3 } },
  });
  await expect(readDatasetFolder(join(folder, 'gone'))).rejects.toThrow(/cannot read .*events\.parquet/);
  await expect(readDatasetFolder(join(folder, 'none'))).rejects.toThrow(/cannot read .*parquet file invalid/);
  await writeEvents(join(folder, 'short/other.parquet'), [], 0);
  await expect(readDatasetFolder(join(folder, 'short'))).rejects.toThrow(/has 0 events, and .* says 3/);
});
