// The words that an author marked in a source's text, as a quotation with its context.

import type { AddedCitation } from './draftChanges.ts';

/** The format's limit on each side (W3C TextQuoteSelector). */
const MAX_CONTEXT = 32;

const folded = (text: string): string => text.replace(/\s+/gu, ' ');

/** The end of a text, from the start of a word. */
function lastWords(text: string): string {
  const end = folded(text).slice(-MAX_CONTEXT);
  return folded(text).length <= MAX_CONTEXT ? end.replace(/^\s/, '') : end.replace(/^\S*\s?/, '');
}

/** The start of a text, to the end of a word. */
function firstWords(text: string): string {
  const start = folded(text).slice(0, MAX_CONTEXT);
  return folded(text).length <= MAX_CONTEXT ? start.replace(/\s$/, '') : start.replace(/\s?\S*$/, '');
}

/** Null if nothing but space is marked. */
export function quotationOf(
  text: string,
  start: number,
  end: number,
): Pick<AddedCitation, 'quote' | 'before' | 'after'> | null {
  const marked = text.slice(start, end);
  const quote = folded(marked).trim();
  if (quote === '') return null;
  const from = start + (marked.length - marked.trimStart().length);
  const to = end - (marked.length - marked.trimEnd().length);
  return { quote, before: lastWords(text.slice(0, from)), after: firstWords(text.slice(to)) };
}
