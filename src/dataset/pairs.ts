// Which events meet an event: replies, differing accounts, events to be read together. Pure look-ups over links,
// in date order, each other event once, so that every part shows the same (R4).

import { findRow } from '../engine/columns.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { RelationType } from '../model/evidence.ts';
import type { EventId } from '../model/ids.ts';
import { type Dataset, eventAt, type Link, linksOf } from './dataset.ts';

export interface Met {
  readonly event: TimelineEvent;
  readonly link: Link;
}

export function findEvent(dataset: Dataset, id: EventId | null): TimelineEvent | undefined {
  const row = id === null ? undefined : findRow(dataset.columns, id);
  return row === undefined ? undefined : eventAt(dataset, row);
}

/** The events at the other end of an event's relations of some types, in date order. */
export function eventsMet(
  dataset: Dataset,
  id: EventId,
  types: readonly RelationType[],
  direction?: Link['direction'],
): readonly Met[] {
  const met = new Map<number, Met>();
  for (const link of linksOf(dataset, id)) {
    if (!types.includes(link.type) || (direction && link.direction !== direction)) continue;
    const row = findRow(dataset.columns, link.event);
    if (row !== undefined && !met.has(row)) met.set(row, { event: eventAt(dataset, row), link });
  }
  return [...met].sort(([a], [b]) => a - b).map(([, value]) => value);
}
