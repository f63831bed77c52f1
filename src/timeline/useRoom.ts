// How much room there is: an element's width in px as it changes, and how large the reader has its text.

import { type RefObject, useEffect, useState } from 'react';

/** A new one wherever anything in it has changed: what was measured before is then out of date. */
export interface Room {
  readonly width: number;
  /** 1 where text is as large as browsers have it; 2 where it is twice that. */
  readonly text: number;
  /** Px that a few letters are wide and high, whatever font and spacing the reader has. */
  readonly letters: string;
}

const textScale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;

/** Before the element is measured: the window's width, up to a page's. */
export function useRoom(box: RefObject<HTMLElement | null>, probe: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>(() => ({
    width: Math.min(window.innerWidth, 1200),
    text: textScale(),
    letters: '',
  }));
  useEffect(() => {
    const [element, few] = [box.current, probe.current];
    if (!element || !few) return;
    const observer = new ResizeObserver(() => {
      const width = Math.max(200, Math.round(element.clientWidth));
      const text = textScale();
      const letters = `${few.offsetWidth} ${few.offsetHeight}`;
      setRoom((now) =>
        now.width === width && now.text === text && now.letters === letters ? now : { width, text, letters },
      );
    });
    observer.observe(element);
    observer.observe(few);
    return () => observer.disconnect();
  }, [box, probe]);
  return room;
}
