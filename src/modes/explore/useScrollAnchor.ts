// Keeps the scroll position when an event opens or closes: the list becomes narrower and longer, or the reverse, and what
// the reader was looking at stays where it was on the screen.

import { useEffect, useLayoutEffect, useRef } from 'react';
import type { EventId } from '../../model/ids.ts';
import type { ViewStore } from '../../state/store.ts';
import { scrollClear } from '../../ui/scrollClear.ts';

interface ScrollAnchor {
  readonly element: Element;
  readonly top: number;
}

const isInViewport = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
};

/** The focused element, else the event's own row, else the timeline or the first visible row. */
function findAnchor(event: EventId | null): ScrollAnchor | null {
  const focused = document.activeElement?.closest('.timeline, #events [data-entry]');
  const own = document.querySelector(`#events [data-entry][data-event-link="${event}"]`);
  const candidates = [focused, own, ...document.querySelectorAll('.timeline, #events [data-entry]')];
  const element = candidates.find((one) => one && isInViewport(one));
  return element ? { element, top: element.getBoundingClientRect().top } : null;
}

export function useScrollAnchor(store: ViewStore, open: boolean): void {
  const anchor = useRef<ScrollAnchor | null>(null);
  useEffect(
    () =>
      // The subscription runs before React renders the change.
      store.subscribe((view, before) => {
        if ((view.event === null) !== (before.event === null)) {
          anchor.current = findAnchor(view.event ?? before.event);
        }
      }),
    [store],
  );
  useLayoutEffect(() => {
    const before = anchor.current;
    anchor.current = null;
    if (before?.element.isConnected) {
      const by = before.element.getBoundingClientRect().top - before.top;
      if (Math.abs(by) >= 1) window.scrollBy({ top: by, behavior: 'instant' });
    }
    // The focus has returned to the list: scrolls to it if it is outside the viewport.
    if (!open && document.activeElement?.matches('#events [data-entry]')) scrollClear(document.activeElement);
  }, [open]);
}
