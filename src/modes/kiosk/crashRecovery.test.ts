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

test('a crash resets the screen; the third in a row reloads the page', async () => {
  const done: string[] = [];
  const recovery = createCrashRecovery(storage, () => done.push('reload'));
  for (let crash = 0; crash < 2; crash += 1) {
    expect(recovery.handleCrash(() => done.push('reset'))).toBe('reset');
    await vi.advanceTimersByTimeAsync(MINUTE);
  }
  expect(recovery.handleCrash(() => done.push('reset'))).toBe('reload');
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(done).toEqual(['reset', 'reset', 'reload']);
});

test('without a screen to reset, the page is reloaded after a growing delay', async () => {
  const reload = vi.fn();
  for (const wait of [10_000, MINUTE, 5 * MINUTE, 30 * MINUTE]) {
    reload.mockClear();
    // Each load creates a new instance, which reads the earlier reloads from storage.
    createCrashRecovery(storage, reload).handleCrash(null);
    await vi.advanceTimersByTimeAsync(wait - 1);
    expect(reload).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(reload).toHaveBeenCalledOnce();
  }
});

test('repeated uncaught errors request a reload, a limited number of times', () => {
  const recovery = createCrashRecovery(storage, () => {});
  const requests = Array.from({ length: 20 }, () => recovery.handleError());
  expect(requests.slice(0, 3)).toEqual([false, false, true]);
  expect(requests.filter(Boolean)).toHaveLength(3);
});

test('recovery works without storage', async () => {
  const reload = vi.fn();
  const recovery = createCrashRecovery(() => {
    throw new Error('refused');
  }, reload);
  recovery.handleCrash(null);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(reload).toHaveBeenCalledOnce();
});
