// What is cited, as a record that each citation format writes: an event's page, a source, the dataset. An event's title
// has its standing, and its notes have what must be read with it, so that no format can omit them (R3, R4, R8).

import type { Dataset } from '../dataset/format/dataset.ts';
import { locatorOf } from '../dataset/format/locator.ts';
import { companionsOf } from '../dataset/format/relatedEvents.ts';
import { dateInWords } from '../i18n/dates.ts';
import type { Messages } from '../i18n/en/interface.ts';
import { type EdtfDate, parseEdtf } from '../model/edtf.ts';
import type { Citation, Source, TimelineEvent } from '../model/event.ts';
import { SITE } from '../state/site.ts';

export interface CitationRecord {
  /** Unique within the dataset: "rotherham/an-event", "rotherham/source/a-paper". */
  readonly key: string;
  /** A CSL item type, such as "article-newspaper". See https://docs.citationstyles.org/en/stable/specification.html */
  readonly type: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** The newspaper, site or collection that contains it. */
  readonly container: string | null;
  readonly publisher: string | null;
  readonly issued: EdtfDate | null;
  /** The event's date, if an event is cited. */
  readonly happened: EdtfDate | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly notes: readonly string[];
}

/**
 * Text on one line, without control characters and bidirectional overrides, which could break a line-based format or
 * move a standing away from its title (R3).
 */
export const oneLine = (text: string): string =>
  text
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** [Alleged] “Title”: the standing first, so that a truncated line keeps it (R3). */
export const eventLabel = (event: TimelineEvent, m: Messages): string =>
  `${event.status === null ? '' : `[${m.statuses[event.status]}] `}“${oneLine(event.title)}”`;

/** Every citation of an event, including those of its notes. */
export const allCitations = (event: TimelineEvent): readonly Citation[] => [
  ...event.citations,
  ...event.notes.flatMap((note) => note.citations),
];

/** “Quotation” (speaker); empty if the source is cited without a quotation. */
export function quotationText(dataset: Dataset, { quote, speaker }: Citation): string {
  if (quote === null) return '';
  const name = speaker === null ? undefined : dataset.actors.get(speaker)?.name;
  return `“${oneLine(quote)}”${name ? ` (${name})` : ''}`;
}

/**
 * What every mention of an event must include: pairs, differing accounts, replies or why there are none, later
 * outcomes.
 */
export const companionLines = (dataset: Dataset, event: TimelineEvent, m: Messages): readonly string[] => [
  ...companionsOf(dataset, event.id).map(
    ({ type, direction, events }) =>
      `${m.relations[type][direction]}: ${events.map((other) => eventLabel(other, m)).join('; ')}`,
  ),
  ...(event.noReply === null ? [] : [`${m.noReply}: ${oneLine(event.noReply)}`]),
  ...event.notes.filter((note) => note.kind === 'later').map((note) => `${m.noteKinds.later}: ${oneLine(note.text)}`),
];

function editionOf(dataset: Dataset): EdtfDate | null {
  const date = parseEdtf(dataset.updated);
  return date.ok ? date.value : null;
}

/** The event's page in this dataset, as of its last change. */
export const eventCitation = (
  dataset: Dataset,
  event: TimelineEvent,
  permalink: string,
  m: Messages,
): CitationRecord => ({
  key: `${dataset.id}/${event.id}`,
  type: 'webpage',
  title: `${oneLine(event.title)} [${event.status === null ? '' : `${m.statuses[event.status]}, `}${dateInWords(event.date, m)}]`,
  authors: [],
  container: dataset.title,
  publisher: SITE.name,
  issued: editionOf(dataset),
  happened: event.date,
  url: permalink,
  language: dataset.language,
  notes: [
    ...(event.status === null ? [] : [`${m.status}: ${m.statuses[event.status]}. ${m.statusMeanings[event.status]}`]),
    ...companionLines(dataset, event, m),
  ],
});

/** The whole dataset. */
export const datasetCitation = (dataset: Dataset, address: string): CitationRecord => ({
  key: dataset.id,
  type: 'dataset',
  title: dataset.title,
  authors: [],
  container: null,
  publisher: SITE.name,
  issued: editionOf(dataset),
  happened: null,
  url: address,
  language: dataset.language,
  notes: [],
});

/** CSL types that are part of a larger work, as an article is of a newspaper. */
const CONTAINED_TYPES = /^(article|chapter|entry|paper-conference|post|review|webpage|broadcast)/;

/** A source on its own, without what it was cited for. */
export function sourceCitation(dataset: Dataset, source: Source): CitationRecord {
  const isContained = CONTAINED_TYPES.test(source.type);
  return {
    key: `${dataset.id}/source/${source.id}`,
    type: source.type,
    title: source.title,
    authors: source.authors,
    container: isContained ? source.publisher : null,
    publisher: isContained ? null : source.publisher,
    issued: source.issued,
    happened: null,
    url: source.url ?? source.archive,
    language: source.language,
    notes: [],
  };
}

/** Each source of an event once, with locator and quotation, always with the standing (R3). */
export function sourceCitations(dataset: Dataset, event: TimelineEvent, m: Messages): readonly CitationRecord[] {
  const cited = new Map<Source, string[]>();
  for (const citation of allCitations(event)) {
    const source = dataset.sources.get(citation.source);
    if (!source) continue;
    const location = [locatorOf(dataset, citation), quotationText(dataset, citation)].filter(Boolean).join(': ');
    const notes = cited.get(source) ?? [];
    const note = m.citedFor(eventLabel(event, m), location);
    cited.set(source, notes.includes(note) ? notes : [...notes, note]);
  }
  return [...cited].map(([source, notes]) => ({ ...sourceCitation(dataset, source), notes }));
}
