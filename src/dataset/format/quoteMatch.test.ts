import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildFingerprint, isVerbatim } from './fingerprint.ts';
import { findQuoteMismatch, collapseSpace } from './quoteMatch.ts';

const TEXT = 'The board said:  "We keep\nevery sample in order," and no more. The board adjourned.';
const normalized = collapseSpace(TEXT);
const cited = { before: 'said: "', quote: 'We keep every sample', after: ' in' };

test('[R2] a quotation from the text matches, regardless of white space', () => {
  expect(findQuoteMismatch(normalized, cited)).toBeNull();
  expect(findQuoteMismatch(normalized, { ...cited, quote: 'We  keep every\nsample' })).toBeNull();
});

test('[R2] a mismatch has the matching prefix and the source’s continuation', () => {
  expect(findQuoteMismatch(normalized, { ...cited, quote: 'We keep any sample' })).toEqual({
    agrees: 'said: "We keep ',
    source: 'every sample in order," and no more. The board adjourned.',
  });
  expect(findQuoteMismatch(normalized, { before: '', quote: 'Ωmega', after: '' })).toEqual({ agrees: '', source: '' });
});

test('[R2] part of a word does not match', () => {
  expect(findQuoteMismatch(normalized, { before: '', quote: 'oard said: "We keep every', after: '' })).not.toBeNull();
  expect(
    findQuoteMismatch(normalized, { before: '', quote: 'The board said: "We keep ever', after: '' }),
  ).not.toBeNull();
});

test('[R2] text and fingerprint agree on every quotation of four words or more', async () => {
  const fingerprint = await buildFingerprint('a-source', new TextEncoder().encode(TEXT));
  const words = normalized.split(' ');
  await fc.assert(
    fc.asyncProperty(
      fc.nat(words.length - 4),
      fc.integer({ min: 4, max: 8 }),
      fc.option(fc.nat(20)),
      async (from, size, change) => {
        const quote = words.slice(from, from + size).join(' ');
        const changed = change === null ? quote : `${quote.slice(0, change)}x${quote.slice(change + 1)}`;
        const citation = { before: '', quote: changed, after: '' };
        expect(findQuoteMismatch(normalized, citation) === null).toBe(await isVerbatim(citation, fingerprint));
      },
    ),
  );
});
