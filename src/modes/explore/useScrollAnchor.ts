// The reader's place: opening an event beside the list makes the list narrower and all of it longer, and closing it the
// other way round. What the reader was looking at stays where it was on the screen.

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

/** What has the focus, else the event's own entry, else the timeline or the first entry that can be seen. */
function findAnchor(event: EventId | null): ScrollAnchor | null {
  const focused = document.activeElement?.closest('.timeline, #events [data-entry]');
  const own = document.querySelector(`#events [data-entry][data-event-link="${event}"]`);
  const candidates = [focused, own, ...document.querySelectorAll('.timeline, #events [data-entry]')];
  const element = candidates.find((one) => one && isInViewport(one));
  return element ? { element, top: element.getBoundingClientRect().top } : null;
}

export function useScrollAnchor(store: ViewStore, open: boolean): void {
  const place = useRef<ScrollAnchor | null>(null);
  useEffect(
    () =>
      // The store tells of a change before anything of it is drawn.
      store.subscribe((view, before) => {
        if ((view.event === null) !== (before.event === null)) {
          place.current = findAnchor(view.event ?? before.event);
        }
      }),
    [store],
  );
  useLayoutEffect(() => {
    const before = place.current;
    place.current = null;
    if (before?.element.isConnected) {
      const by = before.element.getBoundingClientRect().top - before.top;
      if (Math.abs(by) >= 1) window.scrollBy({ top: by, behavior: 'instant' });
    }
    // The focus is back in the list: where that is far from what was looked at, the reader is taken there.
    if (!open && document.activeElement?.matches('#events [data-entry]')) scrollClear(document.activeElement);
  }, [open]);
}
