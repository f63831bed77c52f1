// How much room there is: an element's width in px as it changes, and how large the reader has text.

import { type RefObject, useEffect, useState } from 'react';

export interface Room {
  readonly width: number;
  /** 1 where text is as large as browsers have it; 2 where it is twice that. */
  readonly text: number;
}

const textScale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;

/** Before the element is measured: the window's width, up to a page's. */
export function useRoom(ref: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>(() => ({ width: Math.min(window.innerWidth, 1200), text: textScale() }));
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const width = Math.max(200, Math.round(entry.contentRect.width));
      const text = textScale();
      setRoom((now) => (now.width === width && now.text === text ? now : { width, text }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return room;
}
