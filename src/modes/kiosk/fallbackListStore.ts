// A list that outlives a reload, where the browser lets anything: refused storage, and what is not such a list, are as
// good as nothing kept.

import { openPreferences } from '../../state/preferences.ts';

export interface StoredList<T> {
  readonly read: () => readonly T[];
  readonly write: (list: readonly T[]) => void;
}

/** `name` without its prefix; `isOne`: what else is found there is left out. */
export function openStoredList<T>(
  storage: () => Storage,
  name: string,
  isOne: (value: unknown) => value is T,
): StoredList<T> {
  const device = openPreferences(storage);
  return {
    read() {
      try {
        const raw: unknown = JSON.parse(device.read(name) ?? '[]');
        return Array.isArray(raw) ? raw.filter(isOne) : [];
      } catch {
        return []; // Not JSON: somebody else's, or cut short.
      }
    },
    write: (list) => device.write(name, JSON.stringify(list)),
  };
}
