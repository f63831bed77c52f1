// Feeds the state machine of idle.ts with window events and time. Renders only when the phase or the visit changes, not on
// every touch.

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

/** Events that count as activity. Not `scroll`: a reset scrolls the page too. */
const ACTIVITY_EVENTS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * `starts`: whether activity on the page starts a session (without an attract loop).
 * `onReset` is called once for each reset, with the session that ended, before the next one is rendered.
 */
export function useIdle(timeouts: IdleTimeouts, starts: boolean, onReset: (ended: Session) => void): Idle {
  const [session, setSession] = useState(() => startSession(performance.now()));
  const now = useRef(session);
  const reset = useRef(onReset);
  reset.current = onReset;

  const send = useCallback(
    (event: SessionEvent) => {
      const before = now.current;
      const next = nextSession(before, event, performance.now(), timeouts);
      now.current = next;
      if (next.visit !== before.visit) reset.current(before);
      if (next.visit !== before.visit || next.phase !== before.phase) setSession(next);
    },
    [timeouts],
  );

  useEffect(() => {
    const abort = new AbortController();
    const act = (): void => {
      if (starts || now.current.phase !== 'idle') send('act');
    };
    const options = { capture: true, passive: true, signal: abort.signal } as const;
    for (const name of ACTIVITY_EVENTS) window.addEventListener(name, act, options);
    // Set again only when it fires: touches in between have moved the deadline.
    let timer = 0;
    const wait = (): void => {
      const deadline = deadlineOf(now.current, timeouts);
      if (deadline === null) return;
      timer = window.setTimeout(
        () => {
          send('tick');
          wait();
        },
        Math.max(0, deadline - performance.now()),
      );
    };
    if (session.phase !== 'idle') wait();
    return () => {
      abort.abort();
      window.clearTimeout(timer);
    };
  }, [session, starts, send, timeouts]);

  return {
    session,
    send,
    secondsLeft: useCallback(() => secondsLeft(now.current, performance.now(), timeouts), [timeouts]),
  };
}
