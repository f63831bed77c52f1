// Which slide of the attract loop is shown when. Pure: driven by the time that has passed.

import type { Tour } from '../../model/event.ts';

export interface SlidePosition {
  readonly index: number;
  /** Milliseconds from the loop's start to the next slide. */
  readonly until: number;
}

/** The slide after `elapsed` ms of a tour that starts again when it has ended. */
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

/** The tour asked for by id, else the first; undefined where the dataset has none. */
export const findTour = (tours: readonly Tour[], id: string | null): Tour | undefined =>
  tours.find((tour) => tour.id === id) ?? tours[0];
