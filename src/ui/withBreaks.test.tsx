import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { withBreaks } from './withBreaks.tsx';

test('a text of ordinary words is left as it is', () => {
  const text = 'An ordinary sentence. '.repeat(100);
  expect(withBreaks(text)).toBe(text);
});

test('a word without an end may break, between whole letters, and says the same', () => {
  const text = `Before ${'𝒳'.repeat(5000)} after`;
  const html = renderToStaticMarkup(<p>{withBreaks(text)}</p>);
  expect(html.replaceAll('<wbr/>', '')).toBe(`<p>${text}</p>`);
  expect(html.split('<wbr/>').length).toBeGreaterThan(50);
});
