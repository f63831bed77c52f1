// Exports an event as a TimelineJS3 slide. The status precedes the headline, where TimelineJS always shows it (R3); sources,
// replies and later outcomes go into the text (R4, R8). Imported slides that are unchanged are exported unchanged.

import { isRecord, type RawRecord } from '../../model/record.ts';
import { type EdtfDate, parseEdtf } from '../../model/edtf.ts';
import { categoryValues, type Citation, type TimelineEvent } from '../../model/event.ts';
import type { NoteKind, Status } from '../../model/evidence.ts';
import { type Dataset, type Link, linksOf } from '../format/dataset.ts';
import { findEvent } from '../format/relatedEvents.ts';
import { toHtmlText } from './htmlToText.ts';
import { fromEdtf } from './slideDates.ts';
import { UNJUDGED } from './DatasetBuilder.ts';
import { sameMedia, writeMedia } from './slideMedia.ts';
import { readSlide } from './slides.ts';

/** The interface messages that an export needs. */
export interface ExportMessages {
  readonly date: (date: EdtfDate) => string;
  readonly status: (status: Status) => string;
  readonly relation: (link: Link) => string;
  readonly note: (kind: NoteKind) => string;
  readonly source: string;
  readonly noReply: string;
}

const paragraph = (text: string): string =>
  text
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== '')
    .map((one) => `<p>${toHtmlText(one).replaceAll('\n', '<br>')}</p>`)
    .join('');

function citationHtml({ source: id, quote, locator }: Citation, dataset: Dataset, messages: ExportMessages): string {
  const source = dataset.sources.get(id);
  const title = toHtmlText(source?.title ?? id);
  const linked = source?.url ? `<a href="${toHtmlText(source.url)}">${title}</a>` : title;
  const reference = [linked, ...[source?.publisher, locator].flatMap((text) => (text ? [toHtmlText(text)] : []))].join(
    ', ',
  );
  return `${quote === null ? '' : `<blockquote>${toHtmlText(quote)}</blockquote>`}<p>${toHtmlText(messages.source)}: ${reference}</p>`;
}

/** An event's status before its title (R3). */
const withStatus = ({ status, title }: TimelineEvent, messages: ExportMessages): string =>
  status === null ? title : `${messages.status(status)}: ${title}`;

/** A related event, with its status before its title (R3). */
function linkHtml(link: Link, dataset: Dataset, messages: ExportMessages): string {
  const other = findEvent(dataset, link.event);
  if (!other) return '';
  const label = `${withStatus(other, messages)} (${messages.date(other.date)})`;
  return `<p>${toHtmlText(`${messages.relation(link)}: ${label}`)}</p>`;
}

function textHtml(event: TimelineEvent, dataset: Dataset, messages: ExportMessages): string {
  return [
    paragraph(event.summary),
    ...event.citations.map((citation) => citationHtml(citation, dataset, messages)),
    ...event.notes.flatMap((note) => [
      paragraph(`${messages.note(note.kind)}: ${note.text}`),
      ...note.citations.map((citation) => citationHtml(citation, dataset, messages)),
    ]),
    ...linksOf(dataset, event.id).map((link) => linkHtml(link, dataset, messages)),
    event.noReply === null ? '' : paragraph(`${messages.noReply}: ${event.noReply}`),
  ].join('');
}

/** TimelineJS has one group an event: its first value of the record's first category, else its first tag. */
function groupOf({ categories, tags }: TimelineEvent, dataset: Dataset): string | undefined {
  for (const { id, values } of dataset.categories) {
    const value = values.find((one) => categoryValues(categories, id).includes(one.id));
    if (value) return value.label;
  }
  return tags[0];
}

