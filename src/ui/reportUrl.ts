// Where a reader tells the editors of a mistake: the dataset's own address, filled in with the event that it is about.

import type { TimelineEvent } from '../model/event.ts';
import type { Messages } from '../i18n/en/interface.ts';
import { oneLine } from './citationRecord.ts';

const PLACES = /\{(id|title|address)\}/g;

/**
 * The address with the event's id, its title (with its standing, R3) and its permalink in the places of `{id}`, `{title}`
 * and `{address}`. A mail address without any place gets them as its subject and its text. https://www.rfc-editor.org/rfc/rfc6068
 * `permalink` is null where no link leads to the event.
 */
export function reportUrl(template: string, event: TimelineEvent, permalink: string | null, m: Messages): string {
  const values: Readonly<Record<string, string>> = {
    id: event.id,
    title: m.shareTitle(oneLine(event.title), m.statuses[event.status]),
    address: permalink ?? '',
  };
  const bare = /^mailto:[^?{]*$/i.test(template);
  const whole = bare ? `${template}?subject={title}&body={address}%0D%0A({id})` : template;
  return whole.replace(PLACES, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}
