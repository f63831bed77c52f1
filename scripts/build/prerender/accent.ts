// The site's own accent colour (public/site.json), in both themes, made readable on the page's paper (WCAG 1.4.3).

/** The paper of src/theme/tokens.css; a test compares them. */
export const PAPER = { light: '#faf8f3', dark: '#16171a' } as const;
type Theme = keyof typeof PAPER;

export type Accent = string | { readonly light: string; readonly dark: string };

/** Contrast of text, with room for the tinted grounds that it is used on. */
const ENOUGH = 5;

type Colour = readonly [red: number, green: number, blue: number];
const parse = (hex: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;
const print = (colour: Colour): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(parse(a)), luminance(parse(b))];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The colour, mixed with black or white until it can be read on the paper of a theme. */
export function readable(hex: string, theme: Theme): string {
  const target = theme === 'light' ? 0 : 255;
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = print(parse(hex).map((part) => part + (target - part) * share) as unknown as Colour);
    if (contrast(mixed, PAPER[theme]) >= ENOUGH) return mixed;
  }
  return theme === 'light' ? '#000000' : '#ffffff';
}

/** The accent in a theme. */
export const accentIn = (accent: Accent, theme: Theme): string =>
  readable(typeof accent === 'string' ? accent : accent[theme], theme);

/** A style element that sets the accent and what is derived from it; empty without an accent. */
export function accentStyle(accent: Accent | null): string {
  if (accent === null) return '';
  const [light, dark] = [accentIn(accent, 'light'), accentIn(accent, 'dark')];
  const soft = (theme: Theme): string => `color-mix(in srgb, ${accentIn(accent, theme)} 12%, ${PAPER[theme]})`;
  return `<style>@layer ui{:root{--accent:light-dark(${light},${dark});--accent-soft:light-dark(${soft('light')},${soft('dark')});--on-accent:light-dark(#ffffff,${PAPER.dark})}}</style>`;
}
