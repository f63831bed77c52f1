// Sets `aria-busy` on main: "true" from each change until the screen has settled, then "false". Written to the element
// directly, because a render would be a change of its own.

import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

export interface PendingWork {
  /** Whether a timeline has to be drawn. */
  readonly timeline: boolean;
  /** Whether the list is still to be rendered. */
  readonly list: boolean;
  /** Whether text is still loading. */
  readonly text: boolean;
}

/**
 * Returns a callback for the timeline to call when it has drawn. A change of `state` makes the page busy. `onSettled`
 * is called each time everything except pending text has settled, with the time of the paint.
 */
export function useBusyState(
  main: RefObject<HTMLElement | null>,
  { timeline, list, text }: PendingWork,
  state: unknown,
  onSettled: (shown: number) => void,
): () => void {
  const drawn = useRef(false);
  const frame = useRef(0);
  const callback = useRef(onSettled);
  callback.current = onSettled;
  const wordless = useRef(text);
  wordless.current = text;

  const listing = useRef(list);
  listing.current = list;

  const painting = useRef(false);
  const shown = useRef(0);

  const settleSoon = useCallback(() => {
    cancelAnimationFrame(frame.current);
    // Two frames: the first draws this change, the second confirms that it was drawn.
    const finish = (): void => {
      frame.current = requestAnimationFrame(() => {
        if (!wordless.current) main.current?.setAttribute('aria-busy', 'false');
        callback.current(shown.current);
      });
    };
    // Work inside a frame callback, such as the timeline's, is painted with that frame.
    if (painting.current) {
      finish();
      return;
    }
    frame.current = requestAnimationFrame(() => {
      painting.current = true;
      // A task queued in a frame runs after that frame has been painted.
      setTimeout(() => {
        painting.current = false;
        shown.current = performance.now();
      });
      finish();
    });
  }, [main]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each new state, which it does not read
  useLayoutEffect(() => {
    main.current?.setAttribute('aria-busy', 'true');
    if (!timeline) drawn.current = false;
    if ((!timeline || drawn.current) && !list) settleSoon();
    return () => cancelAnimationFrame(frame.current);
  }, [main, timeline, list, text, settleSoon, state]);

  return useCallback(() => {
    if (!drawn.current) performance.mark('otr:timeline');
    drawn.current = true;
    if (!listing.current) settleSoon();
  }, [settleSoon]);
}
