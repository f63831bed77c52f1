// Chooses the page's language, before any catalogue has loaded.

import { LANGUAGES, type Language, type View } from '../state/view.ts';

/** The chosen language, else the first supported one of `navigator.languages` (such as "fr-CA"), else English. */
export function pickLanguage(chosen: View['lang'], preferred: readonly string[]): Language {
  if (chosen !== '') return chosen;
  for (const tag of preferred) {
    const known = LANGUAGES.find((code) => code === tag.split('-')[0]?.toLowerCase());
    if (known) return known;
  }
  return 'en';
}
