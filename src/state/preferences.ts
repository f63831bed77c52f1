// Preferences in local storage: the View fields marked `device`, and whether the content note was read. If storage is
// blocked or full (sandboxed frames, private windows), nothing is saved and nothing fails.

import { FIELD_NAMES, FIELDS, type FieldName } from './viewFields.ts';
import type { View } from './view.ts';

const PREFIX = 'otr:';

export interface Preferences {
  readonly read: (name: string) => string | null;
  readonly write: (name: string, value: string | null) => void;
}

/** Preferences in `storage`. Reads null if the storage throws. */
export function openPreferences(storage: () => Storage): Preferences {
  return {
    read(name) {
      try {
        return storage().getItem(PREFIX + name);
      } catch {
        return null; // Blocked: use the defaults, as on a first visit.
      }
    },
    write(name, value) {
      try {
        if (value === null) storage().removeItem(PREFIX + name);
        else storage().setItem(PREFIX + name, value);
      } catch {
        return; // Blocked or full: the choice lasts for this session.
      }
    },
  };
}

/** Saves nothing. For embeds and kiosks, which must not track their readers. */
export const NO_PREFERENCES: Preferences = { read: () => null, write: () => {} };

const DEVICE_FIELDS: readonly FieldName[] = FIELD_NAMES.filter((name) => FIELDS[name].history === 'device');

/** The saved fields. Skips those that cannot be parsed. */
export function savedView(preferences: Preferences): Partial<View> {
  const view: Record<string, unknown> = {};
  for (const name of DEVICE_FIELDS) {
    const text = preferences.read(name);
    const parsed = text === null ? null : FIELDS[name].parse(text);
    if (parsed?.ok) view[name] = parsed.value;
  }
  return view as Partial<View>;
}

function saveField<K extends FieldName>(preferences: Preferences, name: K, value: View[K]): void {
  preferences.write(name, FIELDS[name].print(value));
}

/** Saves what the reader has just changed, but not what a link set. */
export function saveChanges(preferences: Preferences, view: View, before: View): void {
  for (const name of DEVICE_FIELDS) if (view[name] !== before[name]) saveField(preferences, name, view[name]);
}
