import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../src/testing/temporaryFolder.ts';
import { checkFolder } from '../dataset/check.ts';
import { writeEvents } from './parquet.ts';
import { readParquetEvents } from '../dataset/readParquet.ts';
import { sampleEvents, writeSample } from './sample.ts';

const written = async (seed: number, packed: boolean, events = 200): Promise<readonly Buffer[]> => {
  const folder = await temporaryFolder();
  await writeSample(folder, { events, seed, packed });
  const files = packed ? ['dataset.json', 'events.parquet'] : ['dataset.json'];
  return Promise.all(files.map((file) => readFile(join(folder, file))));
};

test.each([false, true])('the same seed gives the same bytes, another seed others (packed: %s)', async (packed) => {
  const [first, again, other] = [await written(7, packed), await written(7, packed), await written(8, packed)];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

test('a sample has no errors, inline and packed', async () => {
  const folder = await temporaryFolder();
  await writeSample(join(folder, 'inline'), { events: 1000, seed: 1, packed: false });
  await writeSample(join(folder, 'packed'), { events: 1000, seed: 1, packed: true });
  for (const form of ['inline', 'packed']) expect(await checkFolder(join(folder, form))).toEqual([]);
});

test('however many row groups there are, the packed sample has the same events in the same order', async () => {
  const folder = await temporaryFolder();
  const events = [...sampleEvents({ events: 300, seed: 3 })];
  const file = join(folder, 'events.parquet');
  expect(await writeEvents(file, events, events.length, 64)).toBe(300);
  const read: unknown[] = [];
  for await (const event of readParquetEvents(file)) read.push(event);
  expect(read).toEqual(events.map(([event]) => expect.objectContaining(event)));
});

test('events are sorted by date for every seed', () => {
  fc.assert(
    fc.property(fc.nat({ max: 0xffff_ffff }), fc.nat({ max: 300 }), (seed, events) => {
      const spans = [...sampleEvents({ seed, events })].map(([, span]) => span);
      expect(spans).toHaveLength(events);
      const sorted = spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
      expect(spans).toEqual(sorted);
    }),
    { numRuns: 20 },
  );
});

test('every name, title and source says that it is a sample', async () => {
  const [json] = await written(1, false);
  const { actors, sources, events } = JSON.parse(String(json));
  for (const { name } of actors) expect(name).toMatch(/^Sample /);
  for (const { title, publisher } of sources) expect(`${title} ${publisher}`).toMatch(/^Sample .* Sample /);
  for (const { title, summary } of events) expect(`${title} ${summary}`).toMatch(/^Sample event .*never happened/);
});
