// What is cited, as a record that each citation format writes in its own way: an event's page, a source, the record.
// An event carries its standing in its title and what must be read with it in its note, so that no format can leave
// them out (R3, R4, R8).

import type { Dataset } from '../dataset/format/dataset.ts';
import { companionsOf } from '../dataset/format/relatedEvents.ts';
import { dateInWords } from '../i18n/dates.ts';
import type { Messages } from '../i18n/en/interface.ts';
import { type EdtfDate, parseEdtf } from '../model/edtf.ts';
import type { Citation, Source, TimelineEvent } from '../model/event.ts';

export interface CitationRecord {
  /** Unique within the record: "rotherham/an-event", "rotherham/source/a-paper". */
  readonly key: string;
  /** A CSL item type, such as "article-newspaper". See https://docs.citationstyles.org/en/stable/specification.html */
  readonly type: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** The paper, site or collection that it stands in. */
  readonly container: string | null;
  readonly publisher: string | null;
  readonly issued: EdtfDate | null;
  /** When the event took place, where an event is cited. */
  readonly happened: EdtfDate | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly notes: readonly string[];
}

/**
 * Text on one line, without control characters and without the invisible signs that turn the reading order around:
 * nothing that can break a line-based format, or move a standing away from its title (R3).
 */
export const oneLine = (text: string): string =>
  text
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** [Alleged] “Title”: the standing first, so that no line that is cut short can lose it (R3). */
export const eventLabel = (event: TimelineEvent, m: Messages): string =>
  `[${m.statuses[event.status]}] “${oneLine(event.title)}”`;

/** Every citation of an event, those of its notes included. */
export const allCitations = (event: TimelineEvent): readonly Citation[] => [
  ...event.citations,
  ...event.notes.flatMap((note) => note.citations),
];

/** “Quotation” (speaker), or nothing where the source is cited and not quoted. */
export function quotationText(dataset: Dataset, { quote, speaker }: Citation): string {
  if (quote === null) return '';
  const name = speaker === null ? undefined : dataset.actors.get(speaker)?.name;
  return `“${oneLine(quote)}”${name ? ` (${name})` : ''}`;
}

/** What must be said wherever an event is: pairs, differing accounts, replies or the lack of one, what came later. */
export const companionLines = (dataset: Dataset, event: TimelineEvent, m: Messages): readonly string[] => [
  ...companionsOf(dataset, event.id).map(
    ({ type, direction, events }) =>
      `${m.relations[type][direction]}: ${events.map((other) => eventLabel(other, m)).join('; ')}`,
  ),
  ...(event.noReply === null ? [] : [`${m.noReply}: ${oneLine(event.noReply)}`]),
  ...event.notes.filter((note) => note.kind === 'later').map((note) => `${m.noteKinds.later}: ${oneLine(note.text)}`),
];

/** Who publishes this site, as the build was told: the program is nobody's publisher. */
const PUBLISHER: string | null = import.meta.env.SITE_NAME || null;

function editionOf(dataset: Dataset): EdtfDate | null {
  const date = parseEdtf(dataset.updated);
  return date.ok ? date.value : null;
}

/** The event's page in this record, as last changed. */
export const eventCitation = (
  dataset: Dataset,
  event: TimelineEvent,
  permalink: string,
  m: Messages,
): CitationRecord => ({
  key: `${dataset.id}/${event.id}`,
  type: 'webpage',
  title: `${oneLine(event.title)} [${m.statuses[event.status]}, ${dateInWords(event.date, m)}]`,
  authors: [],
  container: dataset.title,
  publisher: PUBLISHER,
  issued: editionOf(dataset),
  happened: event.date,
  url: permalink,
  language: dataset.language,
  notes: [
    `${m.status}: ${m.statuses[event.status]}. ${m.statusMeanings[event.status]}`,
    ...companionLines(dataset, event, m),
  ],
});

/** The whole record. */
export const datasetCitation = (dataset: Dataset, address: string): CitationRecord => ({
  key: dataset.id,
  type: 'dataset',
  title: dataset.title,
  authors: [],
  container: null,
  publisher: PUBLISHER,
  issued: editionOf(dataset),
  happened: null,
  url: address,
  language: dataset.language,
  notes: [],
});

/** Where a thing of this type stands in something that has a name of its own, as an article does in its paper. */
const CONTAINED_TYPES = /^(article|chapter|entry|paper-conference|post|review|webpage|broadcast)/;

/** A source without a word about what it was cited for. */
export function sourceCitation(dataset: Dataset, source: Source): CitationRecord {
  const standsIn = CONTAINED_TYPES.test(source.type);
  return {
    key: `${dataset.id}/source/${source.id}`,
    type: source.type,
    title: source.title,
    authors: source.authors,
    container: standsIn ? source.publisher : null,
    publisher: standsIn ? null : source.publisher,
    issued: source.issued,
    happened: null,
    url: source.url ?? source.archive,
    language: source.language,
    notes: [],
  };
}

/** Each source of an event once, with where and for which words it is cited, never without the standing (R3). */
export function sourceCitations(dataset: Dataset, event: TimelineEvent, m: Messages): readonly CitationRecord[] {
  const cited = new Map<Source, string[]>();
  for (const citation of allCitations(event)) {
    const source = dataset.sources.get(citation.source);
    if (!source) continue;
    const place = [citation.locator, quotationText(dataset, citation)].filter(Boolean).join(': ');
    const notes = cited.get(source) ?? [];
    const note = m.citedFor(eventLabel(event, m), place);
    cited.set(source, notes.includes(note) ? notes : [...notes, note]);
  }
  return [...cited].map(([source, notes]) => ({ ...sourceCitation(dataset, source), notes }));
}
