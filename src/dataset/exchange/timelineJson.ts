// Imports and exports TimelineJS3 JSON. Data without a field here (background colours) is kept in `kept` for exports.
// https://timeline.knightlab.com/docs/json-format.html

import { isRecord, type RawRecord } from '../../model/record.ts';
import type { TimelineEvent } from '../../model/event.ts';
import { counted } from '../format/issue.ts';
import { DatasetBuilder, type ImportOptions, PROGRESS_ROWS, recordsOf } from './DatasetBuilder.ts';
import type { Exportable, ImportResult } from './types.ts';
import type { DateContext } from './dates/dateContext.ts';
import { htmlToText, toHtmlText } from './htmlToText.ts';
import { readMedia } from './slideMedia.ts';
import { fromEdtf, toEdtf } from './slideDates.ts';
import { addSlide, reportKept, reportUnjudged } from './slides.ts';
import { type ExportMessages, titleSlide, toSlide, untouchedParts } from './exportSlide.ts';

/** True for a TimelineJS timeline: its events have a `start_date` or a `text` of parts, and there is no `format`. */
export const isTimelineJson = (raw: unknown): raw is RawRecord =>
  isRecord(raw) &&
  raw.format === undefined &&
  Array.isArray(raw.events) &&
  (raw.events.length === 0 || raw.events.some((one) => isRecord(one) && ('start_date' in one || isRecord(one.text))));

const toText = (value: unknown): string => (typeof value === 'string' ? htmlToText(value).text : '');

/** The dataset's title and description from a title slide. */
export function headOf(title: unknown): RawRecord {
  const words = isRecord(title) && isRecord(title.text) ? title.text : {};
  const headline = toText(words.headline).replace(/\s+/g, ' ');
  const media = isRecord(title) ? readMedia(title) : [];
  return {
    ...(headline === '' ? {} : { title: headline }),
    description: toText(words.text),
    ...(media.length > 0 ? { media } : {}),
  };
}

/** An era of TimelineJS; null without a name or a date that can be read. */
function readEra(slide: RawRecord, dates?: DateContext): RawRecord | null {
  const texts = isRecord(slide.text) ? slide.text : {};
  const label = (toText(texts.headline) || toText(texts.text).split('\n')[0] || '').replace(/\s+/g, ' ').trim();
  const start = isRecord(slide.start_date) ? slide.start_date : {};
  const date = toEdtf(start, isRecord(slide.end_date) ? slide.end_date : null, dates);
  return date.ok && label !== '' ? { date: date.value, label } : null;
}

/** The eras of a timeline as ours. Warns of those that cannot be shown, which are kept for the export. */
export function readEras(
  builder: DatasetBuilder,
  slides: readonly unknown[],
  dates?: DateContext,
): { readonly eras?: readonly RawRecord[] } {
  const eras = recordsOf(slides)
    .map((slide) => readEra(slide, dates))
    .filter((era) => era !== null);
  const lost = slides.length - eras.length;
  if (lost > 0) {
    const message = `${counted(lost, 'era')} without a name or a date that can be read: kept for export, but not shown`;
    const fix = 'write it in `eras`, with a `date` and a `label`';
    builder.report('warning', { rule: 'format', at: 'eras', message, fix }, null, null);
  }
  return eras.length > 0 ? { eras } : {};
}

/**
 * The dataset's eras as slides: as they came where they have not changed, then the new ones. `kept`: what came. A dataset
 * without the field `eras` is of a time when eras were only kept.
 */
