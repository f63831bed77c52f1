import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { smallDataset } from '../../testing/smallDataset.ts';
import { createEventLoader } from './eventLoader.ts';
import { readLocalFile } from './localFile.ts';
import type { ChunkKind } from './parquetDataset.ts';

/** A loader of the small dataset, whose every row is a chunk of its own or all are one, and what it has read so far. */
async function openLoader({ isDown = (): boolean => false, isOne = false } = {}) {
  const file = new File([JSON.stringify(smallDataset())], 'a-file.json');
  const answer = await readLocalFile({ file, choices: {} }, { onProgress: () => {} });
  if (!answer.ok) throw new Error(answer.error.message);
  const { dataset } = answer.value.built;
  const { size } = dataset.columns;
  const read: string[] = [];
  const loader = createEventLoader({
    dataset,
    rows: {
      dates: ['', '2014'],
      date: new Uint32Array(size).fill(1),
      concerns: new Uint32Array(size),
      fileRows: null,
      groups: isOne ? [0, size] : Array.from({ length: size + 1 }, (_, row) => row),
      hasPages: false,
    },
    reader: {
      chunk: async (kind: ChunkKind, start, end) => {
        if (isDown()) throw new Error('the server is down');
        read.push(`${kind} ${start}`);
        const rows = Array.from({ length: end - start }, (_, at) => start + at);
        return { title: rows.map((row) => `Title ${row}`), summary: rows.map(() => ''), detail: rows.map(() => '{}') };
      },
      text: () => Promise.reject(new Error('not asked for')),
      close: () => {},
    },
    client: new QueryClient(),
    queryKey: ['test'],
  });
  let notified = 0;
  loader.subscribe(() => {
    notified += 1;
  });
  return { loader, read, notified: () => notified };
}

afterEach(() => {
  vi.useRealTimers();
});

test('titles wanted soon after others are read together, what is read of an open event at once', async () => {
  const { loader, read, notified } = await openLoader();
  vi.useFakeTimers({ now: 1e6 });
  loader.headlineAt(0);
  await vi.advanceTimersByTimeAsync(50);
  expect(read).toEqual(['titles 0']);
  expect(loader.headlineAt(0).title).toBe('Title 0');
  expect(loader.current().loading).toBe(false);

  for (const row of [1, 2, 1, 3]) loader.headlineAt(row);
  loader.eventAt(4);
  await vi.advanceTimersByTimeAsync(50);
  expect(read).toEqual(['titles 0', 'details 4']);
  // Until they are there the page says that it loads.
  expect(loader.current().loading).toBe(true);

  const before = notified();
  await vi.advanceTimersByTimeAsync(250);
  expect(read).toEqual(['titles 0', 'details 4', 'titles 1', 'titles 2', 'titles 3']);
  expect([1, 2, 3].map((row) => loader.headlineAt(row).title)).toEqual(['Title 1', 'Title 2', 'Title 3']);
  expect(loader.current().loading).toBe(false);
  // What has arrived is one change for the page, at most one more for the details.
  expect(notified() - before).toBeLessThanOrEqual(2);
});

test('what failed and has come with an opened event since is shown, without another try', async () => {
  let isDown = true;
  const { loader, read } = await openLoader({ isDown: () => isDown, isOne: true });
  vi.useFakeTimers({ now: 1e6 });
  loader.eventAt(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(loader.current().failed).toBe(true);
  isDown = false;
  await loader.readEvent(2);
  expect(loader.eventAt(1).title).toBe('Title 1');
  expect(read).toEqual(['details 0']);
});
