// Converts validated records to events, and relations to links.

import type { EdtfDate } from '../../model/edtf.ts';
import type { Citation, TimelineEvent } from '../../model/event.ts';
import { type EventId, toActorId, toEventId, toSourceId } from '../../model/ids.ts';
import type { Link } from './dataset.ts';
import type { RawCitation, RawEvent } from './schema.ts';

/** The defaults of an event's optional fields. */
export const BLANK_EVENT = {
  summary: '',
  kind: null,
  status: null,
  foundBy: null,
  importance: 2,
  actors: [],
  citations: [],
  relations: [],
  noReply: null,
  notes: [],
  media: [],
  tags: [],
  categories: {},
  translations: null,
} as const satisfies Partial<TimelineEvent>;

const toCitation = (raw: RawCitation): Citation => ({
  source: toSourceId(raw.source),
  quote: raw.quote,
  speaker: raw.speaker === null ? null : toActorId(raw.speaker),
  before: raw.before,
  after: raw.after,
  locator: raw.locator,
  dateGiven: raw.dateGiven,
  translations: raw.translations,
});

export const toEvent = (raw: RawEvent, date: EdtfDate, concerns: EdtfDate | null): TimelineEvent => ({
  id: toEventId(raw.id),
  date,
  concerns,
  title: raw.title,
  summary: raw.summary,
  kind: raw.kind,
  status: raw.status,
  foundBy: raw.foundBy === null ? null : toActorId(raw.foundBy),
  importance: raw.importance,
  actors: raw.actors.map((actor) => ({ id: toActorId(actor.id), role: actor.role })),
  citations: raw.citations.map(toCitation),
  relations: raw.relations.map((relation) => ({
    type: relation.type,
    event: toEventId(relation.event),
    note: relation.note,
  })),
  noReply: raw.noReply,
  notes: raw.notes.map((note) => ({ kind: note.kind, text: note.text, citations: note.citations.map(toCitation) })),
  media: raw.media,
  tags: raw.tags,
  categories: raw.categories,
  translations: raw.translations,
});

export function buildLinks(
  events: Iterable<Pick<TimelineEvent, 'id' | 'relations'>>,
): ReadonlyMap<EventId, readonly Link[]> {
  const links = new Map<EventId, Link[]>();
  const add = (event: EventId, link: Link): void => {
    const known = links.get(event);
    if (known) known.push(link);
    else links.set(event, [link]);
  };
  for (const event of events) {
    for (const { type, event: other, note } of event.relations) {
      add(event.id, { type, direction: 'out', event: other, note });
      add(other, { type, direction: 'in', event: event.id, note });
    }
  }
  return links;
}
