// The gallery's URL parameters: which story is shown, and how.

import { LANGUAGES, type Language, THEMES, type Theme } from '../state/view.ts';

export const DIRECTIONS = ['ltr', 'rtl'] as const;
/** px of a phone and of a tablet; 0 is the window's own width. */
export const WIDTHS = [0, 320, 390, 768] as const;
/** Percent. */
export const TEXT_SIZES = [100, 150, 200] as const;

export interface GallerySettings {
  /** A story's id; empty for the first story. */
  readonly story: string;
  readonly theme: Theme;
  readonly lang: Language;
  /** Empty: the language's own direction. */
  readonly dir: (typeof DIRECTIONS)[number] | '';
  readonly width: number;
  readonly text: number;
  /** Shows the story without the gallery's menu: in a frame of `width` px, and for the tests. */
  readonly bare: boolean;
}

/** Invalid values are replaced by the defaults: the gallery is for developers. */
export function readSettings(search: string): GallerySettings {
  const params = new URLSearchParams(search);
  const numberOf = (name: string, fallback: number): number => Number(params.get(name)) || fallback;
  return {
    story: params.get('story') ?? '',
    theme: THEMES.find((one) => one === params.get('theme')) ?? 'auto',
    lang: LANGUAGES.find((one) => one === params.get('lang')) ?? 'en',
    dir: DIRECTIONS.find((one) => one === params.get('dir')) ?? '',
    width: numberOf('width', 0),
    text: numberOf('text', 100),
    bare: params.get('bare') === 'on',
  };
}

/** The query string of these settings, without the defaults. */
export function printSettings({ bare, ...settings }: GallerySettings): string {
  const defaults = new Map<string, unknown>(Object.entries(readSettings('')));
  const set = Object.entries(settings).filter(([name, value]) => value !== defaults.get(name));
  const params = new URLSearchParams(set.map(([name, value]) => [name, String(value)]));
  if (bare) params.set('bare', 'on');
  return `?${params}`;
}
