import { expect, test } from 'vitest';
import { pixelShift } from './pixelShift.ts';

test('the shift changes every three minutes, by at most 6 px, through nine positions', () => {
  const positions = Array.from({ length: 9 }, (_, step) => pixelShift(step * 180_000).join());
  expect(new Set(positions).size).toBe(9);
  expect(pixelShift(179_999)).toEqual(pixelShift(0));
  expect(pixelShift(9 * 180_000)).toEqual(pixelShift(0));
  for (let step = 0; step < 9; step++) {
    for (const px of pixelShift(step * 180_000)) expect(Math.abs(px)).toBeLessThanOrEqual(6);
  }
});
