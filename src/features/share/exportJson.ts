// The matches as a dataset of format 1: themselves, what they must be read with (R4), their actors and sources. Loads
// wherever a dataset does and passes its rules; what it was taken from is said in its description. Tours, and fields that
// format 1 does not have, stay behind.

import { type Dataset, idAt } from '../../dataset/format/dataset.ts';
import type { Row } from '../../engine/columns.ts';
import type { Citation, Source, TimelineEvent } from '../../model/event.ts';
import type { ActorId, EventId, SourceId } from '../../model/ids.ts';
import { allCitations } from '../../ui/citationRecord.ts';
import { loadEvents } from './loadEvents.ts';

const rawCitation = ({ source, quote, speaker, before, after, locator, dateGiven, translations }: Citation) => ({
  source,
  quote,
  speaker,
  ...(quote === null ? {} : { before, after }),
  locator,
  dateGiven,
  translations,
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

/** The actors, with the bodies that they are part of, and the sources that the events name, as they are met. */
function startNames(dataset: Dataset) {
  const actors = new Set<ActorId>();
  const sources = new Set<SourceId>();
  const addActor = (id: ActorId | null): void => {
    for (let at = id; at !== null && !actors.has(at); at = dataset.actors.get(at)?.partOf ?? null) actors.add(at);
  };
  const add = (event: TimelineEvent): void => {
    addActor(event.foundBy);
    for (const { id } of event.actors) addActor(id);
    for (const { speaker, source } of allCitations(event)) {
      addActor(speaker);
      sources.add(source);
    }
  };
  return { actors, sources, add };
}

/** The file in pieces, an event a line; `rows` are withCompanions', `note` says what they are. */
export async function* exportJson(dataset: Dataset, rows: readonly Row[], note: string): AsyncGenerator<string> {
  const taken = new Set(rows.map((row) => idAt(dataset, row)));
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
    translations: dataset.translations,
    report: dataset.report,
    support: dataset.support,
    corrections: dataset.corrections.filter(({ event }) => event === null || taken.has(event)),
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "events": [`;
  const names = startNames(dataset);
  let separator = '\n';
  for await (const event of loadEvents(dataset, rows)) {
    names.add(event);
    yield `${separator}    ${JSON.stringify(rawEvent(event, taken))}`;
    separator = ',\n';
  }
  // After the events, since only then is it known whom and what they name.
  const tail = {
    actors: [...dataset.actors.values()].filter((actor) => names.actors.has(actor.id)),
    sources: [...dataset.sources.values()].filter((source) => names.sources.has(source.id)).map(rawSource),
  };
  yield `\n  ],${JSON.stringify(tail, null, 2).slice(1)}\n`;
}
