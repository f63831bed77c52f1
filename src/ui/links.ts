// Addresses that parts put into links: the same page with another view, and a source at the words quoted.
// Relative, so that the site works from any sub-path.

import type { Citation, Source } from '../model/event.ts';
import type { EventId } from '../model/ids.ts';
import { fallbackView } from '../state/viewFields.ts';
import { addressOf } from '../state/url.ts';
import type { View } from '../state/view.ts';

/** What a link has that leaves the site, or the frame that it stands in. */
export const NEW_TAB = { target: '_blank', rel: 'noopener noreferrer' } as const;

/** This page with the event open and every other choice kept. */
export const eventHref = (view: View, event: EventId): string => addressOf({ ...view, event });

/** The event's own page, which unfurls with its title and standing. */
export const eventPage = (event: EventId, root: string): string => new URL(`event/${event}/`, root).href;

/**
 * The address of one event and nothing else, under the site's root: its own page where there is one, in the dataset that
 * the site's pages were written with, as it is now. An event of another, or of a version, is a view of it.
 */
export const permalink = (
  event: EventId,
  root: string,
  { data, v }: Pick<View, 'data' | 'v'>,
  prerendered: string | null,
): string =>
  data === prerendered && v === null
    ? eventPage(event, root)
    : new URL(`./${addressOf({ ...fallbackView(), data, v, event })}`, root).href;

/** encodeURIComponent leaves “-” alone, which a text directive uses as a mark of its own. */
const encodeDirective = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * The source's address with a text fragment at the quotation, or null where it must not be linked.
 * Long quotations are given by their first and last words: `#:~:text=first%20words,last%20words`.
 * See https://wicg.github.io/scroll-to-text-fragment/
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
