// What makes two spellings the same to a search: no case, no accents, plain quotation marks and dashes.
// Folds one character at a time, whatever stands beside it, so that search.ts can trace a hit back to the original.

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
/** Everything that lower-casing alone does not settle. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is meant
const NEEDS_NORMALIZING = /[\t\v\f\r]|[^\x00-\x7f]/gu;

const known = new Map<string, string>();

function normalizeCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    folded = character.normalize('NFD').replace(MARKS, '').toLowerCase();
    folded = LETTERS[folded] ?? folded;
    if (/\s/u.test(folded)) folded = ' ';
    else if (SINGLE.test(folded)) folded = "'";
    else if (DOUBLE.test(folded)) folded = '"';
    else if (DASH.test(folded)) folded = '-';
    known.set(character, folded);
  }
  return folded;
}

/** "Bílá Øresund’s" → "bila oresund's". Line breaks stay: no phrase reaches over one. */
export const normalizeText = (text: string): string =>
  text.toLowerCase().replace(NEEDS_NORMALIZING, normalizeCharacter);

/** Whether an engine must keep a text at two bytes a letter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the first 256 characters are what is meant
export const isWide = (text: string): boolean => /[^\x00-\xff]/.test(text);

/**
 * The same text at one byte a letter, where its letters allow it. Folding “so” leaves "so" at the two bytes that the
 * curly marks needed, and one such string makes whatever it is joined to as wide: twice the memory and the search time.
 */
export function toNarrow(text: string): string {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0xff || (code >= 0x80 && code < 0xa0)) return text; // 80 to 9f are other letters in "latin1"
    bytes[i] = code;
  }
  return new TextDecoder('latin1').decode(bytes);
}
