// JSON-LD (https://schema.org), as search engines read it. The record's page: an article, a dataset, and a list of the
// addresses of its events. An event's page: the event, and each source once. An event's name and description have its
// status (R3), its description also what must be read with it (R4, R8).

import type { Dataset } from '../../../src/dataset/format/dataset.ts';
import { dateInWords } from '../../../src/i18n/dates.ts';
import { en } from '../../../src/i18n/en/interface.ts';
import type { EdtfDate } from '../../../src/model/edtf.ts';
import type { Citation, TimelineEvent } from '../../../src/model/event.ts';
import type { SourceId } from '../../../src/model/ids.ts';
import { eventPage } from '../../../src/ui/links.ts';
import { allCitations, companionLines } from '../../../src/ui/citationRecord.ts';

type Thing = Readonly<Record<string, unknown>>;

/** A date in ISO 8601; undefined for a date that ISO 8601 cannot express, which is then only in the text. */
const ISO = /^\d{4}(-\d{2}(-\d{2})?)?$/;

function datesOf({ edtf }: EdtfDate): Thing {
  const [from = '', to = from] = edtf.split('/');
  return { ...(ISO.test(from) ? { startDate: from } : {}), ...(ISO.test(to) ? { endDate: to } : {}) };
}

/** The cited sources, each once. */
const sourcesOf = (citations: readonly Citation[]): readonly SourceId[] => [
  ...new Set(citations.map(({ source }) => source)),
];

/** A source's identifier within the page. */
const refer = (dataset: Dataset, id: SourceId): Thing => ({
  '@id': `#s${[...dataset.sources.keys()].indexOf(id)}`,
});

function sourceThings(dataset: Dataset, event: TimelineEvent): readonly Thing[] {
  return sourcesOf(allCitations(event)).flatMap((id) => {
    const source = dataset.sources.get(id);
    if (!source) return [];
    return {
      '@type': 'CreativeWork',
      ...refer(dataset, id),
      name: source.title,
      publisher: { '@type': 'Organization', name: source.publisher },
      ...(source.issued && ISO.test(source.issued.edtf) ? { datePublished: source.issued.edtf } : {}),
      ...(source.url ? { url: source.url } : {}),
    };
  });
}

function citationThing(dataset: Dataset, citation: Citation): Thing {
  if (citation.quote === null) return refer(dataset, citation.source);
  const speaker = citation.speaker === null ? undefined : dataset.actors.get(citation.speaker);
  return {
    '@type': 'Quotation',
    text: citation.quote,
    ...(speaker
      ? { creator: { '@type': speaker.kind === 'person' ? 'Person' : 'Organization', name: speaker.name } }
      : {}),
    citation: refer(dataset, citation.source),
  };
}

/** A record's description. Many sheets have none: then its title, number of events and coverage. */
export function describeRecord({ description, title, events, coverage }: Dataset): string {
  if (description !== '') return description;
  const count = events.length > 0 ? `${en.events(events.length)}, ` : '';
  return `${title}: ${count}${dateInWords(coverage, en)}.`;
}

/** [R3] [R4] [R8] An event as a paragraph: its status first, and last what must be read with it. */
export const describeEvent = (dataset: Dataset, event: TimelineEvent): string =>
  [event.status && en.statuses[event.status], event.summary || event.title, ...companionLines(dataset, event, en)]
    .filter((words) => words !== null)
    .map((words) => (/[.?!…][’”)]?$/.test(words) ? words : `${words}.`))
    .join(' ');

/** The JSON-LD of one event's page. */
export const eventThings = (dataset: Dataset, event: TimelineEvent, site: string): readonly Thing[] => [
  {
    '@type': 'Event',
    url: eventPage(event.id, site),
    name: en.shareTitle(event.title, event.status && en.statuses[event.status]),
    ...datesOf(event.date),
    description: describeEvent(dataset, event),
    inLanguage: dataset.language,
    subjectOf: allCitations(event).map((citation) => citationThing(dataset, citation)),
  },
  ...sourceThings(dataset, event),
];

interface Place {
  readonly site: string;
  /** The address of the record's page. */
  readonly home: string;
  readonly slug: string;
  readonly image: string | null;
  /** The site's publisher (SITE_NAME); null without one. */
  readonly publisher: string | null;
}

const published = (publisher: string | null): Thing =>
  publisher === null ? {} : { publisher: { '@type': 'Organization', name: publisher } };

/** The JSON-LD of the dataset's page, with the events that have pages. */
export const recordThings = (
  dataset: Dataset,
  events: readonly TimelineEvent[],
  { site, home, slug, image, publisher }: Place,
): readonly Thing[] => [
  {
    '@type': 'Article',
    headline: dataset.title,
    url: home,
    inLanguage: dataset.language,
    dateModified: dataset.updated,
    ...published(publisher),
    ...(image ? { image } : {}),
  },
  {
    '@type': 'Dataset',
    name: dataset.title,
    description: describeRecord(dataset),
    url: home,
    inLanguage: dataset.language,
    license: dataset.license,
    dateModified: dataset.updated,
    temporalCoverage: dataset.coverage.edtf,
    ...published(publisher),
    distribution: {
      '@type': 'DataDownload',
      contentUrl: new URL(`data/${slug}/dataset.json`, site).href,
      encodingFormat: 'application/json',
    },
  },
  ...(events.length === 0
    ? []
    : [
        {
          '@type': 'ItemList',
          // The form for a page that only lists: each address has the rest. Their order is that of the list.
          itemListElement: events.map(({ id }) => ({ '@type': 'ListItem', url: eventPage(id, home) })),
        },
      ]),
];

/** JSON for a script element, in which “<” is escaped. */
export const jsonLdScript = (things: readonly Thing[]): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': things })
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')}</script>`;
