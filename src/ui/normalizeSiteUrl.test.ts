import { expect, test } from 'vitest';
import { normalizeSiteUrl } from './normalizeSiteUrl.ts';

test.each([
  ['https://example.org/record/', 'https://example.org/record/'],
  ['https://example.org/record', 'https://example.org/record/'],
  ['https://example.org', 'https://example.org/'],
  ['https://example.html', 'https://example.html/'],
  ['https://example.org/record/index.html?lang=fr#x', 'https://example.org/record/'],
])('%s', (written, root) => {
  expect(normalizeSiteUrl(written)).toBe(root);
});
