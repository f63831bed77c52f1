// Synchronises the store with the address bar. Choices push a history entry, movements replace it (once at rest:
// Safari allows about 100 calls in 10 s), Back and Forward set the store. Only this file uses window.history.

import { isLocalFile } from '../model/ids.ts';
import { type Field, FIELD_NAMES, FIELDS, type FieldName, sameValue } from './viewFields.ts';
import type { PageSettings } from './pageSettings.ts';
import type { ViewStore } from './store.ts';
import { addressOf, parseUrl, printUrl, viewFromUrl } from './url.ts';
import type { View } from './view.ts';

/** How long a movement must rest before it is in the address: writing costs a frame, and some browsers fetch the icon again. */
const REST_MS = 150;

const differs = (a: View, b: View, names: readonly FieldName[]): boolean =>
  names.some((name) => !sameValue(name, a[name], b[name]));
const namesOf = (history: Field<unknown>['history']): readonly FieldName[] =>
  FIELD_NAMES.filter((name) => FIELDS[name].history === history);

/** The history state of an entry whose address must not contain the View: that of a local file, as a query string. */
const stateOf = (view: View): { readonly view: string } | null =>
  isLocalFile(view.data) ? { view: printUrl(view) } : null;
/** The query string in an entry's history state; null if there is none. */
export const readState = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && 'view' in state && typeof state.view === 'string' ? state.view : null;

const replacing = new WeakSet<ViewStore>();

/** Changes the View without a history entry: completing a link is not the reader's choice. */
export function replaceView(store: ViewStore, view: Partial<View>): void {
  replacing.add(store);
  store.setState(view);
  replacing.delete(store);
}

/**
 * Binds a store to a window's address. Returns a function that unbinds it.
 * Addresses that it writes keep the unknown parameters of the first address, and its language and theme: a link to a
 * French page stays French. On an event's own page, whose path names the event, choices are written under the
 * record's page. In an embed no choice pushes an entry, because Back must leave the article.
 */
export function bindHistory(
  store: ViewStore,
  window: Window,
  page: Pick<PageSettings, 'mode' | 'home' | 'event'>,
): () => void {
  const { unknown, named } = parseUrl(window.location.search);
  const device = namesOf('device').filter((name) => name in named);
  const pushed = namesOf('push');
  const replaced = [...namesOf('replace'), ...device];
  const ownPath = window.location.pathname;
  const basePath = page.event === null ? ownPath : new URL(page.home).pathname;
  let current = store.getState();
  let timer = 0;

  const write = (how: 'pushState' | 'replaceState', view = store.getState()): void => {
    window.clearTimeout(timer);
    timer = 0;
    current = view;
    const { hash } = window.location;
    window.history[how](stateOf(current), '', `${basePath}${addressOf(current, { unknown, device })}${hash}`);
  };

  const unsubscribe = store.subscribe((view, before) => {
    if (differs(view, current, pushed)) {
      // A pending movement belongs to the previous entry.
      if (timer !== 0) write('replaceState', before);
      write(replacing.has(store) || page.mode === 'embed' ? 'replaceState' : 'pushState');
    } else if (differs(view, current, replaced)) {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => write('replaceState'), REST_MS);
    }
  });

  const onPop = (): void => {
    window.clearTimeout(timer);
    timer = 0;
    const { lang, theme, data } = store.getState();
    // A jump to an anchor, such as the list, has made a new entry without state.
    if (isLocalFile(data) && window.history.state === null && viewFromUrl(window.location.search).data === data) {
      write('replaceState');
      return;
    }
    const view = viewFromUrl(readState(window.history.state) ?? window.location.search);
    const pathEvent = window.location.pathname === ownPath ? page.event : null;
    current = { ...view, event: view.event ?? pathEvent, lang, theme };
    store.setState(current);
  };
  window.addEventListener('popstate', onPop);
  // Saves a pending movement, so that it is there when the reader comes back.
  const onLeave = (): void => {
    if (timer !== 0) write('replaceState');
  };
  window.addEventListener('pagehide', onLeave);

  return () => {
    unsubscribe();
    window.clearTimeout(timer);
    window.removeEventListener('popstate', onPop);
    window.removeEventListener('pagehide', onLeave);
  };
}
