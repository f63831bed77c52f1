// Blocks what a kiosk's touch screen must not do: menus, selections, page zoom, drags, printing, saving, leaving the page.
// The actual security is the browser's kiosk mode and its policies (docs/KIOSK-MODE.md).

import { blockLinks } from './blockLinks.ts';

/** Keys that would leave the page or change the browser: any with Ctrl, ⌘ or Alt, the function keys, and the browser's own. */
function isBrowserKey(key: KeyboardEvent): boolean {
  // AltGr types characters on many keyboards and is reported as Ctrl + Alt.
  if (key.getModifierState('AltGraph')) return false;
  return key.ctrlKey || key.metaKey || key.altKey || /^(F\d+|Browser|Launch|ContextMenu|PrintScreen)/.test(key.key);
}

const blockEvent = (event: Event): void => event.preventDefault();

/** Text fields need selection. */
const blockOutsideFields = (event: Event): void => {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
};

function blockBrowserKeys(key: KeyboardEvent): void {
  if (isBrowserKey(key)) key.preventDefault();
}

/** Ctrl + wheel and a touch pad's pinch would zoom the page; the timeline has handled its own events before. */
function blockWheelZoom(wheel: WheelEvent): void {
  if (wheel.ctrlKey) wheel.preventDefault();
}

function blockPinchZoom(touch: TouchEvent): void {
  if (touch.touches.length > 1 && touch.cancelable) touch.preventDefault();
}

/** Adds the listeners to a window. Returns a function that removes them. */
export function lockDown(window: Window): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  const active = { signal, passive: false } as const;
  for (const name of ['contextmenu', 'dragstart', 'drop', 'dragover', 'auxclick', 'copy', 'cut', 'gesturestart']) {
    window.addEventListener(name, blockEvent, { signal });
  }
  window.addEventListener('selectstart', blockOutsideFields, { signal });
  window.addEventListener('click', blockLinks, { signal });
  window.addEventListener('keydown', blockBrowserKeys, { signal, capture: true });
  window.addEventListener('wheel', blockWheelZoom, active);
  window.addEventListener('touchmove', blockPinchZoom, active);
  return () => abort.abort();
}

/** Blocks the click that ends the current press, so that it does not act on what is shown by then. */
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
  // A press that becomes a drag or a long touch ends without a click.
  for (const next of ['pointerdown', 'keydown']) window.addEventListener(next, () => abort.abort(), options);
}
