// Makes an element's content smaller until it fits: an unattended screen cannot rely on scrolling.

import { type RefObject, useLayoutEffect } from 'react';

const MIN_FIT = 0.4;

/**
 * Sets `--fit` (at most 1), by which the element's styles multiply their sizes: after each render, and when the element or
 * what is in it has another size, as with the display's scale or a typeface that has loaded.
 */
export function useShrinkToFit(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const shrink = (): void => {
      for (let fit = 1; fit >= MIN_FIT; fit -= 0.04) {
        element.style.setProperty('--fit', String(fit));
        if (element.scrollHeight <= element.clientHeight) return;
      }
    };
    shrink();
    const observer = new ResizeObserver(shrink);
    for (const one of [element, ...element.children]) observer.observe(one);
    return () => observer.disconnect();
  });
}
