// Metadata for other programs: canonical address, Open Graph, Twitter card, oEmbed, JSON-LD, sitemap. Their addresses
// must be absolute, so they need SITE_URL.

import type { Mode } from '../../../src/state/pageSettings.ts';
import type { Dataset } from '../../../src/dataset/format/dataset.ts';
import { allEnglish as en } from '../../../src/i18n/allMessages.ts';
import type { TimelineEvent } from '../../../src/model/event.ts';
import { IMAGE_SIZE } from '../../../src/features/share/socialImage.ts';
import { socialImageText, eventImage, matchesImage } from '../../../src/features/share/socialImageContent.ts';
import { ANSWERED, oembedFrame } from '../../../src/features/share/embedCode.ts';
import { DEFAULT_EMBED_OPTIONS } from '../../../src/state/embedOptions.ts';
import { fallbackView } from '../../../src/state/viewFields.ts';
import { eventPage } from '../../../src/ui/links.ts';
import type { SiteRecord } from '../../dataset/records.ts';
import { escapeHtml } from './escapeHtml.ts';
import { eventThings, jsonLdScript, recordThings } from './jsonLd.ts';
import type { Paint } from './socialImage.ts';

export interface MetaTags {
  /** HTML for the end of the page's head and of its body. */
  readonly head: string;
  readonly tail: string;
  /** Files that the head refers to. */
  readonly files: readonly WrittenFile[];
}

export interface WrittenFile {
  readonly fileName: string;
  readonly source: string | Uint8Array;
}

/** A picture as a data: address, and its width divided by its height. */
export interface CardPicture {
  readonly src: string;
  readonly ratio: number;
}

export interface MetaTagsOptions {
  readonly dataset: Dataset;
  readonly record: SiteRecord;
  /** The site's root as an absolute address that ends in "/". */
  readonly site: string;
  /** The address of the record's page. */
  readonly home: string;
  /** The site's publisher (SITE_NAME); null without one. */
  readonly publisher: string | null;
  /** The publisher's own home page; null without one. */
  readonly provider: string | null;
  readonly paint: Paint;
  /** The record's cover as the card needs it; null if it has none. */
  readonly cover: CardPicture | null;
  /** The events that have pages of their own. */
  readonly events: readonly TimelineEvent[];
}

const meta = (key: 'name' | 'property', name: string, content: string): string =>
  `<meta ${key}="${name}" content="${escapeHtml(content)}">`;
const link = (rel: string, href: string, more = ''): string => `<link rel="${rel}" href="${escapeHtml(href)}"${more}>`;

/** For the embed and the kiosk: search engines should list the explorer's page, and never the kiosk's. */
export const alternateHead = (mode: Mode, home: string | null): string =>
  [
    ...(mode === 'kiosk' ? [meta('name', 'robots', 'noindex')] : []),
    ...(home === null ? [] : [link('canonical', home)]),
  ].join('\n    ');

/** The tags of the dataset's page or of one event's. Title and description are the page's own, status included (R3). */
export function buildMetaTags(
  { dataset, record, site, home, publisher, provider, paint, cover, events }: MetaTagsOptions,
  event: TimelineEvent | null,
  { title, description }: { readonly title: string; readonly description: string },
): MetaTags {
  const url = event === null ? home : eventPage(event.id, home);
  const folder = event === null ? record.path : `${record.path}event/${event.id}/`;
  const card =
    event === null
      ? matchesImage(dataset, Uint32Array.from(dataset.columns.status.keys()), null, home, en, cover)
      : eventImage(dataset, event, url, en);
  const painted = paint(card);
  const picture = painted && {
    file: { fileName: `${folder}picture.png`, source: painted },
    address: new URL(`${folder}picture.png`, site).href,
  };
  const oembed = new URL(`${folder}oembed.json`, site).href;
  const frame = oembedFrame(
    {
      root: site,
      home,
      view: { ...fallbackView(), event: event?.id ?? null },
      page: url,
      title: en.embedTitle(
        event === null ? dataset.title : en.shareTitle(event.title, event.status && en.statuses[event.status]),
      ),
      linkText: title,
      showAll: '',
    },
    { ...DEFAULT_EMBED_OPTIONS, theme: 'auto', pixels: ANSWERED.height, version: null },
    ANSWERED.width,
  );
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    ...(publisher === null ? {} : { provider_name: publisher }),
    provider_url: provider ?? site,
    ...ANSWERED,
    cache_age: 3600,
    ...(picture
      ? { thumbnail_url: picture.address, thumbnail_width: IMAGE_SIZE.width, thumbnail_height: IMAGE_SIZE.height }
      : {}),
    html: frame,
  };
  const image = picture?.address ?? null;
  const things =
    event === null
      ? recordThings(dataset, events, { site, home, slug: record.slug, image, publisher })
      : eventThings(dataset, event, home);
  return {
    head: [
      link('canonical', url),
      link('alternate', oembed, ` type="application/json+oembed" title="${escapeHtml(title)}"`),
      meta('property', 'og:type', 'article'),
      ...(publisher === null ? [] : [meta('property', 'og:site_name', publisher)]),
      meta('property', 'og:url', url),
      meta('property', 'og:title', title),
      meta('property', 'og:description', description),
      ...(picture
        ? [
            meta('property', 'og:image', picture.address),
            meta('property', 'og:image:width', String(IMAGE_SIZE.width)),
            meta('property', 'og:image:height', String(IMAGE_SIZE.height)),
            // Each line becomes a sentence.
            meta(
              'property',
              'og:image:alt',
              socialImageText(card).replaceAll(/(?<stop>[.!?]?)\n/g, (_, stop) => `${stop || '.'} `),
            ),
          ]
        : []),
      meta('name', 'twitter:card', picture ? 'summary_large_image' : 'summary'),
    ].join('\n    '),
    tail: jsonLdScript(things),
    files: [
      { fileName: `${folder}oembed.json`, source: JSON.stringify(answer, null, 1) },
      ...(picture ? [picture.file] : []),
    ],
  };
}

/** The record's sitemap.xml, beside its page. */
export function sitemap({
  dataset,
  record,
  home,
  events,
}: Pick<MetaTagsOptions, 'dataset' | 'record' | 'home' | 'events'>): WrittenFile {
  const addresses = [home, ...events.map(({ id }) => eventPage(id, home))];
  const entries = addresses.map(
    (address) => `  <url><loc>${escapeHtml(address)}</loc><lastmod>${escapeHtml(dataset.updated)}</lastmod></url>`,
  );
  const map = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
  return { fileName: `${record.path}sitemap.xml`, source: map };
}
