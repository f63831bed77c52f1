// Tells the page how much of its top an element covers while it sticks there, so that whatever takes the focus is
// scrolled clear of it (WCAG 2.4.11): `--covered-top`, used by `scroll-padding` and by what sticks below it.

import { type RefObject, useEffect } from 'react';

export function useCover(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty('--covered-top', `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty('--covered-top');
    };
  }, [ref]);
}
