// The record as schema.org has it, for machines: an article, a dataset and a list of events with what each rests on. An
// event's name and description carry its standing (R3). Vocabulary: https://schema.org/

import type { Dataset } from '../dataset/dataset.ts';
import { en } from '../i18n/en.ts';
import type { EdtfDate } from '../model/edtf.ts';
import type { Citation, TimelineEvent } from '../model/event.ts';
import { permalink } from '../ui/links.ts';

type Thing = Readonly<Record<string, unknown>>;

/** Only what ISO 8601 can say; a date that is less sure than that is in the words. */
const ISO = /^\d{4}(-\d{2}(-\d{2})?)?$/;

function datesOf({ edtf }: EdtfDate): Thing {
  const [from = '', to = from] = edtf.split('/');
  return { ...(ISO.test(from) ? { startDate: from } : {}), ...(ISO.test(to) ? { endDate: to } : {}) };
}

function citationThing(dataset: Dataset, citation: Citation): readonly Thing[] {
  const source = dataset.sources.get(citation.source);
  if (!source) return [];
  const work = {
    '@type': 'CreativeWork',
    name: source.title,
    publisher: { '@type': 'Organization', name: source.publisher },
    ...(source.issued && ISO.test(source.issued.edtf) ? { datePublished: source.issued.edtf } : {}),
    ...(source.url ? { url: source.url } : {}),
  };
  if (citation.quote === null) return [work];
  const speaker = citation.speaker === null ? undefined : dataset.actors.get(citation.speaker);
  return [
    {
      '@type': 'Quotation',
      text: citation.quote,
      ...(speaker
        ? { creator: { '@type': speaker.kind === 'person' ? 'Person' : 'Organization', name: speaker.name } }
        : {}),
      citation: work,
    },
  ];
}

export function eventThing(dataset: Dataset, event: TimelineEvent, site: string, slug: string): Thing {
  const url = permalink(event.id, site, slug);
  const standing = en.statuses[event.status];
  return {
    '@type': 'Event',
    '@id': url,
    url,
    name: `${event.title} (${standing})`,
    description: `${standing}. ${event.summary || event.title}`,
    inLanguage: dataset.language,
    ...datesOf(event.date),
    subjectOf: event.citations.flatMap((citation) => citationThing(dataset, citation)),
  };
}

interface Place {
  readonly site: string;
  readonly slug: string;
  readonly image: string | null;
}

const publisher = (site: string): Thing => ({ '@type': 'Organization', name: en.product, url: site });

/** Of the page of the whole record. */
export const recordThings = (dataset: Dataset, { site, slug, image }: Place): readonly Thing[] => [
  {
    '@type': 'Article',
    headline: dataset.title,
    description: dataset.description,
    url: site,
    inLanguage: dataset.language,
    dateModified: dataset.updated,
    publisher: publisher(site),
    ...(image ? { image } : {}),
  },
  {
    '@type': 'Dataset',
    name: dataset.title,
    description: dataset.description,
    url: site,
    inLanguage: dataset.language,
    license: dataset.license,
    dateModified: dataset.updated,
    temporalCoverage: dataset.coverage.edtf,
    publisher: publisher(site),
    distribution: {
      '@type': 'DataDownload',
      contentUrl: new URL(`data/${slug}/dataset.json`, site).href,
      encodingFormat: 'application/json',
    },
  },
  {
    '@type': 'ItemList',
    name: dataset.title,
    numberOfItems: dataset.events.length,
    itemListElement: dataset.events.map((event, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: eventThing(dataset, event, site, slug),
    })),
  },
];

/** As the content of a script element, which “<” could end. */
export const jsonLdScript = (things: readonly Thing[]): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': things })
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')}</script>`;
