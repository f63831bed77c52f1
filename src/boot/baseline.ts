// What the code uses without asking first and an old browser may not have: Baseline 2023 (docs/BROWSERS.md), of which
// `npm run check:browsers` holds the built code. Where one is missing, the readable page stays and says why it is no more than that.

import { BOOT_MESSAGES } from '../i18n/bootMessages.ts';
import { pickLanguage } from '../i18n/pickLanguage.ts';
import type { View } from '../state/view.ts';

/** The newest of what is used, of each kind: a browser that has these has the rest. */
const NEEDED: readonly (() => boolean)[] = [
  () => 'canParse' in URL,
  () => 'toSorted' in Array.prototype,
  () => 'timeout' in AbortSignal,
  () => 'hasOwn' in Object,
  () => CSS.supports('selector(:has(a))'),
];

/** Whether this browser lacks something without which the page would break. */
export function isTooOld(): boolean {
  try {
    return !NEEDED.every((isThere) => isThere());
  } catch {
    return true; // It does not even know what is asked.
  }
}

/** Calls back once the page's HTML is here. Code that is in the browser's cache may run before it is. */
function whenParsed(document: Document, act: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act, { once: true });
  else act();
}

/** Says so above the readable page, in the reader's language. */
export function showTooOld(document: Document, chosen: View['lang']): void {
  whenParsed(document, () => writeTooOld(document, chosen));
}

function writeTooOld(document: Document, chosen: View['lang']): void {
  const status = document.getElementById('startup-status');
  const root = document.getElementById('root');
  const code = pickLanguage(chosen, navigator.languages);
  const { tooOld, readBelow, direction } = BOOT_MESSAGES[code];
  const hasText = root !== null && root.textContent !== '';
  const message = document.createElement('p');
  message.textContent = hasText ? `${tooOld} ${readBelow}` : tooOld;
  message.lang = code;
  message.dir = direction;
  status?.replaceChildren(message);
  status?.setAttribute('data-late', 'now');
  root?.querySelector('main')?.setAttribute('aria-busy', 'false');
}

/** Removes what the page says where its code does not start (scripts/build/prerender/NotStarted.tsx). */
export function markStarted(document: Document): void {
  const clear = (): void => {
    const status = document.getElementById('startup-status');
    status?.removeAttribute('data-late');
    status?.replaceChildren();
  };
  // At once where it can be, before something else is written there.
  if (document.getElementById('startup-status')) clear();
  else whenParsed(document, clear);
}
