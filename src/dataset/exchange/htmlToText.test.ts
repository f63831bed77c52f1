import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHtmlText, htmlToText } from './htmlToText.ts';

test.each([
  ['plain words, as they are\nin two lines', 'plain words, as they are\nin two lines'],
  ['a &amp; b &eacute; &#8220;c&#8221; &lt;d&gt;', 'a & b é “c” <d>'],
  ['4 < 5 and 6 > 5', '4 < 5 and 6 > 5'],
  ['<p>One\n  line.</p><p>Another<br>one.</p>', 'One line.\n\nAnother\none.'],
  ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
  ['before<script>alert(1)</script> <style>p{}</style>after', 'before after'],
  ['<b>unclosed <i>tags', 'unclosed tags'],
  ['<img src=x onerror=alert(1)>', ''],
])('%j is %j', (html, text) => {
  expect(htmlToText(html).text).toBe(text);
});

test('links are listed with their text, http(s) only', () => {
  const html =
    '<a href="https://example.org/a">The <b>first</b></a> <a href="javascript:alert(1)">no</a> <a href="/b">no</a><iframe src="https://example.org/c">';
  expect(htmlToText(html).links).toEqual([
    { url: 'https://example.org/a', words: 'The first' },
    { url: 'https://example.org/c', words: '' },
  ]);
});

test('plain text survives escaping and parsing as HTML and contains no tags', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(toHtmlText(text)).not.toMatch(/[<>"]/);
      expect(htmlToText(toHtmlText(text)).text).toBe(text.trim());
    }),
  );
});
