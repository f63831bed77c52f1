// Reads iCalendar as a table, with ical.js: its zones, its folded lines and its escapes. Loaded on demand.
// https://www.rfc-editor.org/rfc/rfc5545

import ICAL from 'ical.js';
import type { RawRecord } from '../../../model/record.ts';
import { fail, ok, type Result } from '../../../model/result.ts';
import type { ColumnMap } from '../csvLayout.ts';
import { printOffset } from '../dates/timeOfDay.ts';

export const ICAL_COLUMNS: ColumnMap = {
  date: 'dtstart',
  end: 'dtend',
  title: 'summary',
  summary: 'description',
  source_urls: 'url',
  tags: 'categories',
  place: 'location',
};

export interface Calendar {
  readonly records: readonly RawRecord[];
  readonly title: string;
  readonly description: string;
  /** Events with a rule of repetition, of which only the first date is read. */
  readonly repeating: number;
  /** Tasks and other components that are no events. */
  readonly others: number;
}

/** Minutes east of UTC of an IANA zone at a local time; null if the zone is not known. */
function offsetOf(zone: string, local: string): number | null {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(new Date(`${local}Z`)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  } catch {
    return null;
  }
}

/** A date or a time in ISO 8601, with the offset of its zone. */
function toIso(time: ICAL.Time, zone: string | null): string {
  const local = time.toString().replace(/Z$/, '');
  if (time.isDate) return local;
  if (time.zone === ICAL.Timezone.utcTimezone || zone === 'UTC') return `${local}Z`;
  if (zone === null) return local;
  const isDefined = time.zone !== ICAL.Timezone.localTimezone && time.zone !== null;
  const offset = isDefined ? time.utcOffset() / 60 : offsetOf(zone, local);
  return offset === null ? local : `${local}${printOffset(offset)}`;
}

function timeOf(component: ICAL.Component, name: string): { readonly time: ICAL.Time; readonly iso: string } | null {
  const property = component.getFirstProperty(name);
  const time = property?.getFirstValue();
  if (!property || !(time instanceof ICAL.Time)) return null;
  const zone = property.getParameter('tzid');
  return { time, iso: toIso(time, typeof zone === 'string' ? zone : null) };
}

/** The last day or moment: the end of a day is the next one in iCalendar. */
function endOf(component: ICAL.Component, start: ICAL.Time | undefined): string {
  const end = timeOf(component, 'dtend');
  if (end) {
    if (!end.time.isDate) return end.iso;
    const last = end.time.clone();
    last.adjust(-1, 0, 0, 0);
    return start && last.compare(start) <= 0 ? '' : last.toString();
  }
  const duration = component.getFirstPropertyValue('duration');
  if (!(duration instanceof ICAL.Duration) || !start) return '';
  const last = start.clone();
  last.addDuration(duration);
  if (start.isDate) last.adjust(-1, 0, 0, 0);
  const zone = component.getFirstProperty('dtstart')?.getParameter('tzid');
  return last.compare(start) <= 0 ? '' : toIso(last, typeof zone === 'string' ? zone : null);
}

function toRecord(component: ICAL.Component): RawRecord {
  const record = new Map<string, string>();
  for (const property of component.getAllProperties()) {
    const { name } = property;
    if (['dtstart', 'dtend', 'duration'].includes(name)) continue;
    const words = property.getValues().map(String).join('; ');
    record.set(name, record.has(name) ? `${record.get(name)}; ${words}` : words);
  }
  const start = timeOf(component, 'dtstart');
  return { dtstart: start?.iso ?? '', dtend: endOf(component, start?.time), ...Object.fromEntries(record) };
}

export function readCalendar(text: string): Result<Calendar> {
  try {
    const root = new ICAL.Component(ICAL.parse(text.trim()));
    for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const events = ['vevent', 'vjournal'].flatMap((name) => root.getAllSubcomponents(name));
    const others = root.getAllSubcomponents().filter(({ name }) => !['vevent', 'vjournal', 'vtimezone'].includes(name));
    return ok({
      records: events.map(toRecord),
      title: String(root.getFirstPropertyValue('x-wr-calname') ?? ''),
      description: String(root.getFirstPropertyValue('x-wr-caldesc') ?? ''),
      repeating: events.filter((event) => event.hasProperty('rrule') || event.hasProperty('rdate')).length,
      others: others.length,
    });
  } catch (cause) {
    return fail(
      `the file is a calendar (iCalendar) that cannot be read: ${cause instanceof Error ? cause.message : cause}`,
    );
  }
}
