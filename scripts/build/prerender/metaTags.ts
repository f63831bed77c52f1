// What tells other machines what a page is before any script runs: canonical address, Open Graph, Twitter's card, oEmbed,
// JSON-LD, and the site's list of pages. Addresses must be absolute there, so there is none of it without the site's own.

import type { Mode } from '../../../src/state/pageSettings.ts';
import type { Dataset } from '../../../src/dataset/format/dataset.ts';
import { en } from '../../../src/i18n/en/interface.ts';
import type { TimelineEvent } from '../../../src/model/event.ts';
import { IMAGE_SIZE } from '../../../src/features/share/socialImage.ts';
import { socialImageText, eventImage, matchesImage } from '../../../src/features/share/socialImageContent.ts';
import { ANSWERED, bareFrame } from '../../../src/features/share/embedCode.ts';
import { DEFAULT_EMBED_OPTIONS } from '../../../src/state/embedOptions.ts';
import { fallbackView } from '../../../src/state/viewFields.ts';
import { eventPage } from '../../../src/ui/links.ts';
import { escapeHtml } from './escapeHtml.ts';
import { eventThings, jsonLdScript, recordThings } from './jsonLd.ts';
import type { Paint } from './socialImage.ts';

export interface MetaTags {
  /** HTML for the page's head, and for the end of its body. */
  readonly head: string;
  readonly tail: string;
  /** What the head names. */
  readonly files: readonly WrittenFile[];
}

export interface WrittenFile {
  readonly fileName: string;
  readonly source: string | Uint8Array;
}

export interface MetaTagsOptions {
  readonly dataset: Dataset;
  /** The dataset's folder. */
  readonly slug: string;
  /** The site's root as an absolute address that ends in "/". */
  readonly site: string;
  /** Who publishes the site; null where the build was not told. */
  readonly publisher: string | null;
  readonly paint: Paint;
  /** The events that have pages of their own. */
  readonly events: readonly TimelineEvent[];
}

const meta = (key: 'name' | 'property', name: string, content: string): string =>
  `<meta ${key}="${name}" content="${escapeHtml(content)}">`;
const link = (rel: string, href: string, more = ''): string => `<link rel="${rel}" href="${escapeHtml(href)}"${more}>`;

/** A page that is another layout of the record's own, which is the one to be found: a wall's is of use to no one else. */
export const alternateHead = (mode: Mode, site: string | null): string =>
  [
    ...(mode === 'kiosk' ? [meta('name', 'robots', 'noindex')] : []),
    ...(site === null ? [] : [link('canonical', site)]),
  ].join('\n    ');

/** The page of the whole record, or of one event: its words are those of its own title and description, standing included. */
export function buildMetaTags(
  { dataset, slug, site, publisher, paint, events }: MetaTagsOptions,
  event: TimelineEvent | null,
  { title, description }: { readonly title: string; readonly description: string },
): MetaTags {
  const url = event === null ? site : eventPage(event.id, site);
  const folder = event === null ? '' : `event/${event.id}/`;
  const card =
    event === null
      ? matchesImage(dataset, dataset.columns.status.keys(), null, site, en)
      : eventImage(dataset, event, url, en);
  const painted = paint(card);
  const picture = painted && {
    file: { fileName: `${folder}picture.png`, source: painted },
    address: new URL(`${folder}picture.png`, site).href,
  };
  const oembed = new URL(`${folder}oembed.json`, site).href;
  const frame = bareFrame(
    {
      root: site,
      view: { ...fallbackView(), event: event?.id ?? null },
      page: url,
      title: en.embedTitle(event === null ? dataset.title : en.shareTitle(event.title, en.statuses[event.status])),
      linkText: '',
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
    provider_url: site,
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
      ? recordThings(dataset, events, { site, slug, image, publisher })
      : eventThings(dataset, event, site);
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
            // Lines become sentences; some are sentences already.
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

/** sitemap.xml and robots.txt, for the pages that are to be found. */
export function siteFiles({
  dataset,
  site,
  events,
}: Pick<MetaTagsOptions, 'dataset' | 'site' | 'events'>): readonly WrittenFile[] {
  const addresses = [site, ...events.map(({ id }) => eventPage(id, site))];
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
  return [
    { fileName: 'sitemap.xml', source: map },
    { fileName: 'robots.txt', source: `User-agent: *\nAllow: /\n\nSitemap: ${new URL('sitemap.xml', site).href}\n` },
  ];
}
