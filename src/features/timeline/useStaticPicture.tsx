// The picture in the page's HTML (static/StaticPicture.tsx) while it is shown: it opens events, keeps what else the reader
// does, and gives its place to the drawn picture.

import { type MouseEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PicturePlace, PictureSize } from '../../engine/layout/layoutSize.ts';
import type { EventId } from '../../model/ids.ts';
import { isPlainClick } from '../../ui/InternalLink.tsx';
import { type PictureInput, usePage } from '../../ui/PageContext.ts';
import { keepEarlyInput, repeatInput } from './earlyInput.ts';
import { whenIdle } from './useDrawing.ts';

/**
 * With text as its content and the warning suppressed, React keeps an element's own content while it hydrates, whatever
 * it is. https://react.dev/reference/react-dom/client/hydrateRoot#suppressing-unavoidable-hydration-mismatch-errors
 */
const KEPT_CONTENT = { suppressHydrationWarning: true, children: '' } as const;

export interface StaticPictureOptions {
  /** The picture with its row names, and the container of the drawn one. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly box: RefObject<HTMLElement | null>;
  readonly input: Omit<PictureInput, 'place'>;
  /** Of the drawn picture. */
  readonly size: PictureSize | null;
  /** False once the reader has chosen other matches or another window than the page shows. */
  readonly isCurrent: boolean;
  /** Asks for the code that draws. Stable. */
  readonly need: () => void;
  readonly onOpen: (event: EventId) => void;
}

export interface StaticPictureState {
  readonly place: PicturePlace;
  /** Whether the drawn picture has the lines and labels of the page's own: until the reader changes what is shown. */
  readonly isKept: boolean;
  /** Null once the drawn picture has taken its place, and on pages without one. */
  readonly element: ReactNode;
  /**
   * To be called after each drawing; `done` is once the drawn picture is seen. `focus` moves the focus to an event's drawn
   * mark.
   */
  readonly takeOver: (focus: (event: string) => void, done: () => void) => void;
}

/** By value: React may compute a size anew that has not changed. */
const isSameSize = (a: PictureSize, b: PictureSize): boolean =>
  a.width === b.width && a.height === b.height && a.text === b.text;

export function useStaticPicture(options: StaticPictureOptions): StaticPictureState {
  const { frame, box, input, size, isCurrent, need, onOpen } = options;
  const { hydrated, drawPicture, framed, event } = usePage();
  const place = framed ? 'frame' : event === null ? 'page' : 'event';
  const [isShown, setShown] = useState(!hydrated);
  const [isKept, setKept] = useState(!hydrated);
  const [firstSize, setFirstSize] = useState(size);
  if (isKept && firstSize === null && size !== null) setFirstSize(size);
  // Another size has room for other labels.
  if (isKept && (!isCurrent || (size !== null && firstSize !== null && !isSameSize(size, firstSize)))) setKept(false);
  const early = useRef<ReturnType<typeof keepEarlyInput>>([]);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => {
    if (!hydrated) return;
    if (!isShown || !isCurrent) return need();
    return whenIdle(need);
  }, [hydrated, isShown, isCurrent, need]);
  // From hydration's first effects on: the render after it, in which `hydrated` is true, may take a while.
  useEffect(() => {
    if (!isShown || !frame.current) return;
    const listening = new AbortController();
    abort.current = listening;
    early.current = keepEarlyInput(frame.current, need, listening.signal);
    return () => listening.abort();
  }, [isShown, need, frame]);

  const takeOver = (focus: (event: string) => void, done: () => void): void => {
    if (!isShown) {
      done();
      return;
    }
    // Not in the drawing's own task, which is long enough.
    setTimeout(() => {
      const { activeElement } = document;
      const isInside = activeElement instanceof HTMLElement && frame.current?.contains(activeElement);
      if (isInside && activeElement.dataset.event) focus(activeElement.dataset.event);
      abort.current?.abort();
      const kept = early.current;
      early.current = [];
      flushSync(() => setShown(false));
      if (box.current) repeatInput(kept, box.current, flushSync);
      done();
    });
  };
  const onClick = (click: MouseEvent): void => {
    const link = click.target instanceof Element ? click.target.closest<HTMLElement>('[data-event]') : null;
    if (!link?.dataset.event || !isPlainClick(click)) return;
    click.preventDefault();
    onOpen(link.dataset.event as EventId);
  };
  const element = isShown && (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: clicks bubble here from its links
    <div
      className="static-picture"
      dir="ltr"
      data-stale={!isCurrent || undefined}
      onClick={onClick}
      {...(drawPicture ? { children: drawPicture({ ...input, place }) } : KEPT_CONTENT)}
    />
  );
  return { element: element || null, place, isKept, takeOver };
}
