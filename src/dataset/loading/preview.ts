// The preview: the part of a prerendered dataset that list, timeline and filters show, so that they work early. The build
// writes it, without the words that the page itself has; the page always loads the complete dataset afterwards.

import { listAt, createColumnsBuilder } from '../../engine/columns.ts';
import { hash } from '../../engine/idHashTable.ts';
import { requireValue } from '../../model/assert.ts';
import { type EdtfDate, parseEdtf } from '../../model/edtf.ts';
import type { Actor, Citation, Source, TimelineEvent, Tour } from '../../model/event.ts';
import type { ActorId, EventId, SourceId } from '../../model/ids.ts';
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

/** An event's words in the list of a prerendered page. */
export interface PageWords {
  readonly title: string;
  /** '' without any, as `later`, the text of its note about a later outcome. */
  readonly summary: string;
  readonly later: string;
}

/** Undefined for an event that the page does not list. */
export type WordsOf = (event: EventId) => PageWords | undefined;

interface PreviewEvent extends SparseRecord<Omit<TimelineEvent, 'date' | 'concerns' | 'citations' | 'media'>, 'id'> {
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
  /** Those without a title have their words from the page. */
  readonly events: readonly PreviewEvent[];
  /** What the words from the page must add up to: a browser's translation or an extension may have changed them. */
  readonly words: number;
}

/** Characters that a page does not give back as they were: https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream */
const LOST_IN_HTML = /[\r\0\p{Cs}]/u;

/** \uFFFF is in no text. */
const sumOf = (texts: readonly string[]): number => hash(texts.join('\uFFFF'));

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
  const onPage: string[] = [];
  const previewEvents = events.map((event, row): PreviewEvent => {
    const { id, title, summary, kind, status, foundBy, importance, tags, categories, translations } = event;
    const quoted = event.citations.find(({ quote }) => quote !== null);
    if (quoted) quotedIn.add(quoted.source);
    const later = event.notes.find((note) => note.kind === 'later');
    const words = [title, summary, later?.text ?? ''];
    // The page may show the translation of an event that has one.
    const isOnPage = translations === null && !words.some((text) => LOST_IN_HTML.test(text));
    if (isOnPage) onPage.push(...words);
    return withoutBlanks(
      {
        id,
        date: event.date.edtf,
        ...(event.concerns && { concerns: event.concerns.edtf }),
        ...(isOnPage ? {} : { title, summary }),
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
        notes: later && !isOnPage ? [{ ...later, citations: [] }] : [],
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
    // What is shown of these only when the complete dataset is here.
    dataset: { ...head, corrections: [], tours: head.tours.map(withoutTexts) },
    coverage: coverage.edtf,
    eras: eras.map(({ date, label }) => ({ date: date.edtf, label })),
    actors: Array.from(actors.values(), ({ id, name, short, kind }) => ({ id, name, short, kind })),
    sources: Array.from(sources.values(), ({ id, publisher, url, language }) =>
      quotedIn.has(id) ? withoutBlanks({ id, publisher, url, language }, BLANK.source) : { id, publisher },
    ),
    events: previewEvents,
    words: sumOf(onPage),
  };
}

const withoutTexts = (tour: Tour): Tour => ({
  ...tour,
  steps: tour.steps.map(({ view, seconds }) => ({ view, seconds, text: '', media: [] })),
});

const dateOf = (edtf: string): EdtfDate => {
  const date = parseEdtf(edtf);
  return requireValue(date.ok ? date.value : null, `the date ${edtf}`);
};

/**
 * Builds a dataset from a preview and its page. It cannot be searched, and its events have only the citations and notes that
 * list entries show.
 * @throws if the preview is invalid or the page has other words; the caller then ignores it.
 */
export function fromPreview(preview: Preview, wordsOf: WordsOf): BuiltDataset {
  const { version, issues, dataset: head } = preview;
  const builder = createColumnsBuilder(preview.events.length, head.categories);
  const onPage: string[] = [];
  /** An event's words: its own, or the page's. */
  const wordsIn = ({ id, title }: PreviewEvent): Partial<TimelineEvent> & Pick<TimelineEvent, 'title'> => {
    if (title !== undefined) return { title };
    const { later, ...words } = requireValue(wordsOf(id), `the words of ${id}`);
    onPage.push(words.title, words.summary, later);
    return { ...words, notes: later === '' ? [] : [{ kind: 'later', text: later, citations: [] }] };
  };
  const events = preview.events.map((sparse) => {
    const { date, concerns, by, citations = [], media = [], ...more } = sparse;
    const [actors, sources] = by;
    const event: TimelineEvent = {
      ...BLANK_EVENT,
      ...more,
      ...wordsIn(sparse),
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
  });
  if (sumOf(onPage) !== preview.words) throw new Error('the page has other words than the preview');
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
