// Address bar ⇄ store. Choices push an entry, movements replace one (throttled: Safari allows about 100 calls in
// 10 s), Back and Forward set the store. The only file that touches window.history.

import { isLocalFile } from '../model/ids.ts';
import { type Field, FIELD_NAMES, FIELDS, type FieldName, sameValue } from './viewFields.ts';
import type { PageSettings } from './pageSettings.ts';
import type { ViewStore } from './store.ts';
import { addressOf, parseUrl, printUrl, viewFromUrl } from './url.ts';
import type { View } from './view.ts';

/** Milliseconds between two replaced entries. */
const THROTTLE_MS = 150;

const differs = (a: View, b: View, names: readonly FieldName[]): boolean =>
  names.some((name) => !sameValue(name, a[name], b[name]));
const namesOf = (history: Field<unknown>['history']): readonly FieldName[] =>
  FIELD_NAMES.filter((name) => FIELDS[name].history === history);

/** What the browser keeps with an entry whose address must not say it: the View of a reader's own file, as a query. */
const stateOf = (view: View): { readonly view: string } | null =>
  isLocalFile(view.data) ? { view: printUrl(view) } : null;
/** The View that an entry was left with, where its address does not say it. */
export const readState = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && 'view' in state && typeof state.view === 'string' ? state.view : null;

const replacing = new WeakSet<ViewStore>();

/** Changes the view without a step for Back: what completes a link is no choice of the reader's. */
export function replaceView(store: ViewStore, view: Partial<View>): void {
  replacing.add(store);
  store.setState(view);
  replacing.delete(store);
}

/**
 * Binds a store to a window's address. Returns the undo.
 * `unknown` parameters of the first address are kept in every address that we write, and so is the language or the
 * appearance that it named: reading on in French is part of what that link asked for. The page of one event says that
 * event by its own path; what is chosen there is written after the root's. In somebody's article no choice is a step for
 * Back, which leads out of the article.
 */
export function bindHistory(
  store: ViewStore,
  window: Window,
  page: Pick<PageSettings, 'mode' | 'root' | 'event'>,
): () => void {
  const { unknown, named } = parseUrl(window.location.search);
  const device = namesOf('device').filter((name) => name in named);
  const pushed = namesOf('push');
  const replaced = [...namesOf('replace'), ...device];
  const own = window.location.pathname;
  const home = page.event === null ? own : new URL(page.root).pathname;
  let written = store.getState();
  let timer = 0;

  const write = (how: 'pushState' | 'replaceState', view = store.getState()): void => {
    window.clearTimeout(timer);
    timer = 0;
    written = view;
    const { hash } = window.location;
    window.history[how](stateOf(written), '', `${home}${addressOf(written, { unknown, device })}${hash}`);
  };

  const unsubscribe = store.subscribe((view, before) => {
    if (differs(view, written, pushed)) {
      // A movement that waits to be written belongs to the entry that is left.
      if (timer !== 0) write('replaceState', before);
      write(replacing.has(store) || page.mode === 'embed' ? 'replaceState' : 'pushState');
    } else if (differs(view, written, replaced) && timer === 0) {
      timer = window.setTimeout(() => write('replaceState'), THROTTLE_MS);
    }
  });

  const onPop = (): void => {
    window.clearTimeout(timer);
    timer = 0;
    const { lang, theme, data } = store.getState();
    // A step within the page, such as to the list: it has an entry of its own, of which nothing is known yet.
    if (isLocalFile(data) && window.history.state === null && viewFromUrl(window.location.search).data === data) {
      write('replaceState');
      return;
    }
    const view = viewFromUrl(readState(window.history.state) ?? window.location.search);
    const owned = window.location.pathname === own ? page.event : null;
    written = { ...view, event: view.event ?? owned, lang, theme };
    store.setState(written);
  };
  window.addEventListener('popstate', onPop);
  // Whoever leaves and comes back finds what they left, the last movement too.
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
