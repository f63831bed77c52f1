// The idle machine: resting → exploring → warning → reset. Pure: driven by what happens and when, as arguments.
// Knows no clock, no page and no field; who shows what in which phase is app/KioskScreen.tsx.

/** `resting`: nobody is there (the attract loop, where it is on) · `exploring` · `warning`: about to start again. */
export type Phase = 'resting' | 'exploring' | 'warning';

export interface Session {
  readonly phase: Phase;
  /** When the phase began or, while exploring, when the visitor last did something. Milliseconds of any steady clock. */
  readonly since: number;
  /** When this visit began. */
  readonly began: number;
  /** Counts resets: everything that a visitor can change lives and dies with this number. */
  readonly visit: number;
}

/**
 * `act`: a touch, a key, a wheel, a scroll · `extend`: the visitor asked to go on · `startOver`: a visitor asked for a
 * fresh start · `tick`: time has passed.
 */
export type SessionEvent = 'act' | 'extend' | 'startOver' | 'tick';

/** In seconds. */
export interface IdleTimeouts {
  readonly idle: number;
  readonly warn: number;
}

export const startSession = (now: number): Session => ({ phase: 'resting', since: now, began: now, visit: 0 });

/** When the machine wants a `tick`; null where only a visitor can change anything. */
export function deadlineOf({ phase, since }: Session, { idle, warn }: IdleTimeouts): number | null {
  if (phase === 'resting') return null;
  return since + (phase === 'exploring' ? idle : warn) * 1000;
}

/** Whole seconds until the reset, while warning. */
export const secondsLeft = (session: Session, now: number, { warn }: IdleTimeouts): number =>
  Math.max(0, Math.ceil(session.since / 1000 + warn - now / 1000));

/** Seconds from a visit's first act to its last: the time in which nobody was there any more is left out. */
export const sessionDuration = ({ phase, since, began }: Session, { idle }: IdleTimeouts): number =>
  (since - began) / 1000 - (phase === 'warning' ? idle : 0);

/** The session after an event; the same object where nothing changed. */
export function nextSession(session: Session, event: SessionEvent, now: number, patience: IdleTimeouts): Session {
  const { phase, visit, began } = session;
  switch (event) {
    case 'startOver':
      return { phase: 'exploring', since: now, began: now, visit: visit + 1 };
    case 'extend':
      return { phase: 'exploring', since: now, began, visit };
    case 'act':
      // While warning only an answer counts: a touch on “Start over” must not first take the question away.
      if (phase === 'warning') return session;
      return { phase: 'exploring', since: now, began: phase === 'resting' ? now : began, visit };
    case 'tick': {
      const deadline = deadlineOf(session, patience);
      if (deadline === null || now < deadline) return session;
      return phase === 'exploring'
        ? { phase: 'warning', since: now, began, visit }
        : { phase: 'resting', since: now, began: now, visit: visit + 1 };
    }
  }
}
