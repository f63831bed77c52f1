import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  deadlineOf,
  nextSession,
  type Session,
  type SessionEvent,
  sessionDuration,
  secondsLeft,
  startSession,
} from './idle.ts';

const timeouts = { idle: 90, warn: 30 };
const at = (session: Session, event: SessionEvent, seconds: number): Session =>
  nextSession(session, event, seconds * 1000, timeouts);

test('a session: idle, touched, abandoned, warned, reset', () => {
  let session = startSession(0);
  expect(deadlineOf(session, timeouts)).toBeNull();
  session = at(session, 'tick', 1e6);
  expect(session.phase).toBe('idle');
  session = at(session, 'act', 10);
  expect(session).toEqual({ phase: 'exploring', since: 10_000, began: 10_000, visit: 0 });
  session = at(session, 'act', 60);
  expect(at(session, 'tick', 149.9).phase).toBe('exploring');
  session = at(session, 'tick', 150);
  expect(session.phase).toBe('warning');
  expect(secondsLeft(session, 150_000, timeouts)).toBe(30);
  expect(secondsLeft(session, 179_100, timeouts)).toBe(1);
  expect(at(session, 'tick', 179.9).phase).toBe('warning');
  expect(sessionDuration(session, timeouts)).toBe(50);
  expect(at(session, 'tick', 180)).toEqual({ phase: 'idle', since: 180_000, began: 180_000, visit: 1 });
});

test('while warning, only an answer changes the session', () => {
  const warned: Session = { phase: 'warning', since: 0, began: -200, visit: 4 };
  expect(at(warned, 'act', 5)).toBe(warned);
  expect(at(warned, 'extend', 5)).toEqual({ phase: 'exploring', since: 5000, began: -200, visit: 4 });
  expect(at(warned, 'startOver', 5)).toEqual({ phase: 'exploring', since: 5000, began: 5000, visit: 5 });
});

test('a visitor can extend the session without limit (WCAG 2.2.1), and a reset always starts a new visit', () => {
  const event = fc.constantFrom<SessionEvent>('act', 'extend', 'startOver', 'tick');
  fc.assert(
    fc.property(fc.array(fc.tuple(event, fc.nat(200)), { maxLength: 60 }), (steps) => {
      let session = startSession(0);
      let now = 0;
      for (const [what, seconds] of steps) {
        now += seconds;
        const next = at(session, what, now);
        if (next.phase === 'idle' && session.phase !== 'idle') expect(next.visit).toBe(session.visit + 1);
        if (session.phase === 'warning' && what === 'extend') expect(next.phase).toBe('exploring');
        expect(next.visit - session.visit).toBeOneOf([0, 1]);
        // No reset without a warning.
        if (session.phase === 'exploring') expect(next.phase).not.toBe('idle');
        session = next;
      }
    }),
  );
});
