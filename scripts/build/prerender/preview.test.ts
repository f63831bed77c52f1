// @vitest-environment jsdom
// [R3] [R4] The page rendered from the preview equals the prerendered page, which is rendered from the whole dataset.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWordsOnPage } from '../../../src/boot/wordsOnPage.ts';
import { buildDataset } from '../../../src/dataset/format/buildDataset.ts';
import type { BuiltDataset } from '../../../src/dataset/format/dataset.ts';
import { fromPreview, type Preview, toPreview } from '../../../src/dataset/loading/preview.ts';
import type { Mode } from '../../../src/state/pageSettings.ts';
import { arbitraryDataset } from '../../../src/testing/arbitraryDataset.ts';
import { HAS_BUNDLED, readBundled } from '../../../src/testing/bundledRecord.ts';
import { quotedDataset } from '../../../src/testing/quotedDataset.ts';
import { renderRoot } from './render.tsx';

const built = (raw: unknown): BuiltDataset => {
  const read = buildDataset(raw);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return { ...read.value, version: '0123456789ab' };
};
const sent = (whole: BuiltDataset): Preview => JSON.parse(JSON.stringify(toPreview(whole)));
const pageOf = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
/** The preview as a page receives it. */
const previewOf = (whole: BuiltDataset, html = rendered(whole, 'explore')): BuiltDataset =>
  fromPreview(sent(whole), readWordsOnPage(pageOf(html)));

/** The HTML of #root in a mode. */
const rendered = (from: BuiltDataset, mode: Mode): string =>
  renderRoot(from, {
    ...{
      mode,
      root: './',
      rootPath: './',
      record: 'small',
      records: [],
      home: './',
      basePath: './',
      prerendered: true,
    },
    ...{ version: from.version, event: null },
  });

const rotherham = readBundled();

describe.each(['explore', 'embed'] as const)('the page that the preview hydrates (%s)', (mode) => {
  test.each([
    ['the bundled dataset', rotherham],
    ['one whose quotations have companions and outcomes', quotedDataset()],
  ])('equals the prerendered one: %s', (_, raw) => {
    const whole = built(raw);
    const html = rendered(whole, mode);
    expect(rendered(previewOf(whole, html), mode)).toBe(html);
  });

  test('equals the prerendered one for any dataset', () => {
    fc.assert(
      fc.property(arbitraryDataset, (raw) => {
        const whole = built(raw);
        const html = rendered(whole, mode);
        expect(rendered(previewOf(whole, html), mode)).toBe(html);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a preview', () => {
  test('filters, sorts and counts as the whole dataset does', () => {
    fc.assert(
      fc.property(arbitraryDataset, (raw) => {
        const whole = built(raw).dataset;
        const { dataset } = previewOf(built(raw));
        const { text: _, ...columns } = whole.columns;
        expect(dataset.columns).toMatchObject(columns);
        expect(dataset.columns.text.chunks).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('[R7] names who made a finding', () => {
    const { dataset } = built(rotherham);
    expect(previewOf(built(rotherham)).dataset.events.map(({ foundBy }) => foundBy)).toEqual(
      dataset.events.map(({ foundBy }) => foundBy),
    );
  });

  test.runIf(HAS_BUNDLED)(
    'leaves out the locators of quotations, the other notes and the titles of its sources',
    () => {
      const text = JSON.stringify(toPreview(built(rotherham)));
      expect(text.length).toBeLessThan(JSON.stringify(rotherham).length / 2);
      expect(text).not.toContain('locator');
      expect(text).not.toContain('"summary"');
      expect(text).not.toContain('"title":"Independent inquiry into child sexual exploitation');
    },
  );

  test('has the page’s words, and is not used on a page with other words', () => {
    const whole = built(rotherham);
    const html = rendered(whole, 'explore');
    const [first] = whole.dataset.events;
    expect(previewOf(whole).dataset.events[0]?.summary).toBe(first?.summary);
    const words = first?.summary.slice(0, 20) ?? '';
    const changed = pageOf(html.replaceAll(words, 'Words of somebody else'));
    expect(() => fromPreview(sent(whole), readWordsOnPage(changed))).toThrow('other words');
    expect(() => fromPreview(sent(whole), readWordsOnPage(pageOf('')))).toThrow('the words of');
  });
});
