// Converts TimelineJS 1 and 2 JSON to version 3, in which it is exported again.
// https://github.com/NUKnightLab/TimelineJS#json

import { isRecord, type RawRecord } from '../../../model/record.ts';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const filled = (record: RawRecord): RawRecord =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );

/** True for `{ "timeline": { "date": [ … ] } }`. */
export const isTimelineV2 = (raw: unknown): raw is { readonly timeline: RawRecord } =>
  isRecord(raw) && isRecord(raw.timeline) && (Array.isArray(raw.timeline.date) || Array.isArray(raw.timeline.era));

const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/** "1999,5,3,10,30" as parts; another text as the year, which is read as a date in words. */
function toDate(value: unknown): RawRecord | undefined {
  const text = String(value ?? '').trim();
  if (text === '') return undefined;
  if (!/^-?\d+(?:\s*,\s*\d*)*$/.test(text)) return { year: text };
  return filled(Object.fromEntries(text.split(',').map((part, at) => [PARTS[at] ?? 'rest', part.trim()])));
}

function toSlide(event: unknown): unknown {
  if (!isRecord(event)) return event;
  const { startDate, endDate, headline, text, tag, asset, ...rest } = event;
  const { media: url, ...more } = isRecord(asset) ? asset : {};
  const media = filled({ url, ...more });
  return filled({
    ...rest,
    start_date: toDate(startDate),
    end_date: toDate(endDate),
    text: filled({ headline, text }),
    group: tag,
    media: Object.keys(media).length > 0 ? media : undefined,
  });
}

/** The same timeline in version 3. Its own start date has no use there and is left out. */
export function toVersion3({ timeline }: { readonly timeline: RawRecord }): RawRecord {
  const { date, era, headline, text, asset, type: _, startDate: __, ...rest } = timeline;
  const title = toSlide({ headline, text, asset });
  const eras = listOf(era).map(toSlide);
  return { ...rest, title, ...(eras.length > 0 ? { eras } : {}), events: listOf(date).map(toSlide) };
}
