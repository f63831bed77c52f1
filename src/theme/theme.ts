// Puts the chosen appearance on the page. Knows the attribute; the colours are tokens.css.

import type { Theme } from '../state/view.ts';

/** `auto` leaves the choice to the device's own light or dark setting. */
export function applyTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
