// A list in web storage, which survives a reload. If storage is refused or holds anything else, the list is empty.

import { openPreferences } from '../../state/preferences.ts';

export interface StoredList<T> {
  readonly read: () => readonly T[];
  readonly write: (list: readonly T[]) => void;
}

/** `name`: the storage key without its prefix. `isOne`: entries that do not pass are left out. */
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
        return []; // Not JSON.
      }
    },
    write: (list) => device.write(name, JSON.stringify(list)),
  };
}