/** The event as a new slide, ignoring any imported one. */
function freshSlide(event: TimelineEvent, dataset: Dataset, messages: ExportMessages): RawRecord {
  const { start, end, exact } = fromEdtf(event.date);
  const group = groupOf(event, dataset);
  return {
    start_date: start,
    ...(end ? { end_date: end } : {}),
    ...(exact ? {} : { display_date: messages.date(event.date) }),
    text: {
      headline: toHtmlText(withStatus(event, messages)),
      text: textHtml(event, dataset, messages),
    },
    ...writeMedia(event.media),
    ...(group === undefined ? {} : { group }),
    unique_id: event.id,
  };
}

/** Which parts of the imported slide still match the event. */
export interface Untouched {
  readonly date: boolean;
  readonly headline: boolean;
  readonly text: boolean;
  readonly media: boolean;
}

const NOTHING: Untouched = { date: false, headline: false, text: false, media: false };

export function untouchedParts(event: TimelineEvent, kept: RawRecord | null, dataset: Dataset): Untouched {
  const reading = kept && readSlide(kept);
  if (!reading?.ok) return NOTHING;
  const { date, title, summary, cited } = reading.value;
  const same = parseEdtf(date);
  const bare =
    event.notes.length === 0 &&
    event.noReply === null &&
    linksOf(dataset, event.id).length === 0 &&
    event.citations.every(({ quote }) => quote === null || cited.some((item) => item.quote === quote)) &&
    event.citations.length <= cited.length;
  return {
    date: same.ok && same.value.edtf === event.date.edtf,
    headline: title === event.title && (event.status === null || event.status === UNJUDGED.status),
    text: summary === event.summary && bare,
    media: kept !== null && sameMedia(kept, event.media),
  };
}

const MEDIA_KEYS = ['media', 'background'];
const DATE_KEYS = ['start_date', 'end_date', 'display_date'];
const without = (slide: RawRecord, keys: readonly string[]): RawRecord =>
  Object.fromEntries(Object.entries(slide).filter(([key]) => !keys.includes(key)));
const only = (slide: RawRecord, keys: readonly string[]): RawRecord =>
  Object.fromEntries(Object.entries(slide).filter(([key]) => keys.includes(key)));

/** True if the imported slide can be exported unchanged. */
export const isUntouched = ({ date, headline, text, media }: Untouched): boolean => date && headline && text && media;

/** The event as a slide. `kept` is the imported slide, or null; `untouched` says which of its parts still match. */
export function toSlide(
  event: TimelineEvent,
  kept: RawRecord | null,
  untouched: Untouched,
  dataset: Dataset,
  messages: ExportMessages,
): RawRecord {
  if (kept !== null && isUntouched(untouched)) return kept;
  const fresh = freshSlide(event, dataset, messages);
  if (kept === null) return fresh;
  const freshText = isRecord(fresh.text) ? fresh.text : {};
  const text: RawRecord = {
    ...(isRecord(kept.text) ? kept.text : {}),
    ...(untouched.headline ? {} : { headline: freshText.headline }),
    ...(untouched.text ? {} : { text: freshText.text }),
  };
  const imported = untouched.media ? kept : { ...without(kept, MEDIA_KEYS), ...only(fresh, MEDIA_KEYS) };
  return {
    ...(untouched.date ? imported : { ...only(fresh, DATE_KEYS), ...without(imported, DATE_KEYS) }),
    ...(Object.keys(text).length > 0 ? { text } : {}),
  };
}

/** The title slide: description and content note (R10). */
export function titleSlide(dataset: Dataset, kept: RawRecord | null, isImported: boolean): RawRecord | null {
  const own = paragraph(dataset.description) + paragraph(dataset.contentNote);
  const sameCover = kept === null ? dataset.media.length === 0 : sameMedia(kept, dataset.media);
  if (isImported && sameCover && dataset.contentNote === '' && (kept !== null || dataset.description === ''))
    return kept;
  const text = isRecord(kept?.text) ? kept.text : {};
  return {
    ...kept,
    ...(sameCover ? {} : writeMedia(dataset.media)),
    text: { ...text, headline: toHtmlText(dataset.title), text: own },
  };
}
