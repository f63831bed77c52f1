// The media of a TimelineJS slide in our terms, and back. What TimelineJS has and we do not show, such as a background's
// colour or a thumbnail on another site, is kept with the slide.

import { BLANK_MEDIA, isRemote, type MediaItem, type MediaType } from '../../model/media.ts';
import { isRecord, type RawRecord } from '../../model/record.ts';
import { thirdPartyOf } from '../../model/thirdParties.ts';
import { isMediaAddress } from '../format/schema.ts';
import { htmlToText, isWebAddress, toHtmlText } from './htmlToText.ts';

const TYPES: readonly (readonly [RegExp, MediaType])[] = [
  [/\.(png|jpe?g|gif|webp|svg|avif)($|\?)/i, 'image'],
  [/\.(mp4|m4v|webm|ogv|mov)($|\?)|\/\/([\w-]+\.)?(youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com)\//i, 'video'],
  [/\.(mp3|wav|m4a|og[ga]|opus|flac)($|\?)|\/\/([\w-]+\.)?(soundcloud|spotify)\.com\//i, 'audio'],
  [/\/\/([\w-]+\.)?(google\.[a-z.]+\/maps|maps\.google\.|openstreetmap\.org)/i, 'map'],
];
const typeOf = (src: string): MediaType => TYPES.find(([pattern]) => pattern.test(src))?.[1] ?? 'document';

const toText = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const recordAt = (slide: RawRecord, key: string): RawRecord => (isRecord(slide[key]) ? slide[key] : {});
const plain = (value: unknown): string | null => htmlToText(toText(value)).text.replace(/\s+/g, ' ') || null;

/** An address or a file's name as `src`; null if it is neither. TimelineJS allows http, which no page may load today. */
function toSrc(address: string): string | null {
  const src = isWebAddress(address)
    ? new URL(address).href.replace(/^http:/i, 'https:')
    : address.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
  if (!isMediaAddress(src)) return null;
  // A word in the Media column is not a file.
  return isRemote(src) || /\.\w{2,5}$/.test(src) ? src : null;
}

/** The address in a slide's media: the cell itself, or that of the frame or picture in it. */
function addressIn(url: string): string {
  if (!/^\s*</.test(url)) return url;
  const framed = htmlToText(url).links[0]?.url;
  return framed ?? /<img[^>]*\ssrc=["']([^"']+)["']/i.exec(url)?.[1] ?? '';
}

const only = (item: RawRecord): RawRecord =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && value !== ''));

/** Why a slide's media cannot be shown; null if it can, or if it has none. */
export function whyNotShown(slide: RawRecord): string | null {
  const url = toText(recordAt(slide, 'media').url);
  if (url === '' || /<blockquote/i.test(url) || toSrc(addressIn(url)) !== null) return null;
  return `“${url.length > 60 ? `${url.slice(0, 60)}…` : url}” is neither an address nor the name of a file`;
}

/** The media of a slide and its background picture, as raw items. A `<blockquote>` is a quotation instead (slides.ts). */
export function readMedia(slide: RawRecord): readonly RawRecord[] {
  const media = recordAt(slide, 'media');
  const url = toText(media.url);
  const src = /<blockquote/i.test(url) ? null : toSrc(addressIn(url));
  const credit = plain(media.credit);
  const poster = toSrc(toText(media.thumbnail));
  const background = toSrc(toText(recordAt(slide, 'background').url));
  return [
    ...(src === null
      ? []
      : [
          only({
            type: typeOf(src),
            src,
            alt: plain(media.alt),
            caption: plain(media.caption),
            credit,
            poster: poster === null || isRemote(poster) || poster === src ? null : poster,
          }),
        ]),
    ...(background === null || background === src
      ? []
      : [only({ type: 'image', src: background, decorative: true, credit })]),
  ];
}

/** The parts of an item that a slide has a place for. A copy of another site's picture has the address of that. */
function toSlideMedia(item: MediaItem): RawRecord {
  const party = item.source !== null && thirdPartyOf({ src: item.source, type: item.type });
  const isCopy = !isRemote(item.src) && party && party.shownAs !== 'link';
  return {
    url: (isCopy ? item.source : item.src) ?? '',
    ...only({
      caption: item.caption === null ? null : toHtmlText(item.caption),
      credit: item.credit === null ? null : toHtmlText(item.credit),
      alt: item.alt,
      thumbnail: item.poster,
    }),
  };
}

const toItem = (raw: RawRecord): MediaItem => ({ ...BLANK_MEDIA, type: 'image', src: '', ...raw });
/** What tells whether a slide still shows an item. The text alternative is added here, and most slides have none. */
const keyOf = (item: MediaItem): string => {
  const { url, caption = '', credit = '' } = toSlideMedia(item);
  return JSON.stringify([url, caption, item.decorative ? '' : credit]);
};

/** Whether a slide's media are still those of the event. Datasets of before had them in the slide only. */
export const sameMedia = (slide: RawRecord, media: readonly MediaItem[]): boolean => {
  if (media.length === 0) return true;
  const read = readMedia(slide).map(toItem);
  return read.length === media.length && read.every((item, index) => keyOf(item) === keyOf(media[index] ?? item));
};

/** The media of an event as parts of a slide: TimelineJS shows one, and one picture as a background. */
export function writeMedia(media: readonly MediaItem[]): RawRecord {
  const first = media.find(({ decorative }) => !decorative);
  const background = media.find(({ decorative }) => decorative);
  return {
    ...(first ? { media: toSlideMedia(first) } : {}),
    ...(background ? { background: { url: toSlideMedia(background).url } } : {}),
  };
}
