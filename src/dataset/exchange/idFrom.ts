// Ids from words in any script. Letters that have a Latin form are transliterated; what has none, such as Chinese, becomes
// a short hash of the text, which stays the same wherever the row is.

import transliterate from '@sindresorhus/transliterate';

const MAX_LENGTH = 60;

/** The package tries some 2,000 replacements, which plain letters can do without. */
const toLatin = (text: string): string => (/^\p{ASCII}*$/u.test(text) ? text : transliterate(text.normalize('NFC')));

/** Kebab-case of any text: "Café, 2nd report" becomes "cafe-2nd-report", "Москва" "moskva". May be empty. */
export const slug = (text: string): string =>
  toLatin(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '');

/** Six letters and digits of FNV-1a, 32 bits: enough to tell the rows of a table with the same title and date apart. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-6);
}

const hasOtherLetters = (text: string): boolean => /[^\p{ASCII}]/u.test(text) && /\p{L}/u.test(text);

/** The id of an event by its title and date: "a-sample-report-2014-08-26", "event-1k2j3h-2014". */
export function idFrom(title: string, date: string): string {
  const words = slug(title);
  // A title of which one letter or digit in three or fewer is left reads as nothing.
  const letters = title.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const isUnreadable = hasOtherLetters(title) && words.replaceAll('-', '').length * 3 < Math.min(letters, MAX_LENGTH);
  const named = isUnreadable ? `event-${hashOf(title)}` : words;
  return slug(`${named} ${date}`) || 'event';
}
