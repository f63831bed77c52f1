// The idle machine of idle.ts, told what happens on a window and what time it is. Renders only when the phase or the
// visit changes: a visitor's every touch moves a deadline and nothing else.

import { useCallback, useEffect, useRef, useState } from 'react';
import {
  deadlineOf,
  nextSession,
  type IdleTimeouts,
  type Session,
  type SessionEvent,
  secondsLeft,
  startSession,
} from './idle.ts';

export interface Idle {
  readonly session: Session;
  readonly send: (event: SessionEvent) => void;
  /** Whole seconds until the reset, while warning. */
  readonly secondsLeft: () => number;
}

/** What counts as a visitor's doing. Not `scroll`: a page scrolls by itself when it is reset. */
const ACTIVITY_EVENTS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * `starts`: whether doing something on the page begins a visit (where there is no attract loop to touch).
 * `onReset` is called once for each reset, with the visit that ended, before anything is rendered for it.
 */
export function useIdle(patience: IdleTimeouts, starts: boolean, onReset: (ended: Session) => void): Idle {
  const [session, setSession] = useState(() => startSession(performance.now()));
  const now = useRef(session);
  const reset = useRef(onReset);
  reset.current = onReset;

  const send = useCallback(
    (event: SessionEvent) => {
      const before = now.current;
      const next = nextSession(before, event, performance.now(), patience);
      now.current = next;
      if (next.visit !== before.visit) reset.current(before);
      if (next.visit !== before.visit || next.phase !== before.phase) setSession(next);
    },
    [patience],
  );

  useEffect(() => {
    const abort = new AbortController();
    const act = (): void => {
      if (starts || now.current.phase !== 'resting') send('act');
    };
    const options = { capture: true, passive: true, signal: abort.signal } as const;
    for (const name of ACTIVITY_EVENTS) window.addEventListener(name, act, options);
    // Re-armed only when it is due: touches in between have moved the deadline.
    let timer = 0;
    const wait = (): void => {
      const deadline = deadlineOf(now.current, patience);
      if (deadline === null) return;
      timer = window.setTimeout(
        () => {
          send('tick');
          wait();
        },
        Math.max(0, deadline - performance.now()),
      );
    };
    if (session.phase !== 'resting') wait();
    return () => {
      abort.abort();
      window.clearTimeout(timer);
    };
  }, [session, starts, send, patience]);

  return {
    session,
    send,
    secondsLeft: useCallback(() => secondsLeft(now.current, performance.now(), patience), [patience]),
  };
}
