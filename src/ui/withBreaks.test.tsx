import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { withBreaks } from './withBreaks.tsx';

test('ordinary text is unchanged', () => {
  const text = 'An ordinary sentence. '.repeat(100);
  expect(withBreaks(text)).toBe(text);
});

test('an overlong word may break between graphemes, and its text is unchanged', () => {
  const text = `Before ${'𝒳'.repeat(5000)} after`;
  const html = renderToStaticMarkup(<p>{withBreaks(text)}</p>);
  expect(html.replaceAll('<wbr/>', '')).toBe(`<p>${text}</p>`);
  expect(html.split('<wbr/>').length).toBeGreaterThan(50);
});
