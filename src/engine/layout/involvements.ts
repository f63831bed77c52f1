// Which events have the actor, or the category's value, of a row that they are not in.

import type { Instant } from '../../model/span.ts';
import type { Lists } from '../columns.ts';
import { type MatchIndex, rowOf, timeAt } from './matchIndex.ts';
import { priorityAt } from './mostImportant.ts';

/** An event in the row of one of its further values. */
export interface Involvement {
  readonly position: number;
  readonly pictureRow: number;
  readonly time: Instant;
  readonly priority: number;
}

/** By picture row, then by time. `lists` and `rowOfValue`: see `RowKeys`. */
export function listInvolvements(
  index: MatchIndex,
  lists: Lists | null,
  rowOfValue: Int16Array,
  positions: Iterable<number>,
): readonly Involvement[] {
  const found: Involvement[] = [];
  if (lists === null) return found;
  const { offsets, values } = lists;
  for (const position of positions) {
    const row = index.row[position] ?? 0;
    const seen = new Set([rowOf(index, position)]);
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
      const pictureRow = rowOfValue[values[at] ?? 0] ?? -1;
      if (pictureRow < 0 || seen.has(pictureRow)) continue;
      seen.add(pictureRow);
      found.push({ position, pictureRow, time: timeAt(index, position), priority: priorityAt(index, position) });
    }
  }
  return found.sort((a, b) => a.pictureRow - b.pictureRow || a.time - b.time || a.position - b.position);
}
