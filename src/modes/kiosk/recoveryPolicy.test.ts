import { expect, test } from 'vitest';
import { nextRecoveryStep } from './recoveryPolicy.ts';

const minutes = (...values: number[]): number[] => values.map((value) => value * 60_000);
const now = 100 * 60_000;

test('the first crashes are healed by a reset', () => {
  expect(nextRecoveryStep(minutes(100), [], now)).toEqual({ kind: 'reset', delay: 10_000 });
  expect(nextRecoveryStep(minutes(99, 100), [], now).kind).toBe('reset');
  expect(nextRecoveryStep(minutes(10, 20, 30, 100), [], now).kind).toBe('reset');
});

test('three in five minutes reload, each time after a longer wait, then the list is shown', () => {
  const crashes = minutes(98, 99, 100);
  expect(nextRecoveryStep(crashes, [], now)).toEqual({ kind: 'reload', delay: 10_000 });
  expect(nextRecoveryStep(crashes, minutes(90), now)).toEqual({ kind: 'reload', delay: 60_000 });
  expect(nextRecoveryStep(crashes, minutes(80, 90), now)).toEqual({ kind: 'reload', delay: 300_000 });
  expect(nextRecoveryStep(crashes, minutes(70, 80, 90), now)).toEqual({ kind: 'list', delay: 1_800_000 });
  // An hour later the reloads are forgotten.
  expect(nextRecoveryStep(crashes, minutes(1, 2, 3), now)).toEqual({ kind: 'reload', delay: 10_000 });
});
