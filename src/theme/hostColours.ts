// Gives an embed the background of the page around it. Where the palette would not be readable on that background, the
// embed keeps its own.

import './hostColours.css';

/** Red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number];

/** [WCAG] The relative luminance of a colour, from 0 to 1. */
export function luminanceOf(colour: Colour): number {
  const [red, green, blue] = colour.map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Backgrounds at least so light, or at most so dark, leave text, controls and marks enough contrast: hostColours.test.ts. */
export const LIGHT_ENOUGH = 0.78;
export const DARK_ENOUGH = 0.0335;

const isReadable = (luminance: number, scheme: 'light' | 'dark'): boolean =>
  scheme === 'light' ? luminance >= LIGHT_ENOUGH : luminance <= DARK_ENOUGH;

/** Applies the host page's background in a colour scheme; null takes it back. */
export function applyHostColours(root: HTMLElement, scheme: 'light' | 'dark', background: Colour | null): void {
  const isShown = background !== null && isReadable(luminanceOf(background), scheme);
  root.toggleAttribute('data-host-colours', isShown);
  if (isShown) root.style.setProperty('--host-paper', `rgb(${background.join(' ')})`);
  else root.style.removeProperty('--host-paper');
}
