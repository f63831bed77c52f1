import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildDataset } from '../../dataset/format/buildDataset.ts';
import type { BuiltDataset } from '../../dataset/format/dataset.ts';
import { smallDataset } from '../../testing/smallDataset.ts';
import type { UpdateCheck } from './offlineDataset.ts';
import type { KioskServiceWorker } from './serviceWorker.ts';
import { createUpdater, type UpdaterOptions } from './updater.ts';

const MINUTE = 60_000;
function built(): BuiltDataset {
  const answer = buildDataset(smallDataset());
  if (!answer.ok) throw new Error('the small dataset is sound');
  return answer.value;
}
const newer: UpdateCheck = { kind: 'newer', built: built() };

/** An updater whose checks return the answer that the test sets, and the list of its calls. */
function createRecordingUpdater(options: Partial<UpdaterOptions> = {}) {
  const calls: string[] = [];
  let answer: UpdateCheck = { kind: 'same' };
  const serviceWorker: KioskServiceWorker = {
    checkForUpdate: async () => void calls.push('serviceWorker?'),
    state: () => 'active',
    activateUpdate: () => calls.push('serviceWorker!') < 0,
  };
  const updater = createUpdater({
    minutes: 60,
    check: async () => {
      calls.push('data?');
      return answer;
    },
    serviceWorker,
    apply: () => void calls.push('data!'),
    reload: () => void calls.push('reload'),
    ...options,
  });
  return { updater, calls, answerWith: (next: UpdateCheck) => (answer = next) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('the updater checks soon after the start, then about every hour', async () => {
  const { updater, calls } = createRecordingUpdater();
  await vi.advanceTimersByTimeAsync(1.1 * MINUTE);
  expect(calls).toEqual(['data?', 'serviceWorker?', 'serviceWorker!']);
  await vi.advanceTimersByTimeAsync(53 * MINUTE);
  expect(calls).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(13 * MINUTE);
  expect(calls).toHaveLength(6);
  expect(updater.status().result).toBe('same');
  updater.stop();
  await vi.advanceTimersByTimeAsync(600 * MINUTE);
  expect(calls).toHaveLength(6);
});

test('during a session the updater neither checks nor applies updates; once idle it does both', async () => {
  const { updater, calls, answerWith } = createRecordingUpdater();
  answerWith(newer);
  updater.setIdle(false);
  await vi.advanceTimersByTimeAsync(300 * MINUTE);
  expect(calls).toEqual([]);
  updater.setIdle(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(calls).toEqual(['serviceWorker!', 'data?', 'serviceWorker?', 'data!', 'serviceWorker!']);
});

test('an update found by the operator is applied once the kiosk is idle', async () => {
  const { updater, calls, answerWith } = createRecordingUpdater({ minutes: 0 });
  answerWith(newer);
  expect(updater.status().result).toBe('off');
  updater.setIdle(false);
  await updater.checkNow();
  expect(updater.status().result).toBe('newer');
  expect(calls).not.toContain('data!');
  updater.setIdle(true);
  expect(calls.filter((one) => one === 'data!')).toHaveLength(1);
  updater.setIdle(false);
  updater.setIdle(true);
  expect(calls.filter((one) => one === 'data!')).toHaveLength(1);
});

test('refused data are not applied, and the status gives the reasons', async () => {
  const { updater, calls, answerWith } = createRecordingUpdater();
  answerWith({ kind: 'refused', reasons: ['error R4: …'] });
  await updater.checkNow();
  expect(calls).not.toContain('data!');
  expect(updater.status()).toMatchObject({ result: 'refused', reasons: ['error R4: …'] });
});

test('a service worker that activates late reloads the page once idle, and no check starts before that', async () => {
  const taken: (() => void)[] = [];
  const { updater, calls } = createRecordingUpdater({
    serviceWorker: {
      checkForUpdate: async () => {},
      state: () => 'waiting',
      activateUpdate: (onTaken) => taken.push(onTaken) === 1,
    },
  });
  updater.setIdle(false);
  await vi.advanceTimersByTimeAsync(300 * MINUTE);
  updater.setIdle(true);
  expect(taken).toHaveLength(1);
  expect(calls).toEqual([]);
  updater.setIdle(false);
  taken[0]?.();
  expect(calls).not.toContain('reload');
  updater.setIdle(true);
  expect(calls).toEqual(['reload']);
});

test.each<[string, Partial<UpdaterOptions>, string]>([
  ['a dataset request that never settles', { check: () => new Promise(() => {}) }, 'unreachable'],
  ['a check that throws', { check: () => Promise.reject(new Error('broken')) }, 'unreachable'],
  [
    'a service worker update that never settles',
    {
      serviceWorker: {
        checkForUpdate: () => new Promise(() => {}),
        state: () => 'active',
        activateUpdate: () => false,
      },
    },
    'newer',
  ],
])('after %s the updater checks again', async (_, options, result) => {
  const { updater, calls, answerWith } = createRecordingUpdater(options);
  answerWith(newer);
  void updater.checkNow();
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(updater.status().result).toBe(result);
  const before = updater.status().at;
  await vi.advanceTimersByTimeAsync(75 * MINUTE);
  expect(updater.status().at).toBeGreaterThan(before ?? 0);
  expect(calls.filter((one) => one === 'data!').length > 0).toBe(result === 'newer');
});

test('a page with an uncaught error is reloaded once the kiosk is idle', () => {
  const { updater, calls } = createRecordingUpdater();
  updater.setIdle(false);
  updater.reloadWhenIdle();
  expect(calls).toEqual([]);
  updater.setIdle(true);
  expect(calls).toEqual(['reload']);
});
