// Several values in one cell of a table that is not ours: "Launch; Cruise". A comma separates values only where the column
// itself shows it, because many values have one.

import { htmlToText } from './htmlToText.ts';

/** Semicolons and bars always separate. */
const ALWAYS = /[;|]/;

/** The share of the parts between commas that must be values elsewhere in the column. */
const KNOWN = 0.8;

const tidy = (value: string): string => value.trim().replace(/\s+/g, ' ');

const split = (text: string, separator: RegExp | string): readonly string[] =>
  text.split(separator).flatMap((part) => tidy(part) || []);

/** The values of a cell, as plain text. */
export const splitCell = (cell: string, commasSeparate = false): readonly string[] =>
  split(htmlToText(cell).text, ALWAYS).flatMap((value) => (commasSeparate ? split(value, ',') : [value]));

/**
 * Whether commas separate the values of a column: "Launch, Cruise" where "Launch" and "Cruise" are values of other rows.
 * "Washington, DC", again and again, is one value, and so is "Smith, Ann". Where one cell has a semicolon, none does.
 */
export function findCommas(cells: readonly string[]): boolean {
  if (cells.some((cell) => ALWAYS.test(cell))) return false;
  const values = new Set(cells.flatMap((cell) => splitCell(cell)).map((value) => value.toLowerCase()));
  const uses = new Map<string, number>();
  for (const value of values) {
    const parts = split(value, ',');
    if (parts.length > 1) for (const part of new Set(parts)) uses.set(part, (uses.get(part) ?? 0) + 1);
  }
  const parts = [...uses.keys()];
  const known = parts.filter((part) => values.has(part) || (uses.get(part) ?? 0) > 1);
  return parts.some((part) => values.has(part)) && known.length >= parts.length * KNOWN;
}

/** The cells of a column of names with a comma that does not separate. */
export const cellsWithCommas = (cells: readonly string[]): readonly string[] =>
  cells.some((cell) => ALWAYS.test(cell)) ? [] : cells.filter((cell) => split(cell, ',').length > 1);
