// The matches one after another, each complete and with the events that it must be read with, however they get in: a
// large dataset's are fetched on the way, some of them ahead of their turn.

import { type Dataset, idAt, readEvent } from '../../dataset/format/dataset.ts';
import { companionRows } from '../../dataset/format/relatedEvents.ts';
import type { Row } from '../../engine/columns.ts';
import type { TimelineEvent } from '../../model/event.ts';

/** Rows that are sent for before they are wanted: a few of the parts in which they come. */
const AHEAD = 1000;

const readWithCompanions = async (dataset: Dataset, row: Row): Promise<TimelineEvent> => {
  await Promise.all(companionRows(dataset, idAt(dataset, row)).map((other) => readEvent(dataset, other)));
  return readEvent(dataset, row);
};

export async function* loadEvents(dataset: Dataset, rows: ArrayLike<Row>): AsyncGenerator<TimelineEvent> {
  for (let index = 0; index < rows.length; index++) {
    const later = rows[index + AHEAD];
    // Heard when its turn comes; until then nobody listens.
    if (dataset.loader && later !== undefined) readEvent(dataset, later).catch(() => {});
    const row = rows[index];
    if (row !== undefined) yield readWithCompanions(dataset, row);
  }
}

/** The rows, and those they must be read with, and those these must be read with (R4), in date order. */
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
