// Puts the chosen appearance on the page. Knows the attribute; the colours are tokens.css.

import type { Theme } from '../state/view.ts';

/** `auto` leaves the choice to the device's own light or dark setting. */
export function applyTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

/**
 * Stays with the device's own serif where the page's has not come by the first paint. “optional” alone would not:
 * Chromium takes up one that came late when another stylesheet is added, and headings would move.
 */
export function settleTypeface({ documentElement, fonts }: Document): void {
  if (!fonts.check('600 1em "Source Serif 4"')) documentElement.dataset.serif = 'own';
}
