// [R3] [R4] What is drawn of an outline is what the page's HTML says already, drawn of the whole.

import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildDataset } from '../../../src/dataset/format/buildDataset.ts';
import type { BuiltDataset } from '../../../src/dataset/format/dataset.ts';
import { fromPreview, toPreview } from '../../../src/dataset/loading/preview.ts';
import type { Mode } from '../../../src/state/pageSettings.ts';
import { arbitraryDataset } from '../../../src/testing/arbitraryDataset.ts';
import { quotedDataset } from '../../../src/testing/quotedDataset.ts';
import { renderRoot } from './render.tsx';

const built = (raw: unknown): BuiltDataset => {
  const read = buildDataset(raw);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return { ...read.value, version: '0123456789ab' };
};
/** As it comes to a page. */
const outlined = (whole: BuiltDataset): BuiltDataset => fromPreview(JSON.parse(JSON.stringify(toPreview(whole))));

/** What stands in the page of a mode, or takes it over. */
const drawn = (from: BuiltDataset, mode: Mode): string =>
  renderRoot(from, { mode, root: './', basePath: './', prerendered: 'small', version: from.version, event: null });

const rotherham = JSON.parse(readFileSync('public/data/rotherham/dataset.json', 'utf8'));

describe.each(['explore', 'embed'] as const)('the page that an outline takes over (%s)', (mode) => {
  test.each([
    ['the bundled record', rotherham],
    ['one with quotations that have companions and outcomes', quotedDataset()],
  ])('is the one that the whole wrote: %s', (_, raw) => {
    const whole = built(raw);
    expect(drawn(outlined(whole), mode)).toBe(drawn(whole, mode));
  });

  test('is so for any dataset', () => {
    fc.assert(
      fc.property(arbitraryDataset, (raw) => {
        const whole = built(raw);
        expect(drawn(outlined(whole), mode)).toBe(drawn(whole, mode));
      }),
      { numRuns: 60 },
    );
  });
});

describe('an outline', () => {
  test('filters, orders and counts as the whole does', () => {
    fc.assert(
      fc.property(arbitraryDataset, (raw) => {
        const whole = built(raw).dataset;
        const { dataset } = outlined(built(raw));
        const { text: _, ...columns } = whole.columns;
        expect(dataset.columns).toMatchObject(columns);
        expect(dataset.columns.text.chunks).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('[R7] names who found it', () => {
    const { dataset } = built(rotherham);
    expect(outlined(built(rotherham)).dataset.events.map(({ foundBy }) => foundBy)).toEqual(
      dataset.events.map(({ foundBy }) => foundBy),
    );
  });

  test('leaves out where quotations stand, the other notes, and what its sources are called', () => {
    const told = JSON.stringify(toPreview(built(rotherham)));
    expect(told.length).toBeLessThan(JSON.stringify(rotherham).length / 2);
    expect(told).not.toContain('locator');
    expect(told).not.toContain('"title":"Independent inquiry into child sexual exploitation');
  });
});
