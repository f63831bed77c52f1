import { expect, test } from 'vitest';
import { buildFingerprint, isVerbatim } from '../../dataset/format/fingerprint.ts';
import { quotationOf } from './markedWords.ts';

const TEXT = 'Minutes.\n\nThe board agreed that the report should be\npublished in full, without delay. It adjourned.';
const marked = (words: string) => quotationOf(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length);

test('the marked words are quoted with whole words of context, and check against the fingerprint', async () => {
  const fingerprint = await buildFingerprint('a', new TextEncoder().encode(TEXT));
  for (const words of ['report should be\npublished in full', ' agreed ', 'Minutes.', 'It adjourned.', TEXT]) {
    const quotation = marked(words);
    expect(quotation?.quote).toBe(words.trim().replace(/\s+/g, ' '));
    expect(Math.max(quotation?.before.length ?? 99, quotation?.after.length ?? 99)).toBeLessThanOrEqual(32);
    expect(quotation && (await isVerbatim(quotation, fingerprint))).toBe(true);
  }
  expect(marked('report should be\npublished in full')).toEqual({
    before: 'The board agreed that the ',
    quote: 'report should be published in full',
    after: ', without delay. It adjourned.',
  });
});

test('a part of a word is completed by its context', () => {
  expect(marked('adjourn')).toEqual({ before: 'in full, without delay. It ', quote: 'adjourn', after: 'ed.' });
});

test('space alone is no quotation', () => {
  expect(quotationOf(TEXT, 8, 10)).toBeNull();
  expect(quotationOf(TEXT, 3, 3)).toBeNull();
});
