// How much room there is: an element's size in px as it changes, and how large the reader has its text.

import { type RefObject, startTransition, useLayoutEffect, useState } from 'react';

/** A new one wherever anything in it has changed: what was measured before is then out of date. */
export interface ContainerSize {
  readonly width: number;
  /** Null where it follows from what is drawn, which must not be drawn from it. */
  readonly height: number | null;
  /** 1 where text is as large as browsers have it; 2 where it is twice that. */
  readonly text: number;
  /** Px that a few letters are wide and high, whatever font and spacing the reader has; '' before it was measured. */
  readonly letters: string;
}

const textScale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;

/** Before the element is measured: the window's width, up to a page's. `given`: whether it has its height from outside. */
export function useContainerSize(
  box: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
  given: boolean,
): ContainerSize {
  const [room, setRoom] = useState<ContainerSize>(() => ({
    width: Math.min(window.innerWidth, 1200),
    height: null,
    text: textScale(),
    letters: '',
  }));
  // Before anything is drawn: what is drawn for a guess would be seen to move.
  useLayoutEffect(() => {
    const [element, few] = [box.current, probe.current];
    if (!element || !few) return;
    let last: ContainerSize | null = null;
    const measure = (): void => {
      const next: ContainerSize = {
        width: Math.max(200, Math.round(element.clientWidth)),
        height: given ? Math.round(element.clientHeight) : null,
        text: textScale(),
        letters: `${few.offsetWidth} ${few.offsetHeight}`,
      };
      // One for each size, in whatever order they are told: React may take up a later one first.
      const measured = last !== null && same(last, next) ? last : next;
      last = measured;
      setRoom((now) => (same(now, measured) ? now : measured));
    };
    // In a task of its own, for much was just drawn.
    startTransition(measure);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(few);
    return () => observer.disconnect();
  }, [box, probe, given]);
  return room;
}

const same = (a: ContainerSize, b: ContainerSize): boolean =>
  a.width === b.width && a.height === b.height && a.text === b.text && a.letters === b.letters;
