// Converts TimelineJS 1 and 2 JSON to version 3, in which it is exported again.
// https://github.com/NUKnightLab/TimelineJS#json

import { isRecord, type RawRecord, rawText } from '../../../model/record.ts';
import { weighDates, type WrittenPeriod } from '../dates/columnDates.ts';
import type { DateContext, DateOrder } from '../dates/dateContext.ts';
import { readOldDate } from '../timelineSheet.ts';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const filled = (record: RawRecord): RawRecord =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );

/** True for `{ "timeline": { "date": [ … ] } }`. */
export const isTimelineV2 = (raw: unknown): raw is { readonly timeline: RawRecord } =>
  isRecord(raw) && isRecord(raw.timeline) && (Array.isArray(raw.timeline.date) || Array.isArray(raw.timeline.era));

const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/** "1999,5,3,10,30" as parts; another text, such as 5/3/1999, as in the older sheets. */
function toDate(value: unknown, context: DateContext): RawRecord | undefined {
  const text = rawText(value ?? '').trim();
  if (text === '') return undefined;
  if (!/^-?\d+(?:\s*,\s*\d*)*$/.test(text)) return readOldDate(text, context);
  return filled(Object.fromEntries(text.split(',').map((part, at) => [PARTS[at] ?? 'rest', part.trim()])));
}

function toSlide(event: unknown, context: DateContext): unknown {
  if (!isRecord(event)) return event;
  const { startDate, endDate, headline, text, tag, asset, ...rest } = event;
  const { media: url, ...more } = isRecord(asset) ? asset : {};
  const media = filled({ url, ...more });
  return filled({
    ...rest,
    start_date: toDate(startDate, context),
    end_date: toDate(endDate, context),
    text: filled({ headline, text }),
    group: tag,
    media: Object.keys(media).length > 0 ? media : undefined,
  });
}

/** The same timeline in version 3. Its own start date has no use there and is left out. */
export function toVersion3({ timeline }: { readonly timeline: RawRecord }, order?: DateOrder): RawRecord {
  const { date, era, headline, text, asset, type: _, startDate: __, ...rest } = timeline;
  const events = listOf(date);
  const periods = events
    .filter(isRecord)
    .map(({ startDate, endDate }): WrittenPeriod => [rawText(startDate ?? ''), rawText(endDate ?? '')]);
  const { context } = weighDates(periods, { given: order, fallback: 'mdy' });
  const title = toSlide({ headline, text, asset }, context);
  const eras = listOf(era).map((one) => toSlide(one, context));
  return { ...rest, title, ...(eras.length > 0 ? { eras } : {}), events: events.map((one) => toSlide(one, context)) };
}
