// What the keyboard goes to stays in sight (WCAG 2.4.7): the rows that the browser scrolls past to show it take their own
// heights only then, and push it away again.

import { useEffect } from 'react';
import { reveal } from '../ui/reveal.ts';

/** Frames in which rows may still be growing. */
const FRAMES = 8;

export function useSeenFocus(): void {
  useEffect(() => {
    let frame = 0;
    const follow = (element: Element, left: number): void => {
      if (left === 0 || document.activeElement !== element) return;
      reveal(element);
      frame = requestAnimationFrame(() => follow(element, left - 1));
    };
    const onFocus = ({ target }: FocusEvent): void => {
      cancelAnimationFrame(frame);
      if (
        target instanceof Element &&
        target.matches('button, a, input, select, summary') &&
        !target.closest('.timeline, dialog')
      ) {
        frame = requestAnimationFrame(() => follow(target, FRAMES));
      }
    };
    const stop = (): void => cancelAnimationFrame(frame);
    document.addEventListener('focusin', onFocus);
    // The reader scrolls: that goes before.
    for (const name of ['wheel', 'touchstart', 'pointerdown'] as const)
      window.addEventListener(name, stop, { passive: true });
    return () => {
      stop();
      document.removeEventListener('focusin', onFocus);
      for (const name of ['wheel', 'touchstart', 'pointerdown'] as const) window.removeEventListener(name, stop);
    };
  }, []);
}
