// Imports a TimelineJS3 slide as an event. Slides have neither status nor locator, so the event is "claimed" and cites its
// media and links as whole items. https://timeline.knightlab.com/docs/json-format.html

import { isRecord, type RawRecord } from '../../model/record.ts';
import { counted } from '../format/issue.ts';
import { WHOLE_ITEM } from '../format/locator.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { type DatasetBuilder, type RowIssue, type NewSource, UNJUDGED } from './DatasetBuilder.ts';
import { type DateContext, NO_CONTEXT } from './dates/dateContext.ts';
import { type Blockquote, isWebAddress, htmlToText, readBlockquote } from './htmlToText.ts';
import { toEdtf } from './slideDates.ts';
import { readMedia, whyNotShown } from './slideMedia.ts';

const LINKED = 'linked in the text';
const MAX_TITLE_LENGTH = 120;
const MAX_LOCATOR_LENGTH = 200;

/** The publisher of a source of which the file gives only one name. */
export const NOT_STATED = 'not stated';

export interface CitedItem {
  readonly source: NewSource;
  readonly locator: string;
  /** The words of a `<blockquote>`. */
  readonly quote?: string;
}

/** A slide's content in the terms of our format. */
export interface SlideReading {
  /** As EDTF. */
  readonly date: string;
  readonly title: string;
  readonly summary: string;
  readonly cited: readonly CitedItem[];
  /** TimelineJS’s name for a row; '' for none. */
  readonly group: string;
}

const toText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const objectAt = (slide: RawRecord, key: string): RawRecord => (isRecord(slide[key]) ? slide[key] : {});

/** Shortens a text at a word boundary and adds "…". */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most - 1);
  return `${text.slice(0, space > most / 2 ? space : most - 1)}…`;
}

/** CSL types by URL pattern; "webpage" by default. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/\.(png|jpe?g|gif|webp|svg)($|\?)/i, 'graphic'],
  [/\.(mp4|webm|mov)($|\?)|\/\/([\w-]+\.)?(youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com)\//i, 'motion_picture'],
  [/\.(mp3|wav|m4a|ogg)($|\?)|\/\/([\w-]+\.)?(soundcloud|spotify)\.com\//i, 'song'],
  [/\/\/([\w-]+\.)?(twitter|x|facebook|instagram|bsky)\.(com|app)\//i, 'post'],
  [/\/\/([\w-]+\.)?wikipedia\.org\//i, 'entry-encyclopedia'],
  [/\.pdf($|\?)/i, 'document'],
];
const typeOf = (url: string | null): string =>
  url === null ? 'document' : (TYPES.find(([pattern]) => pattern.test(url))?.[1] ?? 'webpage');

/** The host of a URL without “www.”. */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/** The source of a slide's media: its URL, otherwise its credit. A caption alone is not a source. */
export function citedMedia(media: RawRecord): CitedItem | null {
  const address = toText(media.url).trim();
  const credit = htmlToText(toText(media.credit));
  const caption = htmlToText(toText(media.caption)).text;
  const quoted = /<blockquote/i.test(address) ? readBlockquote(address) : null;
  if (quoted) return citedQuotation(quoted, credit.text, caption);
  const framed = isWebAddress(address) ? address : htmlToText(address).links[0]?.url;
  const url = framed ?? credit.links[0]?.url ?? null;
  if (url === null && credit.text === '') return null;
  // A credit without an address is all that there is to call the source by.
  const publisher = url === null ? NOT_STATED : credit.text || hostOf(url);
  const title = url === null ? credit.text : caption || hostOf(url);
  return {
    source: {
      ...{ title: cut(title, MAX_TITLE_LENGTH), publisher, url, type: typeOf(url) },
      ...(caption === '' && credit.text !== '' ? { idFrom: credit.text } : {}),
    },
    locator: cut(caption, MAX_LOCATOR_LENGTH) || WHOLE_ITEM,
  };
}

/** A quotation as media. Its `<cite>`, or the credit, is the source: who spoke is for an editor to say (R7). */
function citedQuotation({ quote, cite, url }: Blockquote, credit: string, caption: string): CitedItem | null {
  if (quote === '') return null;
  const title = cite || caption || credit || (url === null ? 'A quotation' : hostOf(url));
  const publisher = (title === credit ? '' : credit) || (url === null ? NOT_STATED : hostOf(url));
  return {
    source: { title: cut(title, MAX_TITLE_LENGTH), publisher, url, type: typeOf(url) },
    locator: WHOLE_ITEM,
    quote,
  };
}

export const citedLink = ({ url, words }: { readonly url: string; readonly words: string }): CitedItem => ({
  source: { title: cut(words, MAX_TITLE_LENGTH) || hostOf(url), publisher: hostOf(url), url, type: typeOf(url) },
  locator: LINKED,
});

