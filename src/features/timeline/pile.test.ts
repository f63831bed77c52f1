import { describe, expect, it } from 'vitest';
import type { SceneItem } from '../../engine/scene.ts';
import { DAY, utc } from '../../model/span.ts';
import { type Pile, pileHeight } from './pile.ts';

/** A window of a thousand days on a thousand px: a day is a px. */
const window = { start: utc(2010), end: utc(2010) + 1000 * DAY };
const at = (px: number, wide = 1): SceneItem => {
  const start = window.start + px * DAY;
  return { kind: 'event', id: `at-${px}`, row: px, lane: '', span: { start, end: start + wide * DAY } };
};
const cluster = (px: number, wide: number): SceneItem => ({
  kind: 'cluster',
  id: `syp~1~${px}`,
  lane: '',
  count: 5,
  span: at(px, wide).span,
  status: 'found',
  milestones: 0,
  first: 0,
  ranges: [],
});
/** The height in px; the axis has 51 of the 151 given, and all is taken for a hundredth lower than it is. */
const high = (items: readonly SceneItem[], given: Partial<Pile> = {}): number =>
  (pileHeight({ items, window, width: 1000, height: 151, text: 1, lettersOf: () => null, ...given }) * 100) / 0.99;

describe('the pile', () => {
  it('has nothing, then one label of two lines on its ground', () => {
    expect(high([])).toBe(0);
    expect(high([at(0)])).toBeCloseTo(8 + 43);
  });

  it('sets labels side by side where there is room for their words, else above each other', () => {
    expect(high([at(0), at(198)])).toBeCloseTo(51);
    expect(high([at(0), at(190)])).toBeCloseTo(51 + 4 + 43);
    expect(high([at(0), at(50), at(100)])).toBeCloseTo(51 + 2 * (4 + 43));
  });

  it('sets a label as low as it finds room, under others', () => {
    expect(high([at(0), at(100), at(200), at(300)])).toBeCloseTo(51 + 4 + 43);
  });

  it('knows short titles, on one line', () => {
    const lettersOf = () => 10;
    expect(high([at(0)], { lettersOf })).toBeCloseTo(8 + 28);
    expect(high([at(0), at(103)], { lettersOf })).toBeCloseTo(8 + 28);
    expect(high([at(0), at(100)], { lettersOf })).toBeCloseTo(8 + 28 + 4 + 28);
  });

  it('gives a period its own width beside its words, as the library does', () => {
    expect(high([at(0, 300), at(490)])).toBeCloseTo(8 + 43 + 4 + 43);
    expect(high([cluster(0, 300), at(500)])).toBeCloseTo(8 + 51);
  });

  it('counts what the library draws: what the window touches, and what begins within a quarter of it on either side', () => {
    expect(high([at(-300, 200), at(0), at(1300)])).toBeCloseTo(51);
    expect(high([at(-300, 301), at(0)])).toBeCloseTo(51 + 4 + 43);
    expect(high([at(-200, 100), at(0)])).toBeCloseTo(51 + 4 + 43);
  });

  it('has narrower labels where there is little room, and larger ones with larger text', () => {
    expect(high([at(0), at(260)], { width: 500 })).toBeCloseTo(51 + 4 + 43);
    expect(high([at(0), at(300)], { width: 500 })).toBeCloseTo(51);
    expect(
      pileHeight({ items: [at(0)], window, width: 1400, height: 302, text: 2, lettersOf: () => null }),
    ).toBeCloseTo((0.99 * (8 + 86)) / 200);
  });
});
