import { expect, test } from 'vitest';
import xss from './xss.ts';

test('whatever would be HTML is text', () => {
  expect(new xss.FilterXSS().process('<b onclick="x">a & b’s</b>')).toBe(
    '&lt;b onclick=&quot;x&quot;&gt;a &amp; b’s&lt;/b&gt;',
  );
  expect(new xss.FilterXSS().process("it's")).toBe('it&#39;s');
});
