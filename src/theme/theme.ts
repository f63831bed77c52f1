// Applies the chosen theme. Knows the attribute; the colours are in tokens.css.

import type { Theme } from '../state/view.ts';

/** `auto` follows the device's light or dark setting. */
export function applyTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

/**
 * Keeps the system serif if the web font has not loaded by the first paint. “font-display: optional” is not enough:
 * Chromium swaps in a late font when another stylesheet is added, and headings would move.
 */
export function settleTypeface({ documentElement, fonts }: Document): void {
  if (!fonts.check('600 1em "Source Serif 4"')) documentElement.dataset.serif = 'own';
}
