// The latest errors, for the operator page. Stored for the browser's session, because recovery reloads the page. What a
// visitor typed is removed from every message.

import { openStoredList } from './storedList.ts';

export interface LoggedError {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly message: string;
  /** How many times in a row. */
  readonly times: number;
}

const MAX_ENTRIES = 20;
const MAX_MESSAGE_LENGTH = 300;

export interface ErrorLog {
  readonly add: (message: string, at: number) => void;
  /** Newest first. */
  readonly entries: () => readonly LoggedError[];
}

const isLoggedError = (raw: unknown): raw is LoggedError =>
  typeof raw === 'object' &&
  raw !== null &&
  'message' in raw &&
  typeof raw.message === 'string' &&
  'at' in raw &&
  typeof raw.at === 'number' &&
  'times' in raw &&
  typeof raw.times === 'number';

/** `typedText`: returns the visitor's current search text, which is removed from every message. */
export function createErrorLog(storage: () => Storage, typedText: () => string): ErrorLog {
  const stored = openStoredList(storage, 'kiosk-faults', isLoggedError);
  let entries = stored.read();
  return {
    add(message, at) {
      const secret = typedText();
      const text = (secret ? message.replaceAll(secret, '…') : message).slice(0, MAX_MESSAGE_LENGTH);
      const [last] = entries;
      entries =
        last?.message === text
          ? [{ at, message: text, times: last.times + 1 }, ...entries.slice(1)]
          : [{ at, message: text, times: 1 }, ...entries].slice(0, MAX_ENTRIES);
      stored.write(entries);
    },
    entries: () => entries,
  };
}
