import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildFingerprint, isVerbatim } from './fingerprint.ts';

const TEXT =
  'The force said: "We continue to co-operate with the IOPC in relation to their investigation," and no more.';
const fingerprint = await buildFingerprint('a-source', new TextEncoder().encode(TEXT));
const cited = { before: 'force said: "', quote: 'We continue to co-operate with the IOPC', after: ' in' };

test('[R2] a quotation from the source is verbatim', async () => {
  expect(await isVerbatim(cited, fingerprint)).toBe(true);
});

test('[R2] a quotation with one changed character is not verbatim', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: cited.quote.length - 1 }), fc.constantFrom('x', '’', ' y', ''), async (at, put) => {
      const quote = cited.quote.slice(0, at) + put + cited.quote.slice(at + 1);
      fc.pre(quote !== cited.quote && quote.replace(/\s+/g, ' ') !== cited.quote);
      expect(await isVerbatim({ ...cited, quote }, fingerprint)).toBe(false);
    }),
    { numRuns: 120 },
  );
});

test('[R2] reordered words of the source, or words joined across a gap, are not verbatim', async () => {
  expect(await isVerbatim({ before: '', after: '', quote: 'The force said: and no more.' }, fingerprint)).toBe(false);
  expect(await isVerbatim({ before: '', after: '', quote: 'no more.' }, fingerprint)).toBe(false);
});
