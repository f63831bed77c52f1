// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCrashRecovery } from './crashRecovery.ts';

const MINUTE = 60_000;
const storage = () => window.sessionStorage;
beforeEach(() => {
  storage().clear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('a crash starts the screen again; the third in a row loads the page again', async () => {
  const done: string[] = [];
  const healer = createCrashRecovery(storage, () => done.push('reload'));
  for (let crash = 0; crash < 2; crash += 1) {
    expect(healer.handleCrash(() => done.push('reset'))).toBe('reset');
    await vi.advanceTimersByTimeAsync(MINUTE);
  }
  expect(healer.handleCrash(() => done.push('reset'))).toBe('reload');
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(done).toEqual(['reset', 'reset', 'reload']);
});

test('where nothing is left that could start again, the page is loaded again, with longer and longer waits', async () => {
  const reload = vi.fn();
  for (const wait of [10_000, MINUTE, 5 * MINUTE, 30 * MINUTE]) {
    reload.mockClear();
    // Each load makes another one, which knows of the others by what is kept.
    createCrashRecovery(storage, reload).handleCrash(null);
    await vi.advanceTimersByTimeAsync(wait - 1);
    expect(reload).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(reload).toHaveBeenCalledOnce();
  }
});

test('faults that leave the screen standing ask for a reload when there are many, and not without end', () => {
  const healer = createCrashRecovery(storage, () => {});
  const asked = Array.from({ length: 20 }, () => healer.handleError());
  expect(asked.slice(0, 3)).toEqual([false, false, true]);
  expect(asked.filter(Boolean)).toHaveLength(3);
});

test('storage that refuses breaks nothing', async () => {
  const reload = vi.fn();
  const healer = createCrashRecovery(() => {
    throw new Error('refused');
  }, reload);
  healer.handleCrash(null);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(reload).toHaveBeenCalledOnce();
});
