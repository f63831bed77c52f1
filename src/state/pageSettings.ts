// The settings of the current page: its mode, the site's root, and its record. Read once at boot from the attributes of
// <html>. Components get what differs as props; they do not read the mode.

import { type EventId, isId, toEventId } from '../model/ids.ts';

/** The full site, an embed in an article, or an unattended public screen. */
export const MODES = ['explore', 'embed', 'kiosk'] as const;
export type Mode = (typeof MODES)[number];

export interface PageSettings {
  readonly mode: Mode;
  /** The site's root as an absolute URL that ends in "/". */
  readonly root: string;
  /** The relative URL of the site's root. */
  readonly rootPath: string;
  /** The record that the page belongs to: a folder under `data/`. */
  readonly record: string;
  /** The records of the site that have pages; empty if there is one only. */
  readonly records: readonly string[];
  /** The record's own page, as an absolute URL that ends in "/": the root, or `r/<record>/` under it. */
  readonly home: string;
  /** The relative URL of the record's own page: "./", "../../". */
  readonly basePath: string;
  /** Whether the record is prerendered in the page's HTML and its events have static pages. */
  readonly prerendered: boolean;
  /** The version of the prerendered record; null if there is none or it is unknown. */
  readonly version: string | null;
  /** The event of a page at `/event/<id>/`. */
  readonly event: EventId | null;
}

/**
 * `<html data-mode data-root data-home data-record data-records data-prerendered data-version data-event>`: a page without
 * `data-mode` is the explorer, without `data-home` it belongs to the record at the root.
 */
export function readPage(document: Document): PageSettings {
  const { dataset } = document.documentElement;
  const { mode, root = './', home = root, record = '', records = '', prerendered, version, event } = dataset;
  const toAddress = (path: string): string => new URL(path, document.baseURI).href.replace(/[?#].*$/, '');
  return {
    mode: MODES.find((one) => one === mode) ?? 'explore',
    root: toAddress(root),
    rootPath: root,
    record,
    records: records.split(' ').filter(Boolean),
    home: toAddress(home),
    basePath: home,
    prerendered: prerendered !== undefined,
    version: version ?? null,
    event: event !== undefined && isId(event) ? toEventId(event) : null,
  };
}
