// The time axis at any scale, in every language: an hour to 200,000 years, at 300 to 2,000 px. FUZZ_SEED, from the test's
// title, makes the same axes again.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAxis } from '../engine/layout/axis.ts';
import { type Span, utc } from '../model/span.ts';
import { fuzzing } from '../testing/fuzzing.ts';
import { axisLabel, axisRoom } from './axisLabels.ts';
import { en } from './en/interface.ts';
import { fr } from './fr/interface.ts';
import { pl } from './pl/interface.ts';
import { ur } from './ur/interface.ts';
import type { Messages } from './en/interface.ts';

const LANGUAGES: readonly Messages[] = [en, fr, pl, ur];
/** px of a character of 12 px text, on average of a label: digits are 6.7 px wide in Helvetica and Arial. */
const CHARACTER = 6.7;
const HOUR = 3_600_000;
const YEAR = 365.2425 * 24 * HOUR;

interface Drawn {
  readonly unit: string;
  readonly words: readonly string[];
  readonly px: readonly number[];
}

function draw(window: Span, width: number, m: Messages): Drawn {
  const { unit, labelled } = buildAxis(window, width, axisRoom(m, 1));
  const shown = labelled.filter((tick) => tick >= window.start && tick <= window.end);
  return {
    unit,
    words: shown.map((tick) => axisLabel(tick, unit, m)),
    px: shown.map((tick) => ((tick - window.start) / (window.end - window.start)) * width),
  };
}

function expectReadable({ words, px }: Drawn): void {
  for (let at = 1; at < words.length; at++) {
    const [before = '', label = ''] = [words[at - 1], words[at]];
    const needed = ((before.length + label.length) / 2) * CHARACTER;
    expect(`${before} | ${label}: ${(px[at] ?? 0) - (px[at - 1] ?? 0) >= needed}`).toBe(`${before} | ${label}: true`);
  }
  expect(new Set(words).size).toBe(words.length);
  for (const label of words) expect(label).not.toMatch(/(?<![\d:.])-?0(?![\d:.])/);
}

const { numRuns, seed, timeout } = fuzzing('axis');

describe('the labels of the time axis', () => {
  test(
    `never overlap, never repeat and have no year 0 (FUZZ_SEED=${seed})`,
    () => {
      const length = fc.double({ min: Math.log(HOUR), max: Math.log(200_000 * YEAR), noNaN: true }).map(Math.exp);
      const start = fc.oneof(fc.integer({ min: -100_000, max: 2100 }), fc.integer({ min: -60, max: 60 }));
      const width = fc.integer({ min: 300, max: 2000 });
      fc.assert(
        fc.property(length, start, width, fc.constantFrom(...LANGUAGES), (duration, year, px, m) => {
          const from = utc(year, 3, 7);
          expectReadable(draw({ start: from, end: from + duration }, px, m));
        }),
        { numRuns, seed },
      );
    },
    timeout,
  );

  test('are shortest for years', () => {
    // Before the year 1 a label without its year can be a letter shorter; the axis then takes the next coarser step.
    const instant = fc.integer({ min: utc(1), max: utc(100_000) });
    fc.assert(
      fc.property(instant, fc.constantFrom(...LANGUAGES), (at, m) => {
        const lengths = (['minute', 'hour', 'day', 'month'] as const).map((unit) => axisLabel(at, unit, m).length);
        expect(Math.min(...lengths)).toBeGreaterThanOrEqual(axisLabel(at, 'year', m).length);
      }),
      { numRuns: 2000 },
    );
  });

  test('have room for the longest name of a month, which is at neither end of the window', () => {
    const start = utc(-28, 3, 7);
    expectReadable(draw({ start, end: start + 151 * 24 * HOUR }, 1570, ur));
  });

  const spans: readonly (readonly [string, Span])[] = [
    ['1 hour', { start: Date.UTC(2024, 2, 26, 0, 45), end: Date.UTC(2024, 2, 26, 1, 45) }],
    ['1 day', { start: Date.UTC(2024, 2, 26), end: Date.UTC(2024, 2, 27) }],
    ['1 month', { start: utc(2024, 3), end: utc(2024, 4) }],
    ['3 years', { start: utc(2014), end: utc(2017) }],
    ['50 years', { start: utc(1960), end: utc(2010) }],
    ['1,500 years', { start: utc(500), end: utc(2000) }],
    ['6,000 years', { start: utc(-3999), end: utc(2001) }],
    ['200,000 years', { start: utc(-197_999), end: utc(2001) }],
  ];
  test.each(spans)('%s is readable at 390 and 1280 px in every language', (_, window) => {
    for (const m of LANGUAGES) {
      for (const width of [390, 1280]) {
        const axis = draw(window, width, m);
        expectReadable(axis);
        expect(axis.words.length).toBeGreaterThanOrEqual(width > 1000 ? 3 : 2);
      }
    }
  });

  test('years before 1 are marked, and 1 BC is followed by 1', () => {
    const { words } = draw({ start: utc(-2), end: utc(4) }, 640, en);
    expect(words.slice(0, 6)).toEqual(['3 BC', '2 BC', '1 BC', '1', '2', '3']);
    const far = draw({ start: utc(-3999), end: utc(2001) }, 390, en).words;
    expect(far.filter((word) => / BC$/.test(word)).length).toBeGreaterThan(0);
    expect(far.every((word) => /^[1-9]\d*0*( BC)?$/.test(word))).toBe(true);
  });
});
