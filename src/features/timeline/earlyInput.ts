// What a reader does to the picture before the code that answers is here: kept, and done again once it is.

import { findCommand } from '../../ui/shortcuts.ts';
import { SLACK } from './gestures.ts';

type Early = KeyboardEvent | WheelEvent | PointerEvent;

/** More than a reader does in the seconds that code takes to come. */
const MAX_EVENTS = 64;

const KEPT = ['keydown', 'wheel', 'pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const;

/** Whether the wheel is the picture's and not the page's: see windowWheeled in gestures.ts. */
const isForPicture = ({ ctrlKey, metaKey, shiftKey, deltaX, deltaY }: WheelEvent): boolean =>
  ctrlKey || metaKey || shiftKey || Math.abs(deltaX) > Math.abs(deltaY);

function copyOf(event: Early): Event {
  const { bubbles, cancelable, ctrlKey, metaKey, shiftKey, altKey } = event;
  const shared = { bubbles, cancelable, ctrlKey, metaKey, shiftKey, altKey };
  if (event instanceof KeyboardEvent) return new KeyboardEvent(event.type, { ...shared, key: event.key });
  const { clientX, clientY, button, buttons } = event;
  const mouse = { ...shared, clientX, clientY, button, buttons };
  if (event instanceof WheelEvent) {
    const { deltaX, deltaY, deltaMode } = event;
    return new WheelEvent(event.type, { ...mouse, deltaX, deltaY, deltaMode });
  }
  const { pointerId, pointerType, isPrimary } = event;
  return new PointerEvent(event.type, { ...mouse, pointerId, pointerType, isPrimary });
}

/** Listens to the picture until the signal. `onFirst` is called on each sign that the picture is about to be used. */
export function keepEarlyInput(element: HTMLElement, onFirst: () => void, signal: AbortSignal): readonly Early[] {
  const kept: Early[] = [];
  let isDown = false;
  let pressedAt = 0;
  const keep = (event: Early): void => {
    if (event.type === 'pointerdown') {
      isDown = true;
      if (event instanceof PointerEvent) pressedAt = event.clientX;
    }
    if (event instanceof PointerEvent && !isDown) return;
    if (event instanceof WheelEvent && !isForPicture(event)) return;
    if (event instanceof KeyboardEvent) {
      const command = findCommand('timeline', event);
      // Enter is the link's own.
      if (!command || command === 'open') return;
    }
    if (event instanceof WheelEvent || event instanceof KeyboardEvent) event.preventDefault();
    if (event.type === 'pointerup' || event.type === 'pointercancel') isDown = false;
    onFirst();
    if (event.type === 'pointermove' && kept.at(-1)?.type === 'pointermove') kept.pop();
    if (kept.length < MAX_EVENTS) kept.push(event);
  };
  for (const type of KEPT) element.addEventListener(type, keep, { signal, passive: false });
  // The end of a drag opens nothing.
  const onClick = (click: MouseEvent): void => {
    if (Math.abs(click.clientX - pressedAt) <= SLACK || click.detail === 0) return;
    click.preventDefault();
    click.stopPropagation();
  };
  element.addEventListener('click', onClick, { signal, capture: true });
  // A link is not dragged out of the picture: the drag is the picture's.
  element.addEventListener('dragstart', (drag) => drag.preventDefault(), { signal });
  for (const sign of ['pointerover', 'focusin', 'touchstart'] as const) {
    element.addEventListener(sign, onFirst, { signal, passive: true });
  }
  return kept;
}

/** Does it all again: keys where the focus is, all else on the picture. `flush` lets each be answered before the next. */
export function repeatInput(kept: readonly Early[], element: HTMLElement, flush: (act: () => void) => void): void {
  for (const event of kept) {
    const { activeElement } = document;
    const isKey = event instanceof KeyboardEvent && activeElement && element.contains(activeElement);
    flush(() => (isKey ? activeElement : element).dispatchEvent(copyOf(event)));
  }
}
