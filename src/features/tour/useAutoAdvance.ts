// Goes on by itself while it is asked to, and stops for good at the reader's next touch, key or scroll, or when the
// page is hidden. Knows nothing of what goes on.

import { type RefObject, useEffect, useRef } from 'react';

const INTERACTIONS = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'visibilitychange'] as const;

export interface AutoAdvance {
  /** Null where it is at rest. */
  readonly milliseconds: number | null;
  /** What the time runs for: a new one starts it anew. */
  readonly turn: unknown;
  /** The button that stops it, which sees to itself: stopped at its press, it would start again at its click. */
  readonly button: RefObject<HTMLElement | null>;
  readonly onTurn: () => void;
  readonly onStop: () => void;
}

export function useAutoAdvance({ milliseconds, turn, button, onTurn, onStop }: AutoAdvance): void {
  const latest = useRef({ onTurn, onStop });
  latest.current = { onTurn, onStop };
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn has its own time
  useEffect(() => {
    if (milliseconds === null) return;
    const timer = window.setTimeout(() => latest.current.onTurn(), milliseconds);
    const stop = ({ type, target }: Event): void => {
      const isOwn = type !== 'wheel' && target instanceof Node && button.current?.contains(target);
      if (!isOwn) latest.current.onStop();
    };
    for (const name of INTERACTIONS) document.addEventListener(name, stop, { capture: true, passive: true });
    return () => {
      window.clearTimeout(timer);
      for (const name of INTERACTIONS) document.removeEventListener(name, stop, { capture: true });
    };
  }, [milliseconds, turn, button]);
}
