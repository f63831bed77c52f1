// Tells the style sheet how high an element is that sticks to an edge of the screen, so that whatever takes the focus
// is scrolled clear of it (WCAG 2.4.11) and what sticks beside it makes room.

import { type RefObject, useEffect } from 'react';

/** Writes the height to the page's root as the custom property `name`, for as long as the element is there. */
export function useStickyHeight(ref: RefObject<HTMLElement | null>, name: `--${string}`): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty(name, `${element.getBoundingClientRect().height}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty(name);
    };
  }, [ref, name]);
}
