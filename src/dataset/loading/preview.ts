// The preview: the part of a prerendered dataset that list, timeline and filters show, so that they work early. The build
// writes it; the page always loads the complete dataset afterwards.

import { listAt, createColumnsBuilder } from '../../engine/columns.ts';
import { requireValue } from '../../model/assert.ts';
import { type EdtfDate, parseEdtf } from '../../model/edtf.ts';
import type { Actor, Citation, Source, TimelineEvent } from '../../model/event.ts';
import type { ActorId, SourceId } from '../../model/ids.ts';
import { BLANK_MEDIA, type MediaItem, pictureOf } from '../../model/media.ts';
import type { BuiltDataset, Dataset } from '../format/dataset.ts';
import { BLANK_EVENT, buildLinks } from '../format/toEvent.ts';

/** The defaults of fields that a preview omits. */
const BLANK = {
  actor: { description: '', names: [], partOf: null, media: [] },
  source: { type: '', title: '', authors: [], issued: null, url: null, archive: null, language: null, note: null },
  citation: { quote: null, speaker: null, before: '', after: '', locator: null, dateGiven: null, translations: null },
} as const satisfies {
  readonly actor: Partial<Actor>;
  readonly source: Partial<Source>;
  readonly citation: Partial<Citation>;
};

/** A record in which only the `Always` fields are required. */
type SparseRecord<T, Always extends keyof T> = Pick<T, Always> & Partial<T>;

interface PreviewEvent
  extends SparseRecord<Omit<TimelineEvent, 'date' | 'concerns' | 'citations' | 'media'>, 'id' | 'title'> {
  /** As EDTF. */
  readonly date: string;
  readonly concerns?: string;
  readonly citations?: readonly SparseRecord<Citation, 'source'>[];
  /** The one that list entries show. */
  readonly media?: readonly SparseRecord<MediaItem, 'type' | 'src'>[];
  /** The event's actors and sources, for the filters. */
  readonly by: readonly [readonly ActorId[], readonly SourceId[]];
}

/** The state of the data that a preview omits. */
export interface PendingData {
  readonly isComing: boolean;
  readonly retry: () => void;
}

/** The content of the preview file. */
export interface Preview extends Pick<BuiltDataset, 'version' | 'issues'> {
  readonly dataset: Omit<
    Dataset,
    'coverage' | 'eras' | 'actors' | 'sources' | 'events' | 'loader' | 'columns' | 'links'
  >;
  readonly coverage: string;
  /** The dates as EDTF. */
  readonly eras: readonly { readonly date: string; readonly label: string }[];
  readonly actors: readonly SparseRecord<Actor, 'id' | 'name' | 'short' | 'kind'>[];
  readonly sources: readonly SparseRecord<Source, 'id' | 'publisher'>[];
  readonly events: readonly PreviewEvent[];
}

/** Omits fields that have their default. */
function withoutBlanks<T extends object>(record: T, blank: object): T {
  const blanks: Readonly<Record<string, unknown>> = { ...blank };
  const isBlank = ([key, value]: readonly [string, unknown]): boolean =>
    Object.hasOwn(blanks, key) && JSON.stringify(value) === JSON.stringify(blanks[key]);
  return Object.fromEntries(Object.entries(record).filter((entry) => !isBlank(entry))) as T;
}

/** Builds the preview of a dataset without a loader. */
export function toPreview({ dataset, version, issues }: BuiltDataset): Preview {
  const { coverage, eras, actors, sources, events, loader: _, columns, links: __, ...head } = dataset;
  const quotedIn = new Set<SourceId>();
  const previewEvents = events.map((event, row): PreviewEvent => {
    const { id, title, summary, kind, status, foundBy, importance, tags, categories, translations } = event;
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
        tags,
        categories,
        translations,
        citations: quoted
          ? [withoutBlanks({ ...quoted, before: '', after: '', locator: null, dateGiven: null }, BLANK.citation)]
          : [],
        relations: event.relations.map((relation) => ({ ...relation, note: null })),
        notes: later ? [{ ...later, citations: [] }] : [],
        media: event.media
          .filter((item) => pictureOf(item) !== null)
          .slice(0, 1)
          .map(({ type, src, poster, focus }) => withoutBlanks({ type, src, poster, focus }, BLANK_MEDIA)),
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
    eras: eras.map(({ date, label }) => ({ date: date.edtf, label })),
    actors: Array.from(actors.values(), ({ id, name, short, kind }) => ({ id, name, short, kind })),
    sources: Array.from(sources.values(), ({ id, publisher, url, language }) =>
      quotedIn.has(id) ? withoutBlanks({ id, publisher, url, language }, BLANK.source) : { id, publisher },
    ),
    events: previewEvents,
  };
}

const dateOf = (edtf: string): EdtfDate => {
  const date = parseEdtf(edtf);
  return requireValue(date.ok ? date.value : null, `the date ${edtf}`);
};

/**
 * Builds a dataset from a preview. It cannot be searched, and its events have only the citations and notes that list entries
 * show.
 * @throws if the preview is invalid; the caller then ignores it.
 */
export function fromPreview(preview: Preview): BuiltDataset {
  const { version, issues, dataset: head } = preview;
  const builder = createColumnsBuilder(preview.events.length, head.categories);
  const events = preview.events.map(
    ({ date, concerns, by: [actors, sources], citations = [], media = [], ...more }) => {
      const event: TimelineEvent = {
        ...BLANK_EVENT,
        ...more,
        date: dateOf(date),
        concerns: concerns === undefined ? null : dateOf(concerns),
        citations: citations.map((citation) => ({ ...BLANK.citation, ...citation })),
        media: media.map((item) => ({ ...BLANK_MEDIA, ...item })),
      };
      const about = event.concerns ?? event.date;
      builder.add({
        ...event,
        tags: [...new Set(event.tags)],
        said: event.date.span,
        about: about.span,
        actors,
        sources,
      });
      return event;
    },
  );
  const dataset: Dataset = {
    ...head,
    coverage: dateOf(preview.coverage),
    eras: preview.eras.map(({ date, label }) => ({ date: dateOf(date), label })),
    actors: new Map(preview.actors.map((actor) => [actor.id, { ...BLANK.actor, ...actor }])),
    sources: new Map(preview.sources.map((source) => [source.id, { ...BLANK.source, ...source }])),
    events,
    columns: builder.finish().columns,
    links: buildLinks(events),
    loader: null,
  };
  return { dataset, issues, version, isPreview: true };
}