/**
 * The title of an event: its own, otherwise the first words of its text or its caption. Markup without words is shown as
 * it is written, so that no row is lost. Empty only if all are.
 * @param headline as written, perhaps HTML
 */
export const titleFrom = (headline: string, text: string, caption: string): string =>
  htmlToText(headline).text.replace(/\s+/g, ' ').trim() ||
  cut(text.split('\n')[0] ?? '', MAX_TITLE_LENGTH) ||
  cut(caption.replace(/\s+/g, ' '), MAX_TITLE_LENGTH) ||
  headline.trim();

/** Parses a slide. Fails if it has no valid date. */
export function readSlide(slide: RawRecord, dates: DateContext = NO_CONTEXT): Result<SlideReading, RowIssue> {
  const start = objectAt(slide, 'start_date');
  const date = toEdtf(start, isRecord(slide.end_date) ? slide.end_date : null, dates);
  if (!date.ok) {
    const fix = 'give it at least a Year in digits; Month and Day in digits too, where they are known';
    return fail({ rule: 'R6', at: 'date', message: date.error, fix });
  }
  const texts = objectAt(slide, 'text');
  const text = htmlToText(toText(texts.text));
  const media = objectAt(slide, 'media');
  const item = citedMedia(media);
  const caption = htmlToText(toText(media.caption)).text;
  const group = toText(slide.group).trim();
  return ok({
    date: date.value,
    title: titleFrom(toText(texts.headline), text.text, caption) || 'Untitled',
    summary: text.text,
    cited: [...(item ? [item] : []), ...text.links.map(citedLink)],
    group,
  });
}

export const notShown = (why: string): RowIssue => ({
  rule: 'format',
  at: 'Media',
  message: `the media are kept for export, but not shown: ${why}`,
  fix: 'give an https address, or put the file beside dataset.json and name it in the event’s `media`',
});

const NO_SOURCE: RowIssue = {
  rule: 'R1',
  at: 'Media',
  message: 'the row names no source: it has no media, no credit and no link',
  fix: 'cite at least one source in the event’s `citations`',
};

/** Adds a slide's event to the builder. `kept` is the original, for exports. */
export function addSlide(
  builder: DatasetBuilder,
  slide: RawRecord,
  kept: unknown,
  place: number | string | null,
  dates: DateContext = NO_CONTEXT,
): Result<RawRecord, RowIssue> {
  const reading = readSlide(slide, dates);
  if (!reading.ok) return reading;
  const { date, title, summary, cited, group } = reading.value;
  const id = builder.eventId(slide.unique_id, title, date.split(/[/T]/)[0] ?? '', JSON.stringify(slide));
  const citations = new Map(
    cited.map(({ source, locator, quote }) => {
      const id = builder.sourceId(source);
      return [id, quote === undefined ? { source: id, locator } : { source: id, quote }];
    }),
  );
  const media = readMedia(slide);
  const categories = group === '' ? null : builder.categoryValues('Group', [group]);
  const event = {
    id,
    date,
    title,
    summary,
    ...withoutNulls(builder.unjudged),
    citations: [...citations.values()],
    ...(media.length > 0 ? { media } : {}),
    ...(categories === null ? {} : { categories }),
    kept: { timelinejs: kept },
  };
  builder.events.push(event);
  if (typeof place === 'number') builder.lines.set(id, place);
  const hidden = whyNotShown(slide);
  if (hidden !== null) builder.report('warning', notShown(hidden), place, id);
  if (['start_date', 'end_date'].some((key) => Number(objectAt(slide, key).millisecond ?? 0) > 0)) builder.fractions++;
  if (cited.length === 0) builder.report('error', NO_SOURCE, place, id);
  return ok(event);
}

/** Fields without those that an event of a plain record does not have. */
export const withoutNulls = (fields: object): RawRecord =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

/** Warns once per import into a record of standings that TimelineJS has none (R3). */
export function reportUnjudged(builder: DatasetBuilder): void {
  if (builder.events.length === 0 || builder.profile === 'plain') return;
  const issue: RowIssue = {
    rule: 'R3',
    at: 'status',
    message: `TimelineJS has no standings: ${counted(builder.events.length, 'event')} given “${UNJUDGED.status}”: somebody says that this happened`,
    fix: 'judge each event’s `status` and `kind`, and give its location in the source; docs/DATASET.md explains how',
  };
  builder.report('warning', issue, null, null);
}

/** Reports once per import that parts of a second are kept for export and not shown. */
export function reportKept(builder: DatasetBuilder): void {
  if (builder.fractions > 0) {
    const message = `${counted(builder.fractions, 'event')} with parts of a second, which are kept but not shown`;
    builder.report('warning', { rule: 'R6', at: 'date', message, fix: 'nothing, or say it in the text' }, null, null);
  }
}
