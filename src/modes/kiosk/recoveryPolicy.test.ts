import { expect, test } from 'vitest';
import { nextRecoveryStep } from './recoveryPolicy.ts';

const minutes = (...values: number[]): number[] => values.map((value) => value * 60_000);
const now = 100 * 60_000;

test('the first crashes cause a reset', () => {
  expect(nextRecoveryStep(minutes(100), [], now)).toEqual({ kind: 'reset', delay: 10_000 });
  expect(nextRecoveryStep(minutes(99, 100), [], now).kind).toBe('reset');
  expect(nextRecoveryStep(minutes(10, 20, 30, 100), [], now).kind).toBe('reset');
});

test('three crashes in five minutes cause a reload after a growing delay, and finally the plain list', () => {
  const crashes = minutes(98, 99, 100);
  expect(nextRecoveryStep(crashes, [], now)).toEqual({ kind: 'reload', delay: 10_000 });
  expect(nextRecoveryStep(crashes, minutes(90), now)).toEqual({ kind: 'reload', delay: 60_000 });
  expect(nextRecoveryStep(crashes, minutes(80, 90), now)).toEqual({ kind: 'reload', delay: 300_000 });
  expect(nextRecoveryStep(crashes, minutes(70, 80, 90), now)).toEqual({ kind: 'list', delay: 1_800_000 });
  // Reloads count for one hour.
  expect(nextRecoveryStep(crashes, minutes(1, 2, 3), now)).toEqual({ kind: 'reload', delay: 10_000 });
});
