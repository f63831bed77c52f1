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

/** A keeper in memory, and what it holds. */
function memory(text: string | null = null): { readonly keeper: OfflineCache; readonly held: () => string | null } {
  let held = text;
  return {
    held: () => held,
    keeper: {
      cachedAt: () => null,
      find: async () => (held === null ? null : { text: held, at: '' }),
      store: async (_, next) => {
        held = next;
        return true;
      },
    },
  };
}

const titleOf = (answer: Awaited<ReturnType<typeof openOfflineDataset>>): string =>
  answer === 'packed' ? answer : answer.dataset.title;

const answers = (answer: string | number | Error) =>
  vi.stubGlobal('fetch', async () => {
    if (answer instanceof Error) throw answer;
    return typeof answer === 'number' ? new Response('no', { status: answer }) : new Response(answer);
  });
afterEach(() => vi.unstubAllGlobals());

test('a first start takes the network’s dataset and keeps it', async () => {
  answers(good);
  const { keeper, held } = memory();
  const built = await openOfflineDataset(address, null, keeper);
  expect(titleOf(built)).toBe('A small record');
  expect(held()).toBe(good);
});

test('a second start needs no network, and takes the kept one even where there is one', async () => {
  answers(new TypeError('offline'));
  expect(titleOf(await openOfflineDataset(address, null, memory(good).keeper))).toBe('A small record');
  answers(newer);
  expect(titleOf(await openOfflineDataset(address, null, memory(good).keeper))).toBe('A small record');
});

test('a dataset written into the page is the dataset', async () => {
  answers(new TypeError('a file has no network'));
  expect(titleOf(await openOfflineDataset(address, newer, memory(good).keeper))).toBe('Newer');
});

test.each([
  [broken, 'format', /R4: event "allegation"/],
  ['<!doctype html>', 'format', /not JSON/],
  [503, 'server', /answered 503/],
  [404, 'missing', /answered 404/],
  [new TypeError('offline'), 'network', /No answer/],
])('a first start without a good dataset says why: %s', async (answer, kind, message) => {
  answers(answer);
  const { keeper, held } = memory();
  await expect(openOfflineDataset(address, null, keeper)).rejects.toMatchObject({
    kind,
    message: expect.stringMatching(message),
  });
  expect(held()).toBeNull();
});

test('a kept copy that this program cannot read is replaced', async () => {
  answers(good);
  const { keeper, held } = memory('{"format": 99}');
  await openOfflineDataset(address, null, keeper);
  expect(held()).toBe(good);
});

test('a newer good dataset replaces the kept one; the same, a broken one and none do not', async () => {
  const { keeper, held } = memory(good);
  answers(good);
  expect(await checkForUpdate(address, keeper)).toEqual({ kind: 'same' });
  answers(broken);
  expect(await checkForUpdate(address, keeper)).toMatchObject({
    kind: 'refused',
    reasons: [expect.stringMatching(/^error R4: event "allegation"/)],
  });
  answers(502);
  expect(await checkForUpdate(address, keeper)).toMatchObject({ kind: 'unreachable' });
  expect(held()).toBe(good);
  answers(newer);
  expect(await checkForUpdate(address, keeper)).toMatchObject({
    kind: 'newer',
    built: { dataset: { title: 'Newer' } },
  });
  expect(held()).toBe(newer);
});

test('a packed dataset is read as on any page: neither kept nor looked for', async () => {
  answers(JSON.stringify({ ...smallDataset(), events: { href: 'events.parquet', count: 5 } }));
  const { keeper, held } = memory();
  expect(await openOfflineDataset(address, null, keeper)).toBe('packed');
  expect(await checkForUpdate(address, keeper)).toEqual({ kind: 'packed' });
  expect(held()).toBeNull();
});

test('the next look is due in so many minutes give or take a tenth', () => {
  expect(nextCheckDelay(60, 0)).toBe(54 * 60_000);
  expect(nextCheckDelay(60, 0.5)).toBe(60 * 60_000);
  expect(nextCheckDelay(60, 1)).toBe(66 * 60_000);
});
