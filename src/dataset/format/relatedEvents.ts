// Which events meet an event: replies, differing accounts, events to be read together. Pure look-ups over links,
// in date order, each other event once, so that every part shows the same (R4).

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
  const met = new Map<number, RelatedEvents>();
  for (const link of linksOf(dataset, id)) {
    if (!types.includes(link.type) || (direction && link.direction !== direction)) continue;
    const row = findRow(dataset.columns, link.event);
    if (row !== undefined && !met.has(row)) met.set(row, { event: eventAt(dataset, row), link });
  }
  return [...met].sort(([a], [b]) => a - b).map(([, value]) => value);
}

/** The events that must leave with an event (R4), grouped as they are named: `relations[type][direction]`. */
export interface Companions {
  readonly type: 'qualifies' | 'differs' | 'answers';
  readonly direction: Link['direction'];
  readonly events: readonly TimelineEvent[];
}

/** A pair and two accounts are the same from both ends; an answer is not. */
const COMPANIONS = [
  { type: 'qualifies', direction: 'out', only: undefined },
  { type: 'differs', direction: 'out', only: undefined },
  { type: 'answers', direction: 'in', only: 'in' },
  { type: 'answers', direction: 'out', only: 'out' },
] as const;

/** What must be read together with an event, whose account differs, who answered, whom it answers; no empty group. */
export function companionsOf(dataset: Dataset, id: EventId): readonly Companions[] {
  return COMPANIONS.flatMap(({ type, direction, only }) => {
    const events = findRelatedEvents(dataset, id, [type], only).map((met) => met.event);
    return events.length > 0 ? [{ type, direction, events }] : [];
  });
}

/** The rows of all those events, each once, in date order: known before the events themselves are. */
export function companionRows(dataset: Dataset, id: EventId): readonly Row[] {
  const rows = linksOf(dataset, id).flatMap((link) => {
    const row = COMPANIONS.some(({ type }) => type === link.type) ? findRow(dataset.columns, link.event) : undefined;
    return row === undefined ? [] : [row];
  });
  return [...new Set(rows)].sort((a, b) => a - b);
}
