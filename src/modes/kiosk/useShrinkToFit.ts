// Makes an element's content a little smaller until it fits: nothing on an unattended screen may be cut off.

import { type RefObject, useLayoutEffect } from 'react';

const MIN_FIT = 0.4;

/** Writes `--fit` (1 and less), by which the element's styles multiply their sizes, after each rendering. */
export function useShrinkToFit(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    for (let fit = 1; fit >= MIN_FIT; fit -= 0.04) {
      element.style.setProperty('--fit', String(fit));
      if (element.scrollHeight <= element.clientHeight) return;
    }
  });
}
