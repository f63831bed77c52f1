// Title, text and media of a row of any table, by the rules for TimelineJS: plain text, first words as title, links cited.

import type { RawRecord } from '../../model/record.ts';
import type { DatasetBuilder } from './DatasetBuilder.ts';
import { htmlToText } from './htmlToText.ts';
import { citedLink, citedMedia, titleFrom } from './slides.ts';

/** The cell of one of our columns. */
export type Cells = (name: string) => string;

/** Title, text and media of a row. */
export interface RowText {
  readonly title: string;
  readonly summary: string;
  /** What the text and the media cite, beside the columns of sources. */
  readonly citations: readonly RawRecord[];
  /** For TimelineJS, which shows them. */
  readonly media: RawRecord | null;
}

/** Title, text and media of a foreign row, by the rules for TimelineJS: plain text, first words as title, links cited. */
export function readText(
  cells: Cells,
  { builder, preserve }: { readonly builder: DatasetBuilder; readonly preserve: (name: string) => void },
): RowText {
  const summary = htmlToText(cells('summary'));
  const media = {
    url: cells('media').trim(),
    credit: cells('media_credit').trim(),
    caption: cells('media_caption').trim(),
  };
  const filled = Object.fromEntries(Object.entries(media).filter(([, value]) => value !== ''));
  const hasMedia = Object.keys(filled).length > 0;
  const item = hasMedia ? citedMedia(filled) : null;
  const cited = [...(item ? [item] : []), ...[...htmlToText(cells('title')).links, ...summary.links].map(citedLink)];
  for (const name of hasMedia && item === null ? Object.keys(media) : [])
    preserve(name === 'url' ? 'media' : `media_${name}`);
  return {
    title: titleFrom(cells('title'), summary.text, htmlToText(media.caption).text),
    summary: summary.text,
    citations: cited.map(({ source, locator, quote }) => ({
      source: builder.sourceId(source),
      quote: quote ?? null,
      locator: quote === undefined ? locator : null,
    })),
    media: hasMedia ? filled : null,
  };
}

/** The first of several citations of one source without a quotation. */
export function withoutRepeats(citations: readonly RawRecord[]): readonly RawRecord[] {
  const seen = new Set<unknown>();
  return citations.filter(({ source, quote }) => {
    if (quote !== null) return true;
    const isNew = !seen.has(source);
    seen.add(source);
    return isNew;
  });
}
