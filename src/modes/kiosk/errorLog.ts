// The last things that went wrong, for the operator page. Kept for the browser's session, so that a reload, which is how
// a screen heals itself, does not take the reason away. Nothing that a visitor wrote is among them.

import { fallbackListStore } from './fallbackListStore.ts';

export interface LoggedError {
  /** Milliseconds of the wall clock. */
  readonly at: number;
  readonly what: string;
  /** How many times in a row. */
  readonly times: number;
}

const KEPT = 20;
const LONGEST = 300;

export interface ErrorLog {
  readonly note: (what: string, at: number) => void;
  /** Newest first. */
  readonly faults: () => readonly LoggedError[];
}

const isFault = (raw: unknown): raw is LoggedError =>
  typeof raw === 'object' &&
  raw !== null &&
  'what' in raw &&
  typeof raw.what === 'string' &&
  'at' in raw &&
  typeof raw.at === 'number' &&
  'times' in raw &&
  typeof raw.times === 'number';

/** `written`: what the visitor has written just now, which is left out of every text. */
export function createErrorLog(storage: () => Storage, written: () => string): ErrorLog {
  const kept = fallbackListStore(storage, 'kiosk-faults', isFault);
  let faults = kept.read();
  return {
    note(what, at) {
      const secret = written();
      const text = (secret ? what.replaceAll(secret, '…') : what).slice(0, LONGEST);
      const [last] = faults;
      faults =
        last?.what === text
          ? [{ at, what: text, times: last.times + 1 }, ...faults.slice(1)]
          : [{ at, what: text, times: 1 }, ...faults].slice(0, KEPT);
      kept.write(faults);
    },
    faults: () => faults,
  };
}
