// `aria-busy` on main: "true" from each change until the screen is settled, then "false", so that a screen reader
// and a test know when to look. Written to the element itself: a render for it would be a change of its own.

import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

/**
 * Returns what the timeline calls when it has drawn. `waits` says whether there is a timeline to wait for;
 * `state` is what a change of makes the page busy; `onSettled` is called each time the screen is settled.
 */
export function useSettled(
  main: RefObject<HTMLElement | null>,
  waits: boolean,
  state: unknown,
  onSettled: () => void,
): () => void {
  const drawn = useRef(false);
  const frame = useRef(0);
  const callback = useRef(onSettled);
  callback.current = onSettled;

  const settleSoon = useCallback(() => {
    cancelAnimationFrame(frame.current);
    // Two frames: the first draws what this change asked for, the second finds it drawn.
    frame.current = requestAnimationFrame(() => {
      frame.current = requestAnimationFrame(() => {
        main.current?.setAttribute('aria-busy', 'false');
        callback.current();
      });
    });
  }, [main]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each new state, which it does not read
  useLayoutEffect(() => {
    main.current?.setAttribute('aria-busy', 'true');
    if (!waits) drawn.current = false;
    if (!waits || drawn.current) settleSoon();
    return () => cancelAnimationFrame(frame.current);
  }, [main, waits, settleSoon, state]);

  return useCallback(() => {
    if (!drawn.current) performance.mark('otr:timeline');
    drawn.current = true;
    settleSoon();
  }, [settleSoon]);
}
