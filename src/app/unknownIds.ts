// Ids in a view that its dataset does not have, in words: for the reader of a link, and for a kiosk's operator.

import type { Dataset } from '../dataset/dataset.ts';
import { findEvent } from '../dataset/pairs.ts';
import type { Messages } from '../i18n/en.ts';
import type { View } from '../state/view.ts';

export function unknownIds(dataset: Dataset, view: View, m: Messages): readonly string[] {
  return [
    ...(view.event !== null && !findEvent(dataset, view.event) ? [m.unknownValue(m.list, view.event)] : []),
    ...(view.tour !== null && !dataset.tours.some(({ id }) => id === view.tour)
      ? [m.unknownValue(m.tour, view.tour)]
      : []),
    ...view.actor.filter((id) => !dataset.actors.has(id)).map((id) => m.unknownValue(m.groups.actor, id)),
    ...view.source.filter((id) => !dataset.sources.has(id)).map((id) => m.unknownValue(m.groups.source, id)),
  ];
}
