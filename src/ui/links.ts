// The addresses of links: the same page with another view, and a source at the quoted text. Relative, so that the site
// works from any sub-path.

import type { Citation, Source } from '../model/event.ts';
import type { EventId } from '../model/ids.ts';
import { fallbackView } from '../state/viewFields.ts';
import { addressOf } from '../state/url.ts';
import type { View } from '../state/view.ts';

/** Attributes of a link that leaves the site or its frame. */
export const NEW_TAB = { target: '_blank', rel: 'noopener noreferrer' } as const;

/** This page with the event open and every other choice unchanged. */
export const eventHref = (view: View, event: EventId): string => addressOf({ ...view, event });

/** The event's own page, whose link preview has its title and standing. `home` is the address of the record's page. */
export const eventPage = (event: EventId, home: string): string => new URL(`event/${event}/`, home).href;

/**
 * The absolute address of one event: its own page if it has one, that is, in the current version of a record with
 * prerendered pages; otherwise a view with the event open. `home` is the address of the record's page.
 */
export const permalink = (
  event: EventId,
  home: string,
  { data, v }: Pick<View, 'data' | 'v'>,
  prerendered: boolean,
): string =>
  prerendered && data === null && v === null
    ? eventPage(event, home)
    : new URL(`./${addressOf({ ...fallbackView(), data, v, event })}`, home).href;

/** encodeURIComponent leaves “-” alone, which separates parts of a text directive. */
const encodeDirective = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * The source's address with a text fragment at the quotation; null if it must not be linked. Long quotations use their
 * first and last words: `#:~:text=first%20words,last%20words`. See https://wicg.github.io/scroll-to-text-fragment/
 */
export function sourceHref(source: Source, citation: Citation): string | null {
  if (source.url === null) return null;
  if (citation.quote === null) return source.url;
  const words = citation.quote.split(/\s+/u);
  const text =
    words.length <= 12
      ? encodeDirective(citation.quote)
      : `${encodeDirective(words.slice(0, 5).join(' '))},${encodeDirective(words.slice(-5).join(' '))}`;
  return `${source.url}${source.url.includes('#') ? '' : '#'}:~:text=${text}`;
}
