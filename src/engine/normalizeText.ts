// Normalises text for search: no case, no accents, plain quotation marks and dashes. Works character by character,
// independent of context, so that search.ts can map a hit back to the original text.

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ĳ: 'ij',
  ŋ: 'n',
  ſ: 's',
  ς: 'σ',
  '…': '...',
  '\u00ad': '',
  '\u200b': '',
  '\u2060': '',
  '\ufeff': '',
};
const SINGLE = /[‘’‚‛′ʼ]/u;
const DOUBLE = /[“”„‟″«»]/u;
const DASH = /[‐‑‒–—―−]/u;
const MARKS = /\p{M}/gu;
/** Characters that need more than lower-casing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const NEEDS_NORMALIZING = /[\t\v\f\r]|[^\x00-\x7f]/gu;

const known = new Map<string, string>();

function normalizeCharacter(character: string): string {
  let normalized = known.get(character);
  if (normalized === undefined) {
    normalized = character.normalize('NFD').replace(MARKS, '').toLowerCase();
    normalized = LETTERS[normalized] ?? normalized;
    if (/\s/u.test(normalized)) normalized = ' ';
    else if (SINGLE.test(normalized)) normalized = "'";
    else if (DOUBLE.test(normalized)) normalized = '"';
    else if (DASH.test(normalized)) normalized = '-';
    known.set(character, normalized);
  }
  return normalized;
}

/** "Bílá Øresund’s" → "bila oresund's". Keeps line breaks: no phrase matches across one. */
export const normalizeText = (text: string): string =>
  text.toLowerCase().replace(NEEDS_NORMALIZING, normalizeCharacter);

/** True if a JavaScript engine must store the text with two bytes per character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is Latin-1
export const isWide = (text: string): boolean => /[^\x00-\xff]/.test(text);

/**
 * The same text, stored with one byte per character if possible. Normalising “so” gives "so", but the engine still uses
 * the two bytes that the curly quotes needed, and so does every string joined to it: twice the memory and search time.
 */
export function toNarrow(text: string): string {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0xff || (code >= 0x80 && code < 0xa0)) return text; // the "latin1" decoder reads 80 to 9f as windows-1252
    bytes[i] = code;
  }
  return new TextDecoder('latin1').decode(bytes);
}
