// The matches as a dataset of format 1: themselves, what they must be read with (R4), their actors and sources. Loads
// wherever a dataset does and passes its rules; what it was taken from is said in its description.

import type { Dataset } from '../dataset/dataset.ts';
import { companionsOf } from '../dataset/pairs.ts';
import type { Citation, Source, TimelineEvent } from '../model/event.ts';
import type { ActorId, EventId, SourceId } from '../model/ids.ts';
import { allCitations } from '../ui/reference.ts';

/** The events, and those they must be read with, and those these must be read with, in the dataset's order. */
export function withCompanions(dataset: Dataset, events: Iterable<TimelineEvent>): readonly TimelineEvent[] {
  const taken = new Set<EventId>();
  const open = [...events];
  for (let event = open.pop(); event; event = open.pop()) {
    if (taken.has(event.id)) continue;
    taken.add(event.id);
    for (const group of companionsOf(dataset, event.id)) open.push(...group.events);
  }
  return dataset.events.filter((event) => taken.has(event.id));
}

const rawCitation = ({ source, quote, speaker, before, after, locator, dateGiven }: Citation) => ({
  source,
  quote,
  speaker,
  ...(quote === null ? {} : { before, after }),
  locator,
  dateGiven,
});

const rawSource = ({ issued, ...source }: Source) => ({ ...source, issued: issued?.edtf ?? null });

/** A relation to an event that is not taken along would point nowhere (R9). */
const rawEvent = (event: TimelineEvent, taken: ReadonlySet<EventId>) => ({
  ...event,
  date: event.date.edtf,
  concerns: event.concerns?.edtf ?? null,
  citations: event.citations.map(rawCitation),
  relations: event.relations.filter((relation) => taken.has(relation.event)),
  notes: event.notes.map((note) => ({ ...note, citations: note.citations.map(rawCitation) })),
});

interface Named {
  readonly actors: ReadonlySet<ActorId>;
  readonly sources: ReadonlySet<SourceId>;
}

/** The actors, with the bodies that they are part of, and the sources that the events name. */
function namedIn(dataset: Dataset, events: readonly TimelineEvent[]): Named {
  const actors = new Set<ActorId>();
  const sources = new Set<SourceId>();
  const add = (id: ActorId | null): void => {
    for (let at = id; at !== null && !actors.has(at); at = dataset.actors.get(at)?.partOf ?? null) actors.add(at);
  };
  for (const event of events) {
    add(event.foundBy);
    for (const { id } of event.actors) add(id);
    for (const { speaker, source } of allCitations(event)) {
      add(speaker);
      sources.add(source);
    }
  }
  return { actors, sources };
}

/** The file in pieces, an event a line; `events` are withCompanions', `note` says what they are. */
export function* jsonOf(dataset: Dataset, events: readonly TimelineEvent[], note: string): Generator<string> {
  const { actors, sources } = namedIn(dataset, events);
  const taken = new Set(events.map((event) => event.id));
  const head = {
    format: 1,
    id: dataset.id,
    title: dataset.title,
    description: [dataset.description, note].filter(Boolean).join('\n\n'),
    language: dataset.language,
    license: dataset.license,
    updated: dataset.updated,
    coverage: dataset.coverage.edtf,
    contentNote: dataset.contentNote,
    support: dataset.support,
    actors: [...dataset.actors.values()].filter((actor) => actors.has(actor.id)),
    sources: [...dataset.sources.values()].filter((source) => sources.has(source.id)).map(rawSource),
    corrections: dataset.corrections.filter(({ event }) => event === null || taken.has(event)),
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "events": [\n`;
  for (const [index, event] of events.entries()) {
    yield `    ${JSON.stringify(rawEvent(event, taken))}${index < events.length - 1 ? ',' : ''}\n`;
  }
  yield '  ]\n}\n';
}
