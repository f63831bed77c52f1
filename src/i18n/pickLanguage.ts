// Which language the page is to be in; asked before any catalogue is here.

import { LANGUAGES, type Language, type View } from '../state/view.ts';

/**
 * The language to show: the chosen one, else the first of the browser's (`navigator.languages`, such as "fr-CA") that
 * there is, else English.
 */
export function pickLanguage(chosen: View['lang'], preferred: readonly string[]): Language {
  if (chosen !== '') return chosen;
  for (const tag of preferred) {
    const known = LANGUAGES.find((code) => code === tag.split('-')[0]?.toLowerCase());
    if (known) return known;
  }
  return 'en';
}
