// The events related to an event: replies, differing accounts, events to be read together (R4). In date order and without
// duplicates, so that all components show the same.

import { findRow, type Row } from '../../engine/columns.ts';
import type { TimelineEvent } from '../../model/event.ts';
import type { RelationType } from '../../model/evidence.ts';
import type { EventId } from '../../model/ids.ts';
import { type Dataset, eventAt, type Link, linksOf } from './dataset.ts';

export interface RelatedEvents {
  readonly event: TimelineEvent;
  readonly link: Link;
}

export function findEvent(dataset: Dataset, id: EventId | null): TimelineEvent | undefined {
  const row = id === null ? undefined : findRow(dataset.columns, id);
  return row === undefined ? undefined : eventAt(dataset, row);
}

/** The events at the other end of an event's relations of some types, in date order. */
export function findRelatedEvents(
  dataset: Dataset,
  id: EventId,
  types: readonly RelationType[],
  direction?: Link['direction'],
): readonly RelatedEvents[] {
  const related = new Map<number, RelatedEvents>();
  for (const link of linksOf(dataset, id)) {
    if (!types.includes(link.type) || (direction && link.direction !== direction)) continue;
    const row = findRow(dataset.columns, link.event);
    if (row !== undefined && !related.has(row)) related.set(row, { event: eventAt(dataset, row), link });
  }
  return [...related].sort(([a], [b]) => a - b).map(([, value]) => value);
}

/** A group of events that every export of an event must include (R4). */
export interface Companions {
  readonly type: 'qualifies' | 'differs' | 'answers';
  readonly direction: Link['direction'];
  readonly events: readonly TimelineEvent[];
}

/** `qualifies` and `differs` are symmetric; `answers` has a group for each direction. */
const COMPANIONS = [
  { type: 'qualifies', direction: 'out', only: undefined },
  { type: 'differs', direction: 'out', only: undefined },
  { type: 'answers', direction: 'in', only: 'in' },
  { type: 'answers', direction: 'out', only: 'out' },
] as const;

/** The companions of an event, without empty groups. */
export function companionsOf(dataset: Dataset, id: EventId): readonly Companions[] {
  return COMPANIONS.flatMap(({ type, direction, only }) => {
    const events = findRelatedEvents(dataset, id, [type], only).map((related) => related.event);
    return events.length > 0 ? [{ type, direction, events }] : [];
  });
}

/** The distinct rows of all companions, in date order. Works before the events are loaded. */
export function companionRows(dataset: Dataset, id: EventId): readonly Row[] {
  const rows = linksOf(dataset, id).flatMap((link) => {
    const row = COMPANIONS.some(({ type }) => type === link.type) ? findRow(dataset.columns, link.event) : undefined;
    return row === undefined ? [] : [row];
  });
  return [...new Set(rows)].sort((a, b) => a - b);
}
