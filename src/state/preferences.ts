// What this device remembers: the fields marked `device` and whether the content note was read. Storage may be
// refused or full (sandboxed frames, private windows); then nothing is remembered and nothing breaks.

import { FIELD_NAMES, FIELDS, type FieldName } from './viewFields.ts';
import type { View } from './view.ts';

const PREFIX = 'otr:';

export interface Preferences {
  readonly read: (name: string) => string | null;
  readonly write: (name: string, value: string | null) => void;
}

/** A device whose every refusal counts as "nothing remembered". */
export function openPreferences(storage: () => Storage): Preferences {
  return {
    read(name) {
      try {
        return storage().getItem(PREFIX + name);
      } catch {
        return null; // Storage refused: the fallback is as good as a fresh visit.
      }
    },
    write(name, value) {
      try {
        if (value === null) storage().removeItem(PREFIX + name);
        else storage().setItem(PREFIX + name, value);
      } catch {
        return; // Refused or full: the choice holds for this visit.
      }
    },
  };
}

/** Remembers nothing: an article's reader is nobody's, and so is whoever stands before a screen on a wall. */
export const NO_PREFERENCES: Preferences = { read: () => null, write: () => {} };

const DEVICE_FIELDS: readonly FieldName[] = FIELD_NAMES.filter((name) => FIELDS[name].history === 'device');

/** The fields that this device remembers; an unreadable one is as good as none. */
export function savedView(device: Preferences): Partial<View> {
  const view: Record<string, unknown> = {};
  for (const name of DEVICE_FIELDS) {
    const text = device.read(name);
    const parsed = text === null ? null : FIELDS[name].parse(text);
    if (parsed?.ok) view[name] = parsed.value;
  }
  return view as Partial<View>;
}

function saveField<K extends FieldName>(device: Preferences, name: K, value: View[K]): void {
  device.write(name, FIELDS[name].print(value));
}

/** Remembers what the reader has just changed, and nothing that a link brought. */
export function saveChanges(device: Preferences, view: View, before: View): void {
  for (const name of DEVICE_FIELDS) if (view[name] !== before[name]) saveField(device, name, view[name]);
}
