// A packed dataset that is read again gives the explorer the same events as one that is not packed.

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QueryClient } from '@tanstack/react-query';
import { asyncBufferFromFile } from 'hyparquet';
import { parquetWriteFile } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildDataset } from '../../src/dataset/format/buildDataset.ts';
import { type Dataset, eventAt, linksOf, headlineAt, TITLE_PLACEHOLDER } from '../../src/dataset/format/dataset.ts';
import { readIndex, readChunk, readText } from '../../src/dataset/loading/parquetDataset.ts';
import { openParquet, type ParquetFile } from '../../src/dataset/loading/parquetFile.ts';
import { createEventLoader } from '../../src/dataset/loading/eventLoader.ts';
import type { Columns } from '../../src/engine/columns.ts';
import { matchRows } from '../../src/engine/filter.ts';
import { readBundled } from '../../src/testing/bundledRecord.ts';
import { smallDataset } from '../../src/testing/smallDataset.ts';
import { packFolder } from './pack.ts';

const turns = { onRows: () => {} };
const everything = {
  actors: [],
  match: 'any',
  kinds: [],
  statuses: [],
  sources: [],
  categories: {},
  text: '',
} as const;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parquet-'));
});
afterAll(() => rm(folder, { recursive: true }));

function built(raw: unknown): Dataset {
  const result = buildDataset(raw);
  if (!result.ok) throw new Error(result.error.map((issue) => issue.message).join());
  return result.value.dataset;
}

/** The dataset of a Parquet file as the page has it, with the event loader. */
async function openLoader(head: unknown, file: ParquetFile) {
  const whole = built(head);
  const { columns, links, rows, issues } = await readIndex(file, whole, turns);
  const dataset: Dataset = { ...whole, columns, links };
  const chunk = vi.fn((kind: 'titles' | 'details', start: number, end: number) => readChunk(file, kind, start, end));
  const loader = createEventLoader({
    dataset,
    rows,
    reader: { chunk, text: () => readText(file, rows, dataset, turns), close: () => {} },
    client: new QueryClient(),
    queryKey: ['dataset'],
  });
  /** The dataset after all pending requests. */
  const arrived = (): Promise<Dataset> =>
    new Promise((resolve) => {
      const stop = loader.subscribe(() => {
        if (loader.current().loading) return;
        stop();
        resolve(loader.current().dataset);
      });
    });
  return { loader, chunk, arrived, issues };
}

async function packIntoParquet(
  name: string,
  raw: unknown,
): Promise<{ readonly head: unknown; readonly file: ParquetFile }> {
  const from = join(folder, name);
  const to = join(folder, `${name}-packed`);
  await mkdir(from);
  await writeFile(join(from, 'dataset.json'), JSON.stringify(raw));
  await packFolder(from, to);
  const head: unknown = JSON.parse(await readFile(join(to, 'dataset.json'), 'utf8'));
  return { head, file: await openParquet(await asyncBufferFromFile(join(to, 'events.parquet'))) };
}

/** Columns without their text, as plain values. */
const plain = ({
  text: _,
  idHashTable: __,
  actorIds: ___,
  sourceIds: ____,
  actors,
  sources,
  ...rest
}: Columns): unknown => rest;

describe.each([
  ['the small one', async () => smallDataset()],
  ['the bundled one', async () => readBundled()],
])('%s', (name, read) => {
  test('has the same rows, links and events when packed as Parquet and read again', async () => {
    const raw = await read();
    const whole = built(raw);
    const { head, file } = await packIntoParquet(name.replaceAll(' ', '-'), raw);
    const { loader, arrived, issues } = await openLoader(head, file);
    expect(issues).toEqual([]);
    const { columns } = loader.current().dataset;
    expect(plain(columns)).toEqual(plain(whole.columns));
    for (const id of columns.ids) expect(linksOf(loader.current().dataset, id)).toEqual(linksOf(whole, id));

    for (let row = 0; row < columns.size; row++) loader.eventAt(row);
    const dataset = await arrived();
    for (let row = 0; row < columns.size; row++) expect(eventAt(dataset, row)).toEqual(whole.events[row]);
  });
});

test('an event’s row has date and status at once and its title later, and requests nothing else (R3)', async () => {
  const { head, file } = await packIntoParquet('outline', smallDataset());
  const { loader, chunk, arrived } = await openLoader(head, file);
  const { dataset } = loader.current();
  expect(headlineAt(dataset, 0)).toMatchObject({ title: TITLE_PLACEHOLDER, status: 'claimed', date: { edtf: '2006' } });
  expect(headlineAt(await arrived(), 0)).toMatchObject({ title: 'The first-account', summary: '' });
  expect(chunk.mock.calls.map(([kind]) => kind)).toEqual(['titles']);
});

test('each arrival makes a new dataset, and what has arrived is not requested again', async () => {
  const { head, file } = await packIntoParquet('arrival', smallDataset());
  const { loader, chunk, arrived } = await openLoader(head, file);
  const first = loader.current().dataset;
  loader.eventAt(1);
  loader.eventAt(2);
  const second = await arrived();
  expect(second).not.toBe(first);
  expect(second.columns).toBe(first.columns);
  for (let row = 0; row < 5; row++) loader.eventAt(row);
  expect(chunk).toHaveBeenCalledTimes(1);
});