export function toEraSlides({ raw, dataset }: Exportable, kept: readonly RawRecord[]): readonly RawRecord[] {
  if (!('eras' in raw)) return kept;
  const keyOf = (era: { readonly date?: unknown; readonly label?: unknown }): string =>
    JSON.stringify([era.date, era.label]);
  const eras = new Map(dataset.eras.map(({ date, label }) => [keyOf({ date: date.edtf, label }), { date, label }]));
  const unchanged = kept.filter((slide) => {
    const era = readEra(slide);
    return era === null || eras.delete(keyOf(era));
  });
  const fresh = Array.from(eras.values(), ({ date, label }): RawRecord => {
    const { start, end } = fromEdtf(date);
    return { start_date: start, ...(end ? { end_date: end } : {}), text: { headline: toHtmlText(label) } };
  });
  return [...unchanged, ...fresh];
}

export function readTimelineJson(raw: RawRecord, options: ImportOptions): ImportResult {
  const builder = new DatasetBuilder(options.into);
  const { events, ...rest } = raw;
  const slides = Array.isArray(events) ? events : [];
  const rejected: unknown[] = [];
  for (const [index, slide] of slides.entries()) {
    if (index % PROGRESS_ROWS === 0) options.onRow?.(index);
    const added = isRecord(slide)
      ? addSlide(builder, slide, slide, `events[${index}]`)
      : ({
          ok: false,
          error: { rule: 'format', at: '', message: 'is not a slide', fix: 'write it as { … }' },
        } as const);
    if (added.ok) continue;
    rejected.push(slide);
    builder.report('error', { ...added.error, at: `events[${index}]` }, null, null);
  }
  reportKept(builder);
  reportUnjudged(builder);
  const eras = readEras(builder, Array.isArray(raw.eras) ? raw.eras : []);
  return {
    raw: builder.finish(options, { ...headOf(raw.title), ...eras, kept: { timelinejs: rest } }),
    issues: builder.issues,
    lines: builder.lines,
    rejected:
      rejected.length === 0
        ? null
        : { extension: 'json', count: rejected.length, text: `${JSON.stringify({ events: rejected }, null, 2)}\n` },
  };
}

/** The imported data in `kept.timelinejs` of an event or a dataset; null if there is none. */
export function keptOf(value: unknown): RawRecord | null {
  const kept = isRecord(value) && isRecord(value.kept) ? value.kept.timelinejs : null;
  return isRecord(kept) ? kept : null;
}

/** The built events in file order, each with its raw record. */
export function* inFileOrder({ raw, dataset }: Exportable): Generator<readonly [event: TimelineEvent, raw: RawRecord]> {
  const byId = new Map<string, TimelineEvent>(dataset.events.map((event) => [event.id, event]));
  for (const record of Array.isArray(raw.events) ? raw.events : []) {
    if (!isRecord(record) || typeof record.id !== 'string') continue;
    const event = byId.get(record.id);
    if (event) yield [event, record];
    byId.delete(record.id);
  }
}

/** A TimelineJS timeline without its events. */
export interface Timeline {
  readonly title?: unknown;
  readonly eras?: unknown;
}

/**
 * Exports the dataset as TimelineJS JSON. `slideOf` and `timelineOf` restore the imported slide and timeline from `kept`, which
 * differs between JSON and spreadsheet imports.
 */
export function toTimelineJson(
  from: Exportable,
  messages: ExportMessages,
  slideOf: (kept: RawRecord) => RawRecord | null,
  timelineOf: (kept: RawRecord) => Timeline,
): RawRecord {
  const { raw, dataset } = from;
  const kept = keptOf(raw);
  const timeline = kept ? timelineOf(kept) : {};
  const title = titleSlide(dataset, isRecord(timeline.title) ? timeline.title : null, kept !== null);
  const eras = toEraSlides(from, recordsOf(timeline.eras));
  const events = Array.from(inFileOrder(from), ([event, record]) => {
    const imported = keptOf(record);
    const slide = imported && slideOf(imported);
    return toSlide(event, slide, untouchedParts(event, slide, dataset), dataset, messages);
  });
  const { eras: _, ...rest } = timeline;
  return { ...rest, ...(eras.length > 0 ? { eras } : {}), ...(title ? { title } : {}), events };
}
