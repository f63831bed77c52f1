// What can be shared: one event, the view with all its choices, or the whole dataset. Pure: address, title, and whether
// the address works for others.

import type { Dataset } from '../../dataset/format/dataset.ts';
import type { Messages } from '../../i18n/en/interface.ts';
import type { TimelineEvent } from '../../model/event.ts';
import { fallbackView } from '../../state/viewFields.ts';
import { printUrl } from '../../state/url.ts';
import type { View } from '../../state/view.ts';
import { permalink } from '../../ui/links.ts';

export const SHARE_TARGETS = ['event', 'view', 'record'] as const;
export type ShareTargetName = (typeof SHARE_TARGETS)[number];

export interface ShareTarget {
  readonly name: ShareTargetName;
  readonly view: View;
  readonly address: string;
  /** With the standing if it is an event (R3). */
  readonly title: string;
  /** Null unless an event is shared. */
  readonly event: TimelineEvent | null;
}

/**
 * What can be shared, from the narrowest to the widest. A view without any choice is the whole dataset. `home`
 * is the address of the record's page; `prerendered` says whether its events have their own pages.
 */
export function shareTargetsOf(
  dataset: Dataset,
  view: View,
  event: TimelineEvent | undefined,
  home: string,
  prerendered: boolean,
  m: Messages,
): readonly ShareTarget[] {
  const record = { ...fallbackView(), data: view.data, v: view.v, lang: view.lang };
  const addressOf = (shared: View): string => new URL(`./${printUrl(shared)}`, home).href;
  const targets: ShareTarget[] = [];
  if (event) {
    targets.push({
      name: 'event',
      view: { ...record, event: event.id },
      address: permalink(event.id, home, view, prerendered),
      title: m.shareTitle(event.title, event.status && m.statuses[event.status]),
      event,
    });
  }
  const { title } = dataset;
  if (printUrl({ ...view, event: null }) !== printUrl(record)) {
    targets.push({ name: 'view', view, address: addressOf(view), title, event: null });
  }
  return [...targets, { name: 'record', view: record, address: addressOf(record), title, event: null }];
}

const LOCAL_NAME = /^(localhost|.*\.(localhost|local))$/;
/** Loopback, private and link-local addresses: RFC 1918, 3927, 4193, 4291. */
const LOCAL_NUMBER =
  /^(127(\.\d+){3}|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|169\.254(\.\d+){2}|\[(::1|f[cd].*|fe[89ab].*)\])$/;

/** True if an address under this root is unreachable from other networks. */
export function isLocal(root: string): boolean {
  const { protocol, hostname } = new URL(root);
  return protocol === 'file:' || LOCAL_NAME.test(hostname) || LOCAL_NUMBER.test(hostname);
}
