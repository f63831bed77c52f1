import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentIn, accentStyle, contrast, PAPER } from './accent.ts';

test('the paper is that of the stylesheet', () => {
  const css = readFileSync('src/theme/tokens.css', 'utf8');
  expect(css).toContain(`--paper: light-dark(${PAPER.light}, ${PAPER.dark})`);
});

test('any accent can be read on the paper of both themes, and a readable one is left as it is', () => {
  const colour = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(colour, (hex) => {
      for (const theme of ['light', 'dark'] as const) {
        const accent = accentIn(hex, theme);
        expect(contrast(accent, PAPER[theme])).toBeGreaterThanOrEqual(4.5);
        if (contrast(hex, PAPER[theme]) >= 5) expect(accent).toBe(hex);
      }
    }),
  );
});

test('each theme may have its own accent; without one there is no style', () => {
  expect(accentStyle(null)).toBe('');
  const style = accentStyle({ light: '#7b1e2b', dark: '#f0a0a0' });
  expect(style).toContain('--accent:light-dark(#7b1e2b,#f0a0a0)');
});
