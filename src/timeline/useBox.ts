// How large an element is, in px, as it changes.

import { type RefObject, useEffect, useState } from 'react';

export interface Box {
  readonly width: number;
  readonly height: number;
}

/**
 * Before the element is measured: the window's width, up to a page's. The height is watched only where it is `given` from
 * outside: a height that follows from what is drawn must not be drawn from.
 */
export function useBox(ref: RefObject<HTMLElement | null>, given: boolean): Box {
  const [box, setBox] = useState<Box>(() => ({
    width: typeof window === 'undefined' ? 1000 : Math.min(window.innerWidth, 1200),
    height: 0,
  }));
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const width = Math.max(200, Math.round(entry.contentRect.width));
      const height = given ? Math.round(entry.contentRect.height) : 0;
      setBox((now) => (now.width === width && now.height === height ? now : { width, height }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, given]);
  return box;
}
