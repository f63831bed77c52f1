// What the page at hand is: which of the three, where the site's root lies, and what already stands in its HTML. Read
// once, at boot, from the page's own <html>; parts are told what differs, they never ask for the mode.

import { type EventId, isId, toEventId } from '../model/ids.ts';

/** Browse on one's own screen, a box in an article, or a screen on a wall. */
export const MODES = ['explore', 'embed', 'kiosk'] as const;
export type Mode = (typeof MODES)[number];

export interface PageSettings {
  readonly mode: Mode;
  /** The site's root as an absolute address that ends in "/". */
  readonly root: string;
  /** The way to the root from here: "./", "../../". */
  readonly basePath: string;
  /** The dataset whose events stand in the page's HTML and have pages of their own, or null where none do. */
  readonly prerendered: string | null;
  /** The version of it; null where nothing does, or where that is not known. */
  readonly version: string | null;
  /** The event that this page is about, at `/event/<id>/`. */
  readonly event: EventId | null;
}

/** `<html data-mode data-root data-prerendered data-version data-event>`: a page without them is the explorer at the root, empty. */
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
