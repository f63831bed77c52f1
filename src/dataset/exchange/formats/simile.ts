// Reads SIMILE Timeline JSON and XML as a table. https://simile-widgets.org/wiki/Timeline_EventSources

import { Parser } from 'htmlparser2';
import { isRecord, type RawRecord } from '../../../model/record.ts';
import type { ColumnMap } from '../csvLayout.ts';

/** SIMILE's names for our columns. Others are kept with the event. */
export const SIMILE_COLUMNS: ColumnMap = {
  date: 'start',
  end: 'end',
  title: 'title',
  summary: 'description',
  source_urls: 'link',
  media: 'image',
};

/** True for a file whose events have a start and a title, as no other format that is read here has them. */
export const isSimileJson = (raw: unknown): raw is RawRecord =>
  isRecord(raw) &&
  Array.isArray(raw.events) &&
  raw.events.some((one) => isRecord(one) && 'start' in one && ('title' in one || 'caption' in one)) &&
  ('dateTimeFormat' in raw || 'wikiURL' in raw || 'wikiSection' in raw || raw.events.some(hasOwnField));

const hasOwnField = (event: unknown): boolean =>
  isRecord(event) && ['durationEvent', 'isDuration', 'latestStart', 'earliestEnd'].some((name) => name in event);

/** The events with "title" in place of the older "caption". */
export const simileRecords = (events: readonly unknown[]): readonly unknown[] =>
  events.map((event) => {
    if (!isRecord(event) || 'title' in event || !('caption' in event)) return event;
    const { caption, ...rest } = event;
    return { ...rest, title: caption };
  });

/** The events of SIMILE XML; null if the text is not that. */
export function readSimileXml(text: string): readonly RawRecord[] | null {
  const events: RawRecord[] = [];
  let words: string | null = null;
  let attributes: RawRecord = {};
  const parser = new Parser(
    {
      onopentag: (name, given) => {
        if (name.toLowerCase() !== 'event') return;
        attributes = given;
        words = '';
      },
      ontext: (data) => {
        if (words !== null) words += data;
      },
      onclosetag: (name) => {
        if (name.toLowerCase() !== 'event' || words === null) return;
        events.push({ ...attributes, ...(words.trim() === '' ? {} : { description: words.trim() }) });
        words = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return events.some((event) => 'start' in event) ? events : null;
}
