// The matches as a dataset of format 1, with what they must be read with (R4), their actors and sources. Passes the
// dataset rules; its description says what it was taken from. Tours and foreign fields are left out.

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

/** Drops relations to events that are not exported, which would point nowhere (R9). */
const rawEvent = (event: TimelineEvent, taken: ReadonlySet<EventId>) => ({
  ...event,
  date: event.date.edtf,
  concerns: event.concerns?.edtf ?? null,
  citations: event.citations.map(rawCitation),
  relations: event.relations.filter((relation) => taken.has(relation.event)),
  notes: event.notes.map((note) => ({ ...note, citations: note.citations.map(rawCitation) })),
});

/** Collects the actors, with the organisations that they belong to, and the sources that the events name. */
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

/** The file in chunks, one event per line. `rows` come from withCompanions; `note` describes the extract. */
export async function* exportJson(dataset: Dataset, rows: readonly Row[], note: string): AsyncGenerator<string> {
  const taken = new Set(rows.map((row) => idAt(dataset, row)));
  const head = {
    format: 1,
    profile: dataset.profile,
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
    categories: dataset.categories,
    eras: dataset.eras.map(({ date, label }) => ({ date: date.edtf, label })),
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
  // After the events, because only then is it known which actors and sources they name.
  const tail = {
    actors: [...dataset.actors.values()].filter((actor) => names.actors.has(actor.id)),
    sources: [...dataset.sources.values()].filter((source) => names.sources.has(source.id)).map(rawSource),
  };
  yield `\n  ],${JSON.stringify(tail, null, 2).slice(1)}\n`;
}
