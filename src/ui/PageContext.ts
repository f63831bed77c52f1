// The page as links and controls need to know it: whether scripts answer already, and where addresses begin. Until
// they do, what is drawn is what stands in the page's HTML, where every link must work by itself.

import { createContext, useContext } from 'react';
import type { EventId } from '../model/ids.ts';

export interface PageInfo {
  /** False in prerendered HTML and until it has been taken over. */
  readonly hydrated: boolean;
  /** What a view's "?…" is put after: "" on the page that shows views, else the way to it. */
  readonly home: string;
  /** The way to the site's root. */
  readonly basePath: string;
  /** The dataset whose events have pages of their own; null where none do. */
  readonly prerendered: string | null;
  /** The event that this page is about. */
  readonly event: EventId | null;
  /** The static page of an event. */
  readonly eventPage: (event: EventId) => string;
  /** Whether static pages must not be opened in this frame. */
  readonly framed: boolean;
  /** Loads it again. */
  readonly reload: () => void;
  /** Called each time a layout has painted the current matches. */
  readonly onPainted?: (() => void) | undefined;
}

export const reloadNow = (): void => window.location.reload();

export const PageContext = createContext<PageInfo>({
  hydrated: true,
  home: '',
  basePath: './',
  prerendered: null,
  event: null,
  eventPage: (event) => `event/${event}/`,
  framed: false,
  reload: reloadNow,
});

export const usePage = (): PageInfo => useContext(PageContext);
