// A citation of an event and its source as plain text, for the clipboard. Carries the standing, always (R3).

import type { Dataset } from '../dataset/dataset.ts';
import { dateInWords } from '../i18n/dates.ts';
import type { Messages } from '../i18n/en.ts';
import type { Citation, TimelineEvent } from '../model/event.ts';

function sourceText(dataset: Dataset, citation: Citation, m: Messages): string {
  const source = dataset.sources.get(citation.source);
  if (!source) return citation.source;
  const by = source.authors.length > 0 ? `${source.authors.join(', ')}. ` : '';
  const issued = source.issued ? dateInWords(source.issued, m) : m.noDate;
  const place = citation.locator ? `, ${citation.locator}` : '';
  const url = source.url ? ` ${source.url}` : '';
  return `${by}“${source.title}”, ${source.publisher}, ${issued}${place}.${url}`;
}

/**
 * “Quotation” (speaker; standing: stated). “Source title”, Publisher, 10 July 2018, para 8. https://…
 * On the Record, “Event title” [Stated], 10 July 2018: <permalink>
 */
export function citationText(dataset: Dataset, event: TimelineEvent, permalink: string, m: Messages): string {
  const standing = m.statuses[event.status];
  const lines = event.citations.map((citation) => {
    const speaker = citation.speaker ? dataset.actors.get(citation.speaker)?.name : undefined;
    const quote = citation.quote === null ? '' : `“${citation.quote}”${speaker ? ` (${speaker})` : ''}. `;
    return quote + sourceText(dataset, citation, m);
  });
  return [
    `${event.title} [${m.labelled(m.standing)} ${standing}], ${dateInWords(event.date, m)}. ${m.product}: ${dataset.title}. ${permalink}`,
    ...lines,
  ].join('\n');
}
