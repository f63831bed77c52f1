import { afterEach, expect, test, vi } from 'vitest';
import { smallDataset } from '../../testing/smallDataset.ts';
import type { OfflineCache } from './offlineCache.ts';
import { checkForUpdate, nextCheckDelay, openOfflineDataset } from './offlineDataset.ts';

const address = 'https://example.org/data/small/dataset.json';
const good = JSON.stringify(smallDataset());
const newer = JSON.stringify(smallDataset((raw) => Object.assign(raw, { title: 'Newer' })));
/** An allegation whose answer was taken away (R4). */
const broken = JSON.stringify(
  smallDataset((raw) => {
    raw.events = raw.events.filter(({ id }) => id !== 'answer');
  }),
);

/** A cache in memory, and its current text. */
function createMemoryCache(text: string | null = null): {
  readonly cache: OfflineCache;
  readonly stored: () => string | null;
} {
  let stored = text;
  return {
    stored: () => stored,
    cache: {
      cachedAt: () => null,
      find: async () => (stored === null ? null : { text: stored, at: '' }),
      store: async (_, next) => {
        stored = next;
        return true;
      },
    },
  };
}

const titleOf = (answer: Awaited<ReturnType<typeof openOfflineDataset>>): string =>
  answer === 'parquet' ? answer : answer.dataset.title;

const stubFetch = (answer: string | number | Error) =>
  vi.stubGlobal('fetch', async () => {
    if (answer instanceof Error) throw answer;
    return typeof answer === 'number' ? new Response('no', { status: answer }) : new Response(answer);
  });
afterEach(() => vi.unstubAllGlobals());

test('a first start fetches the dataset and caches it', async () => {
  stubFetch(good);
  const { cache, stored } = createMemoryCache();
  const built = await openOfflineDataset(address, null, cache);
  expect(titleOf(built)).toBe('A small record');
  expect(stored()).toBe(good);
});

test('a second start uses the cached dataset, offline or not', async () => {
  stubFetch(new TypeError('offline'));
  expect(titleOf(await openOfflineDataset(address, null, createMemoryCache(good).cache))).toBe('A small record');
  stubFetch(newer);
  expect(titleOf(await openOfflineDataset(address, null, createMemoryCache(good).cache))).toBe('A small record');
});

test('a dataset inlined in the page takes precedence', async () => {
  stubFetch(new TypeError('a file has no network'));
  expect(titleOf(await openOfflineDataset(address, newer, createMemoryCache(good).cache))).toBe('Newer');
});

test.each([
  [broken, 'format', /R4: event "allegation"/],
  ['<!doctype html>', 'format', /not JSON/],
  [503, 'server', /answered 503/],
  [404, 'missing', /answered 404/],
  [new TypeError('offline'), 'network', /No answer/],
])('a first start without a valid dataset throws the reason: %s', async (answer, kind, message) => {
  stubFetch(answer);
  const { cache, stored } = createMemoryCache();
  await expect(openOfflineDataset(address, null, cache)).rejects.toMatchObject({
    kind,
    message: expect.stringMatching(message),
  });
  expect(stored()).toBeNull();
});

test('a cached copy in an unknown format is replaced', async () => {
  stubFetch(good);
  const { cache, stored } = createMemoryCache('{"format": 99}');
  await openOfflineDataset(address, null, cache);
  expect(stored()).toBe(good);
});

test('only a newer valid dataset replaces the cached one (R4)', async () => {
  const { cache, stored } = createMemoryCache(good);
  stubFetch(good);
  expect(await checkForUpdate(address, cache)).toEqual({ kind: 'same' });
  stubFetch(broken);
  expect(await checkForUpdate(address, cache)).toMatchObject({
    kind: 'refused',
    reasons: [expect.stringMatching(/^error R4: event "allegation"/)],
  });
  stubFetch(502);
  expect(await checkForUpdate(address, cache)).toMatchObject({ kind: 'unreachable' });
  expect(stored()).toBe(good);
  stubFetch(newer);
  expect(await checkForUpdate(address, cache)).toMatchObject({
    kind: 'newer',
    built: { dataset: { title: 'Newer' } },
  });
  expect(stored()).toBe(newer);
});

test('a Parquet dataset is neither cached nor checked for updates', async () => {
  stubFetch(JSON.stringify({ ...smallDataset(), events: { href: 'events.parquet', count: 5 } }));
  const { cache, stored } = createMemoryCache();
  expect(await openOfflineDataset(address, null, cache)).toBe('parquet');
  expect(await checkForUpdate(address, cache)).toEqual({ kind: 'parquet' });
  expect(stored()).toBeNull();
});

test('the next check is due after the configured minutes, ±10 %', () => {
  expect(nextCheckDelay(60, 0)).toBe(54 * 60_000);
  expect(nextCheckDelay(60, 0.5)).toBe(60 * 60_000);
  expect(nextCheckDelay(60, 1)).toBe(66 * 60_000);
});
