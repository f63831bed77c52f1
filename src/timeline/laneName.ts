// What a lane is called. Words; which lanes there are is engine/lanes.ts.

import type { Dataset } from '../dataset/dataset.ts';
import type { LaneBy } from '../engine/lanes.ts';
import type { Messages } from '../i18n/en.ts';

export function laneName(dataset: Dataset, lane: LaneBy, id: string, m: Messages): string {
  if (lane === 'actor') return [...dataset.actors.values()].find((one) => one.id === id)?.short ?? m.lanes.other;
  const names: Readonly<Record<string, string>> = lane === 'kind' ? m.kinds : m.statuses;
  return names[id] ?? m.lanes.other;
}
