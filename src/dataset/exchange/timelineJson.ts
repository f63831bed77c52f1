// TimelineJS3's JSON, in and out. What has no place here (eras, backgrounds, the title slide's media) is kept beside
// the events for the way back. https://timeline.knightlab.com/docs/json-format.html

import { isRecord, type RawRecord } from '../../model/record.ts';
import type { TimelineEvent } from '../../model/event.ts';
import { counted } from '../format/issue.ts';
import { DatasetBuilder, type ImportOptions, PROGRESS_ROWS } from './DatasetBuilder.ts';
import type { Exportable, ImportResult } from './types.ts';
import { htmlToText } from './htmlToText.ts';
import { addSlide, reportUnjudged } from './slides.ts';
import { type ExportMessages, titleSlide, toSlide, untouchedParts } from './exportSlide.ts';

/** A timeline, not a dataset of ours: its events have texts and starting dates, and there is no `format`. */
export const isTimelineJson = (raw: unknown): raw is RawRecord =>
  isRecord(raw) &&
  raw.format === undefined &&
  Array.isArray(raw.events) &&
  (raw.events.length === 0 || raw.events.some((one) => isRecord(one) && ('start_date' in one || 'text' in one)));

const toText = (value: unknown): string => (typeof value === 'string' ? htmlToText(value).text : '');

/** Title and description of a dataset from a title slide. */
export function headOf(title: unknown): RawRecord {
  const words = isRecord(title) && isRecord(title.text) ? title.text : {};
  const headline = toText(words.headline).replace(/\s+/g, ' ');
  return { ...(headline === '' ? {} : { title: headline }), description: toText(words.text) };
}

/** Says that eras were kept and are not shown; `count` of them. */
export function reportEras(draft: DatasetBuilder, count: number): void {
  if (count === 0) return;
  const message = `${counted(count, 'era')} kept for the way back to TimelineJS and not shown`;
  const fix = 'make an event of an era that readers should see';
  draft.report('warning', { rule: 'format', at: 'eras', message, fix }, null, null);
}

export function readTimelineJson(raw: RawRecord, options: ImportOptions): ImportResult {
  const draft = new DatasetBuilder(options.into);
  const { events, ...rest } = raw;
  const slides = Array.isArray(events) ? events : [];
  const rejected: unknown[] = [];
  for (const [index, slide] of slides.entries()) {
    if (index % PROGRESS_ROWS === 0) options.onRow?.(index);
    const added = isRecord(slide)
      ? addSlide(draft, slide, slide, null)
      : ({
          ok: false,
          error: { rule: 'format', at: '', message: 'is not a slide', fix: 'write it as { … }' },
        } as const);
    if (added.ok) continue;
    rejected.push(slide);
    draft.report('error', { ...added.error, at: `events[${index}]` }, null, null);
  }
  reportUnjudged(draft);
  reportEras(draft, Array.isArray(raw.eras) ? raw.eras.length : 0);
  return {
    raw: draft.finish(options, { ...headOf(raw.title), kept: { timelinejs: rest } }),
    issues: draft.issues,
    lines: draft.lines,
    rejected:
      rejected.length === 0
        ? null
        : { extension: 'json', count: rejected.length, text: `${JSON.stringify({ events: rejected }, null, 2)}\n` },
  };
}

/** What an import kept with an event or a dataset under `kept.timelinejs`. */
export function keptOf(value: unknown): RawRecord | null {
  const kept = isRecord(value) && isRecord(value.kept) ? value.kept.timelinejs : null;
  return isRecord(kept) ? kept : null;
}

/** The built events in the order of the file, each with its own record in it. */
export function* inFileOrder({ raw, dataset }: Exportable): Generator<readonly [event: TimelineEvent, raw: RawRecord]> {
  const byId = new Map<string, TimelineEvent>(dataset.events.map((event) => [event.id, event]));
  for (const record of Array.isArray(raw.events) ? raw.events : []) {
    if (!isRecord(record) || typeof record.id !== 'string') continue;
    const event = byId.get(record.id);
    if (event) yield [event, record];
    byId.delete(record.id);
  }
}

/** What a timeline has beside its events: its title slide, its eras, its scale. */
export interface Timeline {
  readonly title?: unknown;
  readonly eras?: unknown;
}

/**
 * The dataset as a TimelineJS timeline. `slideOf` finds the slide that an event came from in what was kept of it,
 * `timelineOf` the rest of the timeline; both differ by whether it came as JSON or as a sheet.
 */
export function toTimelineJson(
  { raw, dataset }: Exportable,
  words: ExportMessages,
  slideOf: (kept: RawRecord) => RawRecord | null,
  timelineOf: (kept: RawRecord) => Timeline,
): RawRecord {
  const kept = keptOf(raw);
  const timeline = kept ? timelineOf(kept) : {};
  const title = titleSlide(dataset, isRecord(timeline.title) ? timeline.title : null, kept !== null);
  const events = Array.from(inFileOrder({ raw, dataset }), ([event, record]) => {
    const came = keptOf(record);
    const slide = came && slideOf(came);
    return toSlide(event, slide, untouchedParts(event, slide, dataset), dataset, words);
  });
  return { ...timeline, ...(title ? { title } : {}), events };
}
