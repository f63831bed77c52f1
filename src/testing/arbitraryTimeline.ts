// Arbitrary timelines for property tests: crowded days, open ends, spans of centuries.

import fc from 'fast-check';
import type { IndexedEvent } from '../engine/columns.ts';
import { type Importance, KINDS, STATUSES } from '../model/evidence.ts';
import { toActorId, toEventId, toSourceId } from '../model/ids.ts';
import { DAY, type Span, utc } from '../model/span.ts';

const ACTORS = Array.from({ length: 15 }, (_, index) => toActorId(index === 0 ? 'other' : `actor-${index}`));
const SOURCES = Array.from({ length: 4 }, (_, index) => toSourceId(`source-${index}`));
/** The categories of arbitrary timelines; some value is always unused, and one event in three has none. */
export const CATEGORIES = [
  { id: 'phase', values: ['launch', 'cruise', 'landing', 'unused'].map((id) => ({ id })) },
  { id: 'other', values: [{ id: 'other' }, { id: 'yes' }] },
];
export const TAGS = ['moon', 'Mars, red', 'other'];
const WORDS = ['Rotherham', 'Müller', 'council’s', 'ærø', 'a “quoted phrase”', 'A', 'inquiry', 'ß', 'Œuvre'] as const;
const IMPORTANCES: readonly Importance[] = [1, 1, 2, 2, 3];

/** Spans around 2008, mostly close together, from a second to centuries, some with an open end. */
export const arbitrarySpan: fc.Arbitrary<Span> = fc
  .record({
    day: fc.oneof(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: -4000, max: 4000 }),
      fc.integer({ min: -400_000, max: 400_000 }),
    ),
    length: fc.oneof(
      fc.constantFrom(DAY, DAY, 1000, 31 * DAY, 365 * DAY, 3653 * DAY),
      fc.integer({ min: 1, max: 200_000 * DAY }),
    ),
    open: fc.constantFrom('closed', 'closed', 'closed', 'closed', 'earlier', 'later'),
  })
  .map(({ day, length, open }) => {
    const start = utc(2008) + day * DAY;
    return { start: open === 'earlier' ? -Infinity : start, end: open === 'later' ? Infinity : start + length };
  });

export const arbitraryTimeline: fc.Arbitrary<readonly IndexedEvent[]> = fc
  .array(
    fc.record({
      said: arbitrarySpan,
      about: fc.option(arbitrarySpan),
      words: fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }),
      kind: fc.constantFrom(null, ...KINDS),
      status: fc.constantFrom(null, ...STATUSES),
      importance: fc.constantFrom(...IMPORTANCES),
      actors: fc.uniqueArray(fc.constantFrom(...ACTORS), { maxLength: 3 }),
      sources: fc.uniqueArray(fc.constantFrom(...SOURCES), { maxLength: 2 }),
      tags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 2 }),
      categories: fc.record(
        {
          phase: fc.uniqueArray(fc.constantFrom('launch', 'cruise', 'landing'), { maxLength: 2 }),
          other: fc.uniqueArray(fc.constantFrom('other', 'yes'), { maxLength: 1 }),
        },
        { requiredKeys: [] },
      ),
    }),
    { maxLength: 50, size: 'max' },
  )
  .map((events) =>
    events.map(({ about, words, ...event }, index) => ({
      ...event,
      id: toEventId(`event-${index}`),
      about: about ?? event.said,
      text: words.join(' '),
    })),
  );

/** Some of the timeline's actors, for filters and lanes. */
export const arbitraryActors = fc.uniqueArray(fc.constantFrom(...ACTORS), { maxLength: 3 });
export const arbitrarySources = fc.uniqueArray(fc.constantFrom(...SOURCES), { maxLength: 2 });
