// Applies the chosen theme. Knows the attribute; the colours are in tokens.css.

import type { Theme } from '../state/view.ts';

/** `auto` follows the device's light or dark setting. */
export function applyTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

/** Whether text is set in the web font, which must have loaded: measuring would fetch it. `fonts.check` is also true of one that came too late. */
function isSerifUsed(document: Document): boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return false;
  const widthIn = (font: string): number => {
    context.font = font;
    return context.measureText('Illustrated').width;
  };
  return widthIn('600 40px "Source Serif 4", monospace') !== widthIn('600 40px monospace');
}

/**
 * Keeps the system serif if the web font was not there at the first paint. “font-display: optional” is not enough:
 * Chromium swaps in a late font when another stylesheet is added, and headings would move.
 */
export function settleTypeface(document: Document): void {
  const isUsed = document.fonts.check('600 1em "Source Serif 4"') && isSerifUsed(document);
  if (!isUsed) document.documentElement.dataset.serif = 'own';
}
