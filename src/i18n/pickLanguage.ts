// Chooses the page's language, before any catalogue has loaded.

import { SITE } from '../state/site.ts';
import type { Language, View } from '../state/view.ts';

/**
 * The chosen language, else the first offered one of `navigator.languages` (such as "fr-CA"), else English, else the
 * first that the site offers.
 */
export function pickLanguage(
  chosen: View['lang'],
  preferred: readonly string[],
  offered: readonly Language[] = SITE.languages,
): Language {
  const wanted = [chosen, ...preferred.map((tag) => tag.split('-')[0]?.toLowerCase()), 'en'];
  const known = wanted.map((code) => offered.find((one) => one === code)).find((code) => code !== undefined);
  return known ?? offered[0] ?? 'en';
}
