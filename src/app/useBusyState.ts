// `aria-busy` on main: "true" from each change until the screen is settled, then "false", so that a screen reader
// and a test know when to look. Written to the element itself: a render for it would be a change of its own.

import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

export interface PendingWork {
  /** Whether there is a timeline to wait for. */
  readonly timeline: boolean;
  /** Whether the list is still to come. */
  readonly list: boolean;
  /** Whether words are still on their way. */
  readonly text: boolean;
}

/**
 * Returns what the timeline calls when it has drawn. `waits` says what the screen is not settled without;
 * `state` is what a change of makes the page busy; `onSettled` is called each time the screen is settled,
 * but for words, with the time at which it was painted.
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
    // Two frames: the first draws what this change asked for, the second finds it drawn.
    const finish = (): void => {
      frame.current = requestAnimationFrame(() => {
        if (!wordless.current) main.current?.setAttribute('aria-busy', 'false');
        callback.current(shown.current);
      });
    };
    // What is drawn by a frame's own callbacks, as the timeline is, is painted with that frame.
    if (painting.current) {
      finish();
      return;
    }
    frame.current = requestAnimationFrame(() => {
      painting.current = true;
      // A task after the frame's own: by then it has been painted.
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
