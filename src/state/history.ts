// Address bar ⇄ store. Choices push an entry, movements replace one (throttled: Safari allows about 100 calls in
// 10 s), Back and Forward set the store. The only file that touches window.history.

import { type Field, FIELD_NAMES, FIELDS, type FieldName, sameValue } from './fields.ts';
import type { PageSettings } from './mode.ts';
import type { ViewStore } from './store.ts';
import { parseUrl, printUrl, viewFromUrl } from './url.ts';
import type { View } from './view.ts';

/** Milliseconds between two replaced entries. */
const THROTTLE = 150;

const differs = (a: View, b: View, names: readonly FieldName[]): boolean =>
  names.some((name) => !sameValue(name, a[name], b[name]));
const namesOf = (history: Field<unknown>['history']): readonly FieldName[] =>
  FIELD_NAMES.filter((name) => FIELDS[name].history === history);

const amending = new WeakSet<ViewStore>();

/** Changes the view without a step for Back: what completes a link is no choice of the reader's. */
export function amend(store: ViewStore, view: Partial<View>): void {
  amending.add(store);
  store.setState(view);
  amending.delete(store);
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

  const write = (how: 'pushState' | 'replaceState'): void => {
    window.clearTimeout(timer);
    timer = 0;
    written = store.getState();
    const { hash } = window.location;
    window.history[how](null, '', `${home}${printUrl(written, { unknown, device })}${hash}`);
  };

  const unsubscribe = store.subscribe((view) => {
    if (differs(view, written, pushed))
      write(amending.has(store) || page.mode === 'embed' ? 'replaceState' : 'pushState');
    else if (differs(view, written, replaced) && timer === 0) {
      timer = window.setTimeout(() => write('replaceState'), THROTTLE);
    }
  });

  const onPop = (): void => {
    window.clearTimeout(timer);
    timer = 0;
    const { lang, theme } = store.getState();
    const view = viewFromUrl(window.location.search);
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
