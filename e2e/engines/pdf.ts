// What can be read in a PDF that Firefox has printed, which writes Latin text as it is in compressed streams, one a page.

import { constants, inflateSync } from 'node:zlib';

/** The text by which pages are compared: without spaces and signs, and without the letters that typefaces join to one glyph. */
export const lettersOf = (text: string): string => text.replaceAll(/[^A-Za-z0-9]|[fil]/g, '');

/** The letters of each page, in the order in which they are drawn. Text that was drawn as shapes is not among them. */
export function lettersOfPages(pdf: Buffer): readonly string[] {
  const file = pdf.toString('latin1');
  return [...file.matchAll(/[^d]stream\r?\n/g)].flatMap(({ 0: start, index }) => {
    // A stream's end is not looked for: what follows it is not read.
    const rest = pdf.subarray(index + start.length);
    let content: string;
    try {
      content = inflateSync(rest, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    } catch {
      return [];
    }
    if (!/^BT$/m.test(content)) return [];
    const strings = [...content.matchAll(/\(((?:[^()\\]|\\.)*)\)/gs)].map(([, string = '']) => string);
    return [lettersOf(strings.join('').replaceAll(/\\\d{3}|\\/g, ''))];
  });
}
