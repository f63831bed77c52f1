// Keeps the focused element in view (WCAG 2.4.7): rows that the browser scrolls past get their real height only then,
// and push it away again.

import { useEffect } from 'react';
import { scrollClear } from '../ui/scrollClear.ts';

/** Frames in which rows may still change height. */
const FRAMES = 8;

export function useKeepFocusInView(): void {
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    let frame = 0;
    let pressed = false;
    const follow = (element: Element, left: number, lastTop = Number.NaN, lastScroll = 0): void => {
      if (left === 0 || document.activeElement !== element) return;
      const top = element.getBoundingClientRect().top + window.scrollY;
      // The page scrolled but nothing changed height: the reader or assistive software scrolled it.
      if (Math.abs(top - lastTop) < 1 && window.scrollY !== lastScroll) return;
      scrollClear(element);
      const { scrollY } = window;
      frame = requestAnimationFrame(() => follow(element, left - 1, top, scrollY));
    };
    const stop = (): void => cancelAnimationFrame(frame);
    const onFocus = ({ target }: FocusEvent): void => {
      stop();
      // A pressed element is already visible; moving it would make the press end beside it.
      if (
        !pressed &&
        target instanceof Element &&
        target.matches('button, a, input, select, summary') &&
        !target.closest('.timeline, .detail, dialog')
      ) {
        frame = requestAnimationFrame(() => follow(target, FRAMES));
      }
    };
    document.addEventListener('focusin', onFocus, { signal });
    // The reader's own scrolling takes precedence.
    for (const name of ['wheel', 'touchstart'] as const) window.addEventListener(name, stop, { passive: true, signal });
    const onPress = (): void => {
      stop();
      pressed = true;
    };
    const onLetGo = (): void => {
      pressed = false;
    };
    window.addEventListener('pointerdown', onPress, { signal, capture: true });
    for (const name of ['pointerup', 'pointercancel', 'keydown'] as const)
      window.addEventListener(name, onLetGo, { signal, capture: true });
    return () => {
      stop();
      abort.abort();
    };
  }, []);
}
