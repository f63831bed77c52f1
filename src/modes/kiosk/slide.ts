// Selects the events of a slide of the attract loop: the tour step's event, and those that must be read with it (R4).

import type { Dataset } from '../../dataset/format/dataset.ts';
import { findRelatedEvents, findEvent } from '../../dataset/format/relatedEvents.ts';
import { findRow } from '../../engine/columns.ts';
import type { TimelineEvent, TourStep } from '../../model/event.ts';
import type { EventId } from '../../model/ids.ts';
import { parseUrl } from '../../state/url.ts';
import type { View } from '../../state/view.ts';

type Side = 'differs' | 'qualifies' | 'answers';

export interface SlideEvents {
  readonly event: TimelineEvent;
  /** The event and those to be read with it as cards of one size, in date order. */
  readonly cards: readonly {
    readonly event: TimelineEvent;
    /** The event on the slide that it must be read with; otherwise the slide's own event. */
    readonly beside: EventId;
  }[];
  /** Further events to be read with it, without a card: listed in one line, each with its status. */
  readonly others: readonly (readonly [Side, readonly TimelineEvent[]])[];
  readonly clock: View['clock'];
}

/** Four cards in all are still readable from a visitor's distance. */
const MAX_CARDS_BY_SIDE: Readonly<Record<Side, number>> = { differs: 2, qualifies: 1, answers: 2 };
const MAX_COMPANION_CARDS = 3;

/** Null if the step shows no event. */
export function slideEvents(dataset: Dataset, step: TourStep): SlideEvents | null {
  const { event: id = null, clock = 'said' } = parseUrl(step.view).named;
  const event = findEvent(dataset, id);
  if (!event) return null;
  const accuses = event.status === 'alleged' || event.status === 'claimed';
  const sides: readonly (readonly [Side, readonly TimelineEvent[]])[] = [
    ['differs', findRelatedEvents(dataset, event.id, ['differs']).map((met) => met.event)],
    [
      'qualifies',
      sortByRelevance(
        findRelatedEvents(dataset, event.id, ['qualifies']).map((met) => met.event),
        event,
      ),
    ],
    ['answers', accuses ? findRelatedEvents(dataset, event.id, ['answers'], 'in').map((met) => met.event) : []],
  ];
  const chosen = new Map([[event.id, event]]);
  for (const [side, events] of sides) {
    for (const one of events.slice(0, MAX_CARDS_BY_SIDE[side]))
      if (chosen.size <= MAX_COMPANION_CARDS) chosen.set(one.id, one);
  }
  // Rows are in date order, stable within a day.
  const row = ({ id }: TimelineEvent): number => findRow(dataset.columns, id) ?? 0;
  return {
    event,
    cards: [...chosen.values()]
      .sort((a, b) => row(a) - row(b))
      .map((one) => {
        const partners = findRelatedEvents(dataset, one.id, ['qualifies']).map((met) => met.event);
        // The slide's own event may be beside an event that is only in the line of others.
        const beside =
          partners.find((other) => chosen.has(other.id)) ?? (one.id === event.id ? partners[0] : undefined) ?? event;
        return { event: one, beside: beside.id };
      }),
    others: sides
      .map(([side, events]) => [side, events.filter((one) => !chosen.has(one.id))] as const)
      .filter(([, events]) => events.length > 0),
    clock,
  };
}

/** Allegations first, then the nearest in time. */
function sortByRelevance(events: readonly TimelineEvent[], about: TimelineEvent): readonly TimelineEvent[] {
  const distance = ({ date }: TimelineEvent): number => Math.abs(date.span.start - about.date.span.start);
  const alleged = ({ status }: TimelineEvent): number => (status === 'alleged' ? 0 : 1);
  return [...events].sort((a, b) => alleged(a) - alleged(b) || distance(a) - distance(b));
}
