// What a wall's touch screen must not do: menus, selections, page zoom, drags, printing, saving, new windows, leaving.
// A convenience; the lock is the browser's kiosk mode and its policies (docs/KIOSK-MODE.md).

import { blockLinks } from './blockLinks.ts';

/** Keys that would leave the page or change the browser: any with Ctrl, ⌘ or Alt, the function keys, and the browser's own. */
function isBrowserKey(key: KeyboardEvent): boolean {
  // AltGr types characters on many keyboards, and comes as Ctrl + Alt.
  if (key.getModifierState('AltGraph')) return false;
  return key.ctrlKey || key.metaKey || key.altKey || /^(F\d+|Browser|Launch|ContextMenu|PrintScreen)/.test(key.key);
}

const refuse = (event: Event): void => event.preventDefault();

/** Writing in a field needs its selection. */
const refuseOutsideFields = (event: Event): void => {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
};

function refuseKeys(key: KeyboardEvent): void {
  if (isBrowserKey(key)) key.preventDefault();
}

/** Ctrl + wheel and a touch pad's pinch zoom the page; the timeline has taken its own by then. */
function refuseZoom(wheel: WheelEvent): void {
  if (wheel.ctrlKey) wheel.preventDefault();
}

function refusePinch(touch: TouchEvent): void {
  if (touch.touches.length > 1 && touch.cancelable) touch.preventDefault();
}

/** Installs the guards on a window. Returns the undo. */
export function lockDown(window: Window): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  const active = { signal, passive: false } as const;
  for (const name of ['contextmenu', 'dragstart', 'drop', 'dragover', 'auxclick', 'copy', 'cut', 'gesturestart']) {
    window.addEventListener(name, refuse, { signal });
  }
  window.addEventListener('selectstart', refuseOutsideFields, { signal });
  window.addEventListener('click', blockLinks, { signal });
  window.addEventListener('keydown', refuseKeys, { signal, capture: true });
  window.addEventListener('wheel', refuseZoom, active);
  window.addEventListener('touchmove', refusePinch, active);
  return () => abort.abort();
}

/** Swallows the click that a press now under way will end in, so that it does nothing on what is shown by then. */
export function blockPress(window: Window): void {
  const abort = new AbortController();
  const options = { capture: true, signal: abort.signal };
  window.addEventListener(
    'click',
    (click) => {
      click.preventDefault();
      click.stopImmediatePropagation();
      abort.abort();
    },
    options,
  );
  // A press that became a drag or a long touch ends without a click.
  for (const next of ['pointerdown', 'keydown']) window.addEventListener(next, () => abort.abort(), options);
}
