// What links and controls need to know about the page. Before hydration the prerendered HTML is shown, in which every
// link must work by itself.

import { createContext, type ReactNode, useContext } from 'react';
import type { Dataset } from '../dataset/format/dataset.ts';
import type { PicturePlace } from '../engine/layout/layoutSize.ts';
import type { EventId } from '../model/ids.ts';
import type { Span } from '../model/span.ts';

/** The picture of all events of a prerendered dataset. */
export interface PictureInput {
  readonly dataset: Dataset;
  /** In time order. */
  readonly rows: Uint32Array;
  readonly whole: Span;
  readonly selected: EventId | null;
  readonly lit: readonly EventId[];
  readonly place: PicturePlace;
}

export interface PageInfo {
  /** False during prerendering and until React has hydrated the page. */
  readonly hydrated: boolean;
  /** Prefix of a view's "?…": "" on the page that shows views, otherwise the path to it. */
  readonly home: string;
  /** The path to the site's root. */
  readonly rootPath: string;
  /** The path to the record's own page. */
  readonly basePath: string;
  /** The path to the site's root for files, which stays right when the page's address changes. */
  readonly fileRoot: string;
  /** The page's record: a folder under `data/`. */
  readonly record: string;
  /** Whether the record's events have their own pages. */
  readonly prerendered: boolean;
  /** The event of this event page; null elsewhere. */
  readonly event: EventId | null;
  /** The path of an event's static page. */
  readonly eventPage: (event: EventId) => string;
  /** Whether the page is in a frame, in which static pages must not open. */
  readonly framed: boolean;
  /** Reloads the page. */
  readonly reload: () => void;
  /** Draws the page's own picture. Set by the build only: the browser keeps what the build has drawn. */
  readonly drawPicture?: ((input: PictureInput) => ReactNode) | undefined;
  /** Called each time a layout has painted the current matches. */
  readonly onPainted?: (() => void) | undefined;
}

export const reloadNow = (): void => window.location.reload();

export const PageContext = createContext<PageInfo>({
  hydrated: true,
  home: '',
  rootPath: './',
  basePath: './',
  fileRoot: './',
  record: '',
  prerendered: false,
  event: null,
  eventPage: (event) => `event/${event}/`,
  framed: false,
  reload: reloadNow,
});

export const usePage = (): PageInfo => useContext(PageContext);
