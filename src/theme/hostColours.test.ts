import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { requireValue } from '../model/assert.ts';
import { type Colour, DARK_ENOUGH, LIGHT_ENOUGH, luminanceOf } from './hostColours.ts';

const tokens = await readFile('src/theme/tokens.css', 'utf8');
const toColour = (hex: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;
function inkOf(name: string, scheme: 'light' | 'dark'): Colour {
  const found = tokens.match(new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`));
  return toColour(requireValue(found?.[scheme === 'light' ? 1 : 2], `the colour --${name}`));
}
const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
const mixed = (colour: Colour, other: number): Colour =>
  colour.map((byte) => byte * 0.97 + other * 0.03) as unknown as Colour;
/** The grey at the limit. */
function limitGrey(limit: number): Colour {
  const fits = (byte: number): boolean => {
    const luminance = luminanceOf([byte, byte, byte]);
    return limit > 0.5 ? luminance >= limit : luminance <= limit;
  };
  const bytes = [...Array(256).keys()].filter(fits);
  const grey = requireValue(limit > 0.5 ? bytes[0] : bytes.at(-1), 'a grey');
  return [grey, grey, grey];
}

test('luminance is that of WCAG', () => {
  expect(luminanceOf([255, 255, 255])).toBeCloseTo(1);
  expect(luminanceOf([0, 0, 0])).toBe(0);
  expect(luminanceOf([255, 0, 0])).toBeCloseTo(0.2126);
});

test.each([
  ['light', LIGHT_ENOUGH],
  ['dark', DARK_ENOUGH],
] as const)(
  'on the least readable %s background that is accepted, text and controls have enough contrast',
  (scheme, limit) => {
    const paper = limitGrey(limit);
    for (const ground of [paper, mixed(paper, 255), mixed(paper, 0)]) {
      const behind = luminanceOf(ground);
      for (const name of ['ink', 'ink-soft', 'accent', 'said'])
        expect(contrast(luminanceOf(inkOf(name, scheme)), behind), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    // The boundary of a control is between it and the page.
    expect(contrast(luminanceOf(inkOf('rule-strong', scheme)), luminanceOf(paper))).toBeGreaterThanOrEqual(3);
  },
);
