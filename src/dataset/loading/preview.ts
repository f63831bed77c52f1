// What a first view draws of the dataset that stands in the page's HTML: no more than the list's entries, the timeline and
// the filters show, so that they work before the rest has come. Made by the build; always followed by the whole dataset.

import { listAt, createColumnsBuilder } from '../../engine/columns.ts';
import { requireValue } from '../../model/assert.ts';
import { type EdtfDate, parseEdtf } from '../../model/edtf.ts';
import type { Actor, Citation, Source, TimelineEvent } from '../../model/event.ts';
import type { ActorId, SourceId } from '../../model/ids.ts';
import type { BuiltDataset, Dataset } from '../format/dataset.ts';
import { BLANK_EVENT, buildLinks } from '../format/toEvent.ts';

/** What the records have that are not told, or not told yet. */
const BLANK = {
  actor: { description: '', names: [], partOf: null },
  source: { type: '', title: '', authors: [], issued: null, url: null, archive: null, language: null, note: null },
  citation: { quote: null, speaker: null, before: '', after: '', locator: null, dateGiven: null, translations: null },
} as const satisfies {
  readonly actor: Partial<Actor>;
  readonly source: Partial<Source>;
  readonly citation: Partial<Citation>;
};

/** A record of which only some is told. */
type SparseRecord<T, Always extends keyof T> = Pick<T, Always> & Partial<T>;

interface PreviewEvent
  extends SparseRecord<Omit<TimelineEvent, 'date' | 'concerns' | 'citations'>, 'id' | 'title' | 'kind' | 'status'> {
  /** As EDTF. */
  readonly date: string;
  readonly concerns?: string;
  readonly citations?: readonly SparseRecord<Citation, 'source'>[];
  /** The actors and the sources that the event is found by. */
  readonly by: readonly [readonly ActorId[], readonly SourceId[]];
}

/** How what an outline leaves out is doing: on its way, or not to be had until it is asked for again. */
export interface PendingData {
  readonly isComing: boolean;
  readonly retry: () => void;
}

/** The file, as JSON. */
export interface Preview extends Pick<BuiltDataset, 'version' | 'issues'> {
  readonly dataset: Omit<Dataset, 'coverage' | 'actors' | 'sources' | 'events' | 'loader' | 'columns' | 'links'>;
  readonly coverage: string;
  readonly actors: readonly SparseRecord<Actor, 'id' | 'name' | 'short' | 'kind'>[];
  readonly sources: readonly SparseRecord<Source, 'id' | 'publisher'>[];
  readonly events: readonly PreviewEvent[];
}

/** A record without what is blank. */
function withoutBlanks<T extends object>(record: T, blank: object): T {
  const blanks: Readonly<Record<string, unknown>> = { ...blank };
  const isBlank = ([key, value]: readonly [string, unknown]): boolean =>
    Object.hasOwn(blanks, key) && JSON.stringify(value) === JSON.stringify(blanks[key]);
  return Object.fromEntries(Object.entries(record).filter((entry) => !isBlank(entry))) as T;
}

/** The outline of a dataset whose events are all at hand. */
export function toPreview({ dataset, version, issues }: BuiltDataset): Preview {
  const { coverage, actors, sources, events, loader: _, columns, links: __, ...head } = dataset;
  const quotedIn = new Set<SourceId>();
  const outlined = events.map((event, row): PreviewEvent => {
    const { id, title, summary, kind, status, foundBy, importance, translations } = event;
    const quoted = event.citations.find(({ quote }) => quote !== null);
    if (quoted) quotedIn.add(quoted.source);
    const later = event.notes.find((note) => note.kind === 'later');
    return withoutBlanks(
      {
        id,
        date: event.date.edtf,
        ...(event.concerns && { concerns: event.concerns.edtf }),
        title,
        summary,
        kind,
        status,
        foundBy,
        importance,
        translations,
        citations: quoted
          ? [withoutBlanks({ ...quoted, before: '', after: '', locator: null, dateGiven: null }, BLANK.citation)]
          : [],
        relations: event.relations.map((relation) => ({ ...relation, note: null })),
        notes: later ? [{ ...later, citations: [] }] : [],
        by: [listAt(columns.actors, columns.actorIds, row), listAt(columns.sources, columns.sourceIds, row)],
      },
      BLANK_EVENT,
    );
  });
  return {
    version,
    issues,
    dataset: head,
    coverage: coverage.edtf,
    actors: Array.from(actors.values(), ({ id, name, short, kind }) => ({ id, name, short, kind })),
    sources: Array.from(sources.values(), ({ id, publisher, url, language }) =>
      quotedIn.has(id) ? withoutBlanks({ id, publisher, url, language }, BLANK.source) : { id, publisher },
    ),
    events: outlined,
  };
}

const dateOf = (edtf: string): EdtfDate => {
  const date = parseEdtf(edtf);
  return requireValue(date.ok ? date.value : null, `the date ${edtf}`);
};

/**
 * The dataset as far as its outline has it. Its words cannot be searched yet, and its events have no more citations and
 * notes than their entries show.
 * @throws where the file is none: whoever reads it then does without.
 */
export function fromPreview(outline: Preview): BuiltDataset {
  const { version, issues, dataset: head } = outline;
  const builder = createColumnsBuilder(outline.events.length);
  const events = outline.events.map(({ date, concerns, by: [actors, sources], citations = [], ...more }) => {
    const event: TimelineEvent = {
      ...BLANK_EVENT,
      ...more,
      date: dateOf(date),
      concerns: concerns === undefined ? null : dateOf(concerns),
      citations: citations.map((citation) => ({ ...BLANK.citation, ...citation })),
    };
    const about = event.concerns ?? event.date;
    builder.add({ ...event, said: event.date.span, about: about.span, actors, sources });
    return event;
  });
  const dataset: Dataset = {
    ...head,
    coverage: dateOf(outline.coverage),
    actors: new Map(outline.actors.map((actor) => [actor.id, { ...BLANK.actor, ...actor }])),
    sources: new Map(outline.sources.map((source) => [source.id, { ...BLANK.source, ...source }])),
    events,
    columns: builder.finish().columns,
    links: buildLinks(events),
    loader: null,
  };
  return { dataset, issues, version, isPreview: true };
}
