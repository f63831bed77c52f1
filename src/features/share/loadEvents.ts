// Yields the matches one by one, each complete and with its companions loaded. Events of a large dataset are fetched on
// the way, some of them ahead.

import { type Dataset, idAt, readEvent } from '../../dataset/format/dataset.ts';
import { companionRows } from '../../dataset/format/relatedEvents.ts';
import type { Row } from '../../engine/columns.ts';
import type { TimelineEvent } from '../../model/event.ts';

/** Rows requested ahead: a few Parquet chunks. */
const AHEAD = 1000;

const readWithCompanions = async (dataset: Dataset, row: Row): Promise<TimelineEvent> => {
  await Promise.all(companionRows(dataset, idAt(dataset, row)).map((other) => readEvent(dataset, other)));
  return readEvent(dataset, row);
};

export async function* loadEvents(dataset: Dataset, rows: ArrayLike<Row>): AsyncGenerator<TimelineEvent> {
  for (let index = 0; index < rows.length; index++) {
    const later = rows[index + AHEAD];
    // The error is raised when the row's turn comes.
    if (dataset.loader && later !== undefined) readEvent(dataset, later).catch(() => {});
    const row = rows[index];
    if (row !== undefined) yield readWithCompanions(dataset, row);
  }
}

/** The rows, their companions, and the companions' companions (R4), in date order. */
export function withCompanions(dataset: Dataset, rows: ArrayLike<Row>): readonly Row[] {
  const taken = new Set<Row>();
  const open = Array.from(rows);
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    if (taken.has(row)) continue;
    taken.add(row);
    open.push(...companionRows(dataset, idAt(dataset, row)));
  }
  return [...taken].sort((a, b) => a - b);
}
