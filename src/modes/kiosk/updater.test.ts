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

/** An updater whose looks answer what they are told, and a record of what it did. */
function watched(options: Partial<UpdaterOptions> = {}) {
  const done: string[] = [];
  let answer: UpdateCheck = { kind: 'same' };
  const program: KioskServiceWorker = {
    look: async () => void done.push('program?'),
    state: () => 'kept',
    takeOver: () => done.push('program!') < 0,
  };
  const updater = createUpdater({
    minutes: 60,
    look: async () => {
      done.push('data?');
      return answer;
    },
    program,
    take: () => void done.push('data!'),
    reload: () => void done.push('reload'),
    ...options,
  });
  return { updater, done, answerWith: (next: UpdateCheck) => (answer = next) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('it looks soon after the start, then every hour or so', async () => {
  const { updater, done } = watched();
  await vi.advanceTimersByTimeAsync(1.1 * MINUTE);
  expect(done).toEqual(['data?', 'program?', 'program!']);
  await vi.advanceTimersByTimeAsync(53 * MINUTE);
  expect(done).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(13 * MINUTE);
  expect(done).toHaveLength(6);
  expect(updater.status().result).toBe('same');
  updater.stop();
  await vi.advanceTimersByTimeAsync(600 * MINUTE);
  expect(done).toHaveLength(6);
});

test('while somebody is there it neither looks nor takes; it does both when they have gone', async () => {
  const { updater, done, answerWith } = watched();
  answerWith(newer);
  updater.setResting(false);
  await vi.advanceTimersByTimeAsync(300 * MINUTE);
  expect(done).toEqual([]);
  updater.setResting(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(done).toEqual(['program!', 'data?', 'program?', 'data!', 'program!']);
});

test('what an operator looked for is taken when nobody is there', async () => {
  const { updater, done, answerWith } = watched({ minutes: 0 });
  answerWith(newer);
  expect(updater.status().result).toBe('off');
  updater.setResting(false);
  await updater.lookNow();
  expect(updater.status().result).toBe('newer');
  expect(done).not.toContain('data!');
  updater.setResting(true);
  expect(done.filter((one) => one === 'data!')).toHaveLength(1);
  updater.setResting(false);
  updater.setResting(true);
  expect(done.filter((one) => one === 'data!')).toHaveLength(1);
});

test('refused data are not taken, and the status says why', async () => {
  const { updater, done, answerWith } = watched();
  answerWith({ kind: 'refused', reasons: ['error R4: …'] });
  await updater.lookNow();
  expect(done).not.toContain('data!');
  expect(updater.status()).toMatchObject({ result: 'refused', reasons: ['error R4: …'] });
});

test('a newer program that takes its time is loaded while nobody is there, and nothing is asked of the one that leaves', async () => {
  const taken: (() => void)[] = [];
  const { updater, done } = watched({
    program: { look: async () => {}, state: () => 'waiting', takeOver: (onTaken) => taken.push(onTaken) === 1 },
  });
  updater.setResting(false);
  await vi.advanceTimersByTimeAsync(300 * MINUTE);
  updater.setResting(true);
  expect(taken).toHaveLength(1);
  expect(done).toEqual([]);
  updater.setResting(false);
  taken[0]?.();
  expect(done).not.toContain('reload');
  updater.setResting(true);
  expect(done).toEqual(['reload']);
});

test.each<[string, Partial<UpdaterOptions>, string]>([
  ['data that never answer', { look: () => new Promise(() => {}) }, 'unreachable'],
  ['a look that breaks', { look: () => Promise.reject(new Error('broken')) }, 'unreachable'],
  [
    'a program that never answers',
    { program: { look: () => new Promise(() => {}), state: () => 'kept', takeOver: () => false } },
    'newer',
  ],
])('after %s it looks again', async (_, options, result) => {
  const { updater, done, answerWith } = watched(options);
  answerWith(newer);
  void updater.lookNow();
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(updater.status().result).toBe(result);
  const before = updater.status().at;
  await vi.advanceTimersByTimeAsync(75 * MINUTE);
  expect(updater.status().at).toBeGreaterThan(before ?? 0);
  expect(done.filter((one) => one === 'data!').length > 0).toBe(result === 'newer');
});

test('a page that stumbled is loaded again once nobody is there', () => {
  const { updater, done } = watched();
  updater.setResting(false);
  updater.reloadWhenQuiet();
  expect(done).toEqual([]);
  updater.setResting(true);
  expect(done).toEqual(['reload']);
});
