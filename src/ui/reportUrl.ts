// The address for reporting a mistake: the dataset's `report` template, filled in with the event.

import type { TimelineEvent } from '../model/event.ts';
import type { Messages } from '../i18n/en/interface.ts';
import { oneLine } from './citationRecord.ts';

const PLACEHOLDERS = /\{(id|title|address)\}/g;

/**
 * Fills `{id}`, `{title}` (with the standing, R3) and `{address}` in the template. A plain mail address gets them as
 * subject and body (https://www.rfc-editor.org/rfc/rfc6068). `permalink` is null when no link leads to the event.
 */
export function reportUrl(template: string, event: TimelineEvent, permalink: string | null, m: Messages): string {
  const values: Readonly<Record<string, string>> = {
    id: event.id,
    title: m.shareTitle(oneLine(event.title), event.status && m.statuses[event.status]),
    address: permalink ?? '',
  };
  const isPlainAddress = /^mailto:[^?{]*$/i.test(template);
  const filled = isPlainAddress ? `${template}?subject={title}&body={address}%0D%0A({id})` : template;
  return filled.replace(PLACEHOLDERS, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}
