// Publishes the height of a sticky element to CSS, so that focused elements are scrolled clear of it (WCAG 2.4.11).

import { type RefObject, useEffect } from 'react';

/** Writes the height to the custom property `name` on the root while the element is mounted. */
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
