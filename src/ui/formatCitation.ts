// A citation as plain text, APA-like: Title [standing, date]. (Edition). Dataset. Publisher. Address. Then its
// quotations and what must be read with it. The standing is always in the title (R3).

import type { Dataset } from '../dataset/format/dataset.ts';
import { locatorOf } from '../dataset/format/locator.ts';
import { dateInWords } from '../i18n/dates.ts';
import type { Messages } from '../i18n/en/interface.ts';
import type { Citation, TimelineEvent } from '../model/event.ts';
import { eventCitation, oneLine, quotationText, type CitationRecord, sourceCitation } from './citationRecord.ts';

/** Ends a sentence once: “Who knew?” needs no full stop. */
const ended = (text: string): string => (/[.?!…]['’”"]?$/u.test(text) ? text : `${text}.`);

/** One reference on one line; `locator` is a locator such as "para 8". */
export function formatApa(reference: CitationRecord, m: Messages, locator: string | null = null): string {
  const date = `(${reference.issued ? dateInWords(reference.issued, m) : m.noDate})`;
  const authors = reference.authors.map(oneLine);
  const title = ended(oneLine(reference.title));
  return [
    ...(authors.length > 0
      ? [`${new Intl.ListFormat(m.locale).format(authors)} ${date}.`, title]
      : [title, `${date}.`]),
    ...[reference.container, reference.publisher].flatMap((name) => (name === null ? [] : [ended(oneLine(name))])),
    ...(locator === null ? [] : [ended(oneLine(locator))]),
    ...(reference.url === null ? [] : [reference.url]),
  ].join(' ');
}

function citedText(dataset: Dataset, citation: Citation, m: Messages): string {
  const source = dataset.sources.get(citation.source);
  if (!source) return citation.source;
  const quotation = quotationText(dataset, citation);
  const text = formatApa(sourceCitation(dataset, source), m, locatorOf(dataset, citation));
  return quotation === '' ? text : `${ended(quotation)} ${text}`;
}

/** The event, its standing and what must be read with it, then each citation; one line each. */
export function formatCitation(dataset: Dataset, event: TimelineEvent, permalink: string, m: Messages): string {
  const reference = eventCitation(dataset, event, permalink, m);
  const cited = event.citations.map((citation) => citedText(dataset, citation, m));
  return [formatApa(reference, m), ...reference.notes, ...cited].join('\n');
}
