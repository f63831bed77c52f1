// Which columns of a table are categories of the dataset: those of a few short texts that many rows share.

import { MAX_CATEGORIES } from '../format/recordFacets.ts';
import { findCommas, splitCell } from './cellLists.ts';
import { isWords, MAX_ROWS, valuesOf } from './columnValues.ts';

/** A word that an editor writes for colleagues or for a program. */
const FOR_COLLEAGUES = /note|comment|check|done|todo|intern|editor|verif|review|colou?r|icon|class|lang|style|font/;
/** At most so many different short texts, each of them often, in so many rows. */
const CATEGORY = { values: 24, share: 0.5, length: 40, rows: 4 } as const;

export interface CategoryGuess {
  readonly name: 'category';
  readonly at: number;
  readonly why: string;
}

/** `columns`: those that are nothing else, with their names in lower case. `taken`: how many categories there are already. */
export function findCategories(
  columns: readonly { readonly at: number; readonly name: string }[],
  cellsOf: (at: number) => readonly string[],
  taken: number,
): readonly CategoryGuess[] {
  const found = columns.flatMap(({ at, name }): CategoryGuess[] => {
    if (name === '' || FOR_COLLEAGUES.test(name)) return [];
    const cells = cellsOf(at).slice(0, MAX_ROWS);
    const filled = cells.filter((cell) => cell.trim() !== '').length;
    const commasSeparate = findCommas(cells);
    const values = valuesOf(cells.flatMap((cell) => splitCell(cell, commasSeparate)));
    const different = Math.round(values.distinct * values.filled);
    const isShared =
      filled >= CATEGORY.rows &&
      filled * 2 >= cells.length &&
      different > 1 &&
      different <= CATEGORY.values &&
      values.distinct <= CATEGORY.share &&
      values.averageLength <= CATEGORY.length;
    return isShared && isWords(values) ? [{ name: 'category', at, why: `has ${different} different texts` }] : [];
  });
  return found.slice(0, MAX_CATEGORIES - taken);
}
