// The settings of the current page: its mode, the site's root, and the prerendered dataset. Read once at boot from the
// attributes of <html>. Components get what differs as props; they do not read the mode.

import { type EventId, isId, toEventId } from '../model/ids.ts';

/** The full site, an embed in an article, or an unattended public screen. */
export const MODES = ['explore', 'embed', 'kiosk'] as const;
export type Mode = (typeof MODES)[number];

export interface PageSettings {
  readonly mode: Mode;
  /** The site's root as an absolute URL that ends in "/". */
  readonly root: string;
  /** The relative URL of the root: "./", "../../". */
  readonly basePath: string;
  /** The dataset that is prerendered in the page's HTML and whose events have static pages; null if there is none. */
  readonly prerendered: string | null;
  /** The version of the prerendered dataset; null if there is none or it is unknown. */
  readonly version: string | null;
  /** The event of a page at `/event/<id>/`. */
  readonly event: EventId | null;
  /** Set where the page is one file with its dataset inside; `root` is then its own address. */
  readonly isOneFile?: true;
}

/** `<html data-mode data-root data-prerendered data-version data-event>`: a page without them is the explorer at the root, not prerendered. */
export function readPage(document: Document): PageSettings {
  const { mode, root = './', prerendered, version, event } = document.documentElement.dataset;
  return {
    mode: MODES.find((one) => one === mode) ?? 'explore',
    root: new URL(root, document.baseURI).href.replace(/[?#].*$/, ''),
    basePath: root,
    prerendered: prerendered ?? null,
    version: version ?? null,
    event: event !== undefined && isId(event) ? toEventId(event) : null,
  };
}