test('a chunk that cannot be fetched is reported, costs the others nothing, and can be tried again', async () => {
  const { head, file } = await packIntoParquet('failing', smallDataset());
  const { loader, chunk, arrived } = await openLoader(head, file);
  chunk.mockRejectedValueOnce(new Error('offline')).mockRejectedValueOnce(new Error('offline'));
  chunk.mockRejectedValueOnce(new Error('offline'));
  vi.useFakeTimers();
  loader.eventAt(0);
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  expect(loader.current()).toMatchObject({ failed: true, loading: false });
  expect(eventAt(loader.current().dataset, 0)).toMatchObject({ title: TITLE_PLACEHOLDER, status: 'claimed' });
  loader.retry();
  loader.eventAt(0);
  expect(eventAt(await arrived(), 0).title).toBe('The first-account');
  expect(loader.current().failed).toBe(false);
});

test('the search terms are loaded on request', async () => {
  const { head, file } = await packIntoParquet('text', smallDataset());
  const { loader } = await openLoader(head, file);
  const found = (text: string): readonly string[] => {
    const { columns } = loader.current().dataset;
    return Array.from(matchRows(columns, { ...everything, text }), (row) => columns.ids[row] ?? '');
  };
  expect(found('account')).toEqual([]);
  loader.requestText();
  await vi.waitFor(() => expect(loader.current().text).toBe(1));
  expect(found('account')).toEqual(['first-account', 'second-account']);
  expect(found('"a force"')).toEqual(['allegation']);
});

describe('files of other writers', () => {
  const texts = (name: string, data: readonly (string | null)[]) => ({
    name,
    data: [...data],
    type: 'STRING' as const,
  });
  const columns = {
    id: ['later', 'earlier', 'earlier', 'Not An Id', 'undated', 'unsure'],
    date: ['2010', '1999-05', '2001', '2002', 'soon', '2003~'],
    kind: ['finding', 'statement', 'statement', 'statement', 'statement', 'rumour'],
    status: ['found', 'stated', 'stated', 'stated', 'stated', 'stated'],
  };
  const detail = JSON.stringify({
    citations: [{ source: 'paper' }],
    relations: [{ type: 'qualifies', event: 'earlier', note: 'Together.' }],
  });
  async function foreign(): Promise<ParquetFile> {
    const filename = join(folder, 'foreign.parquet');
    await parquetWriteFile({
      filename,
      columnData: [
        texts('id', columns.id),
        texts('date', columns.date),
        texts(
          'concerns',
          columns.id.map(() => null),
        ),
        texts(
          'title',
          columns.id.map((id) => `About ${id}`),
        ),
        texts(
          'summary',
          columns.id.map(() => ''),
        ),
        texts('kind', columns.kind),
        texts('status', columns.status),
        { name: 'importance', data: columns.id.map(() => 3n), type: 'INT64' },
        texts(
          'actors',
          columns.id.map(() => null),
        ),
        texts('detail', [detail, '{}', '{}', '{}', '{}', '{}']),
      ],
    });
    return openParquet(await asyncBufferFromFile(filename));
  }

  test('rows are sorted; an invalid one is left out and reported with its rule', async () => {
    const { head } = await packIntoParquet('foreign-head', smallDataset());
    const { loader, arrived, issues } = await openLoader(head, await foreign());
    const { dataset } = loader.current();
    expect(dataset.columns.ids).toEqual(['earlier', 'later']);
    expect(issues.map(({ rule, path, event }) => [rule, path, event])).toEqual([
      ['R9', 'events.parquet row 3: id', 'earlier'],
      ['R9', 'events.parquet row 4: id', 'Not An Id'],
      ['R6', 'events.parquet row 5: date', 'undated'],
      ['format', 'events.parquet row 6: kind', 'unsure'],
    ]);
    loader.eventAt(1);
    expect(eventAt(await arrived(), 1)).toMatchObject({ title: 'About later', importance: 3 });
    loader.requestText();
    await vi.waitFor(() => expect(loader.current().text).toBe(1));
    expect([...matchRows(loader.current().dataset.columns, { ...everything, text: 'about later' })]).toEqual([1]);
  });

  test('without columns of sources and relations they are found in the details, so that no pair is parted (R4)', async () => {
    const { head } = await packIntoParquet('pair-head', smallDataset());
    const { loader } = await openLoader(head, await foreign());
    const { dataset } = loader.current();
    const [earlier] = dataset.columns.ids;
    expect(earlier && linksOf(dataset, earlier)).toEqual([
      { type: 'qualifies', direction: 'in', event: 'later', note: 'Together.' },
    ]);
    expect(dataset.columns.sourceIds).toEqual(['paper']);
  });

  test('a file without a required column is refused, with the column’s name', async () => {
    const filename = join(folder, 'short.parquet');
    await parquetWriteFile({ filename, columnData: [texts('id', ['a']), texts('date', ['2001'])] });
    const file = await openParquet(await asyncBufferFromFile(filename));
    await expect(readIndex(file, { profile: 'accountability', categories: [] }, turns)).rejects.toThrow(
      'concerns, kind, status',
    );
  });
});
