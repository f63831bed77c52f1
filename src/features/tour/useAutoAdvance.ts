// Advances automatically while playing, and stops at the next touch, key or scroll, or when the page is hidden. Does
// not know what it advances.

import { type RefObject, useEffect, useRef } from 'react';

const INTERACTIONS = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'visibilitychange'] as const;

export interface AutoAdvance {
  /** Null while stopped. */
  readonly milliseconds: number | null;
  /** The timer restarts when this changes. */
  readonly turn: unknown;
  /** The play button handles its own presses: stopped on pointerdown, it would start again on click. */
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
