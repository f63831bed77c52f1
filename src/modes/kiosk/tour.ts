// Decides which slide of the attract loop is shown at a time. Pure.

import type { Dataset } from '../../dataset/format/dataset.ts';
import type { Tour } from '../../model/event.ts';

export interface SlidePosition {
  readonly index: number;
  /** Milliseconds from the start of the loop to the next slide. */
  readonly until: number;
}

/** The slide after `elapsed` ms of a tour that repeats. */
export function slideAt({ steps }: Tour, elapsed: number): SlidePosition {
  const lengths = steps.map((step) => step.seconds * 1000);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const round = Math.floor(elapsed / whole) * whole;
  let end = round;
  for (const [index, length] of lengths.entries()) {
    end += length;
    if (elapsed < end) return { index, until: end };
  }
  return { index: 0, until: round + whole };
}

const MOST_SLIDES = 12;
const SECONDS = 12;

/**
 * The loop of a record without a tour: its description, then its most important events in time order. Undefined where no
 * event is at hand.
 */
export function tourOfEvents({ id, title, description, media, events, loader }: Dataset): Tour | undefined {
  if (loader || events.length === 0) return undefined;
  const chosen = new Set(events.toSorted((a, b) => b.importance - a.importance).slice(0, MOST_SLIDES));
  const step = { seconds: SECONDS, media: [] };
  return {
    id,
    title,
    steps: [
      ...(description === '' ? [] : [{ ...step, view: '', text: description, media }]),
      ...events
        .filter((event) => chosen.has(event))
        .map((event) => ({ ...step, view: `?event=${event.id}`, text: '' })),
    ],
  };
}

/** The tour with this id, else the first; undefined if the dataset has none. */
export const findTour = (tours: readonly Tour[], id: string | null): Tour | undefined =>
  tours.find((tour) => tour.id === id) ?? tours[0];
