// The card of the event under the pointer or the keyboard: title, date and standing, and what must be read with it (P9).
// WCAG 1.4.13: it stays while the pointer is on it, and Escape closes it. It repeats the button's accessible name.

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Dataset, headlineAt } from '../../dataset/format/dataset.ts';
import { titleOf } from '../../dataset/format/localizedText.ts';
import { findRow } from '../../engine/columns.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { EventId } from '../../model/ids.ts';
import { LocalizedTextView } from '../../ui/DatasetText.tsx';
import { DateLabel } from '../../ui/DateLabel.tsx';
import { Thumbnail } from '../../ui/media/Thumbnail.tsx';
import { ReadTogetherWith } from '../../ui/ReadTogether.tsx';
import { StatusLabel } from '../../ui/StatusLabel.tsx';

/** ms after which the card closes once the pointer has left the mark and the card. */
const CLOSE_DELAY = 150;
/** px between the mark and the card, and between the card and the window's edge. */
const GAP = 10;

interface Shown {
  readonly event: EventId;
  readonly mark: Element;
}

export interface HoverCardProps {
  readonly dataset: Dataset;
  /** The picture's container. */
  readonly container: RefObject<HTMLElement | null>;
  readonly onOpen: (event: EventId) => void;
}

const eventOf = (target: EventTarget | null): Shown | null => {
  const mark = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-event], [data-dot]') : null;
  const event = mark?.dataset.event ?? mark?.dataset.dot;
  return mark && event ? { event: event as EventId, mark } : null;
};

export function HoverCard({ dataset, container, onOpen }: HoverCardProps) {
  const [shown, setShown] = useState<Shown | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const timer = useRef(0);
  const isShown = useRef(false);
  useLayoutEffect(() => {
    isShown.current = shown !== null;
  }, [shown]);
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const abort = new AbortController();
    const { signal } = abort;
    const show = (target: EventTarget | null): void => {
      const next = eventOf(target);
      window.clearTimeout(timer.current);
      if (next) setShown((now) => (now?.mark === next.mark ? now : next));
    };
    const closeSoon = (): void => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(setShown, CLOSE_DELAY, null);
    };
    const close = (): void => {
      window.clearTimeout(timer.current);
      setShown(null);
    };
    element.addEventListener(
      'pointerover',
      ({ target, pointerType }) => {
        if (pointerType === 'mouse') show(target);
      },
      { signal },
    );
    element.addEventListener('pointerout', closeSoon, { signal });
    element.addEventListener(
      'focusin',
      ({ target }) => {
        if (target instanceof Element && target.matches(':focus-visible')) show(target);
      },
      { signal },
    );
    element.addEventListener('focusout', close, { signal });
    // Under a drag or a wheel the marks move away from the card.
    element.addEventListener('pointerdown', close, { signal });
    element.addEventListener('wheel', close, { signal, passive: true });
    window.addEventListener(
      'keydown',
      (press) => {
        // The card alone: an open event closes by the next press.
        if (press.key === 'Escape' && isShown.current) press.stopPropagation();
        if (press.key === 'Escape' || press.key === 'Enter') close();
      },
      { signal, capture: true },
    );
    return () => {
      abort.abort();
      window.clearTimeout(timer.current);
    };
  }, [container]);

  // Placed in the frame in which it appears, above the mark where there is room. It follows its mark, because it would
  // cover it where the page scrolls or the mark moves (WCAG 2.4.11).
  useLayoutEffect(() => {
    const node = card.current;
    const element = container.current;
    if (!node || !shown || !element) return;
    const place = (): void => {
      const mark = shown.mark.getBoundingClientRect();
      const { width, height } = node.getBoundingClientRect();
      const left = Math.max(GAP, Math.min(mark.left - GAP, window.innerWidth - width - GAP));
      const above = mark.top - height - GAP;
      node.style.transform = `translate(${left}px, ${above >= GAP ? above : mark.bottom + GAP}px)`;
    };
    place();
    // A change is drawn in the next frame.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(place);
    });
    window.addEventListener('scroll', place, { capture: true, passive: true });
    element.addEventListener('transitionend', place);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', place, { capture: true });
      element.removeEventListener('transitionend', place);
    };
  });

  const row = shown === null ? undefined : findRow(dataset.columns, shown.event);
  const m = useMessages();
  if (shown === null || row === undefined || !shown.mark.isConnected) return null;
  const event = headlineAt(dataset, row);
  return (
    <div
      ref={card}
      className="hover-card"
      aria-hidden="true"
      onPointerEnter={() => window.clearTimeout(timer.current)}
      onPointerLeave={() => setShown(null)}
      onClick={() => onOpen(event.id)}
    >
      <Thumbnail media={event.media} files={dataset.files} />
      <p className="hover-card-meta">
        <DateLabel date={event.date} /> <StatusLabel status={event.status} />
      </p>
      <p className="hover-card-title">
        <LocalizedTextView text={titleOf(dataset, event, m.locale)} />
      </p>
      <ReadTogetherWith dataset={dataset} event={event.id} />
    </div>
  );
}
