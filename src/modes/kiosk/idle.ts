// The idle state machine: idle → exploring → warning → reset. Pure: events and times are arguments. KioskScreen.tsx decides
// what each phase shows, reset.ts what a reset clears.

/** `idle`: no visitor (the attract loop, if it is on) · `exploring` · `warning`: about to start again. */
export type Phase = 'idle' | 'exploring' | 'warning';

export interface Session {
  readonly phase: Phase;
  /** When the phase began or, while exploring, the visitor's last activity. Milliseconds of any monotonic clock. */
  readonly since: number;
  /** When this visitor's session began. */
  readonly began: number;
  /** The number of resets so far: the key of all that a visitor can change. */
  readonly visit: number;
}

/**
 * `act`: a touch, a key, a wheel, a scroll · `extend`: the visitor continues · `startOver`: a visitor
 * starts over · `tick`: time has passed.
 */
export type SessionEvent = 'act' | 'extend' | 'startOver' | 'tick';

/** In seconds. */
export interface IdleTimeouts {
  readonly idle: number;
  readonly warn: number;
}

export const startSession = (now: number): Session => ({ phase: 'idle', since: now, began: now, visit: 0 });

/** When the next `tick` is due; null if only a visitor can change the phase. */
export function deadlineOf({ phase, since }: Session, { idle, warn }: IdleTimeouts): number | null {
  if (phase === 'idle') return null;
  return since + (phase === 'exploring' ? idle : warn) * 1000;
}

/** Whole seconds until the reset, while warning. */
export const secondsLeft = (session: Session, now: number, { warn }: IdleTimeouts): number =>
  Math.max(0, Math.ceil(session.since / 1000 + warn - now / 1000));

/** Seconds from a session's first activity to its last, without the idle time at its end. */
export const sessionDuration = ({ phase, since, began }: Session, { idle }: IdleTimeouts): number =>
  (since - began) / 1000 - (phase === 'warning' ? idle : 0);

/** The session after an event; the same object if nothing changed. */
export function nextSession(session: Session, event: SessionEvent, now: number, timeouts: IdleTimeouts): Session {
  const { phase, visit, began } = session;
  switch (event) {
    case 'startOver':
      return { phase: 'exploring', since: now, began: now, visit: visit + 1 };
    case 'extend':
      return { phase: 'exploring', since: now, began, visit };
    case 'act':
      // While warning only an answer counts: a touch on “Start over” must not first close the warning.
      if (phase === 'warning') return session;
      return { phase: 'exploring', since: now, began: phase === 'idle' ? now : began, visit };
    case 'tick': {
      const deadline = deadlineOf(session, timeouts);
      if (deadline === null || now < deadline) return session;
      return phase === 'exploring'
        ? { phase: 'warning', since: now, began, visit }
        : { phase: 'idle', since: now, began: now, visit: visit + 1 };
    }
  }
}
