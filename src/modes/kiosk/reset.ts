// A reset clears every field of the View except those that the table of fields keeps.

import { FIELD_NAMES, FIELDS, fallbackView } from '../../state/viewFields.ts';
import type { View } from '../../state/view.ts';

/** The View that the next visitor starts with. `start`: the fields that the configuration sets. */
export function initialView(now: View, start: Partial<View>): View {
  const retained = FIELD_NAMES.filter((name) => FIELDS[name].idle === 'keep').map((name) => [name, now[name]]);
  return { ...fallbackView(), ...start, ...Object.fromEntries(retained) };
}
