import { expect, test } from 'vitest';
import { computeDisplayScale } from './displayScale.ts';

const plain = { diag: null, scale: 1, textSize: 1 };

test.each([
  // 15 mm in CSS px at one device px to the CSS px.
  [1920, 1080, 24, 54],
  [1920, 1080, 32, 41],
  [3840, 2160, 43, 61],
  [3840, 2160, 55, 47],
  [2160, 3840, 55, 47],
  [1920, 1080, 55, 24],
])('%d × %d at %d inches: 15 mm are %d px', (width, height, diag, px) => {
  expect(Math.round(computeDisplayScale({ ...plain, width, height, diag }).target)).toBe(px);
});

test('without a diagonal, text and targets are shares of the screen, the same in portrait', () => {
  const landscape = computeDisplayScale({ ...plain, width: 1920, height: 1080 });
  expect(landscape.text).toBe(20);
  expect(landscape.target).toBe(56);
  expect(computeDisplayScale({ ...plain, width: 1080, height: 1920 })).toEqual(landscape);
  expect(computeDisplayScale({ ...plain, width: 3840, height: 2160 }).text).toBe(40);
});

test('text is never under 16 px; the visitor’s size moves text and not targets; scale moves both', () => {
  expect(computeDisplayScale({ ...plain, width: 640, height: 480 }).text).toBe(16);
  const screen = { ...plain, width: 1920, height: 1080, diag: 32 };
  const usual = computeDisplayScale(screen);
  const larger = computeDisplayScale({ ...screen, textSize: 1.5 });
  expect(larger.text).toBeCloseTo(usual.text * 1.5);
  expect(larger.target).toBe(usual.target);
  expect(computeDisplayScale({ ...screen, scale: 2 }).target).toBeCloseTo(usual.target * 2);
});

test('text on a small screen is limited so that 32 lines fit', () => {
  expect(computeDisplayScale({ ...plain, width: 1280, height: 800, diag: 10 }).text).toBe(25);
});
