// Decides which slide of the attract loop is shown at a time. Pure.

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

/** The tour with this id, else the first; undefined if the dataset has none. */
export const findTour = (tours: readonly Tour[], id: string | null): Tour | undefined =>
  tours.find((tour) => tour.id === id) ?? tours[0];
