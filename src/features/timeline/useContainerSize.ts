// How much room the picture has: its section's size in px as it changes, and how large the reader has the text.

import { type RefObject, startTransition, useLayoutEffect, useState } from 'react';

/** A new object wherever anything in it has changed: what was laid out before is then out of date. */
export interface ContainerSize {
  /** px of the section, with the column of row names. */
  readonly width: number;
  /** px of the picture with its axis. */
  readonly height: number;
  /** px of what holds the picture and an open event beside it: by this the picture decides on its rows. */
  readonly room: number;
  /** 1 where text is as large as browsers have it; 2 where it is twice that. */
  readonly text: number;
}

const textScale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;

/** Null before the section is measured: nothing is drawn for a guess, because the reader would see it move. */
export function useContainerSize(
  section: RefObject<HTMLElement | null>,
  box: RefObject<HTMLElement | null>,
): ContainerSize | null {
  const [size, setSize] = useState<ContainerSize | null>(null);
  useLayoutEffect(() => {
    const [frame, picture] = [section.current, box.current];
    if (!frame || !picture) return;
    const room = frame.closest<HTMLElement>('[data-picture-room]') ?? frame;
    const measure = (): void => {
      const next: ContainerSize = {
        width: Math.max(200, frame.clientWidth),
        height: picture.clientHeight,
        room: room.clientWidth,
        text: textScale(),
      };
      setSize((now) => (now !== null && isSame(now, next) ? now : next));
    };
    // In a task of its own, because much was just drawn.
    startTransition(measure);
    const observer = new ResizeObserver(measure);
    for (const element of new Set([frame, picture, room])) observer.observe(element);
    return () => observer.disconnect();
  }, [section, box]);
  return size;
}

const isSame = (a: ContainerSize, b: ContainerSize): boolean =>
  a.width === b.width && a.height === b.height && a.room === b.room && a.text === b.text;
