// Describes ids in a view that its dataset does not have, for a link's reader and a kiosk's operator.

import type { Dataset } from '../dataset/format/dataset.ts';
import { findEvent } from '../dataset/format/relatedEvents.ts';
import type { Messages } from '../i18n/en/interface.ts';
import { isUnknownLane, unknownCategories } from '../state/selectors.ts';
import type { View } from '../state/view.ts';

/** Longest part of an invalid value that is repeated in a message. */
const MAX_LENGTH = 80;
export const truncate = (text: string): string => (text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text);

export function findUnknownIds(dataset: Dataset, view: View, m: Messages): readonly string[] {
  const unknown = (field: string, id: string): string => m.unknownValue(field, truncate(id));
  return [
    ...(view.event !== null && !findEvent(dataset, view.event) ? [unknown(m.list, view.event)] : []),
    ...(view.tour !== null && !dataset.tours.some(({ id }) => id === view.tour) ? [unknown(m.tour, view.tour)] : []),
    ...view.actor.filter((id) => !dataset.actors.has(id)).map((id) => unknown(m.groups.actor, id)),
    ...unknownCategories(view, dataset).map(([key, value]) => unknown(key === 'tag' ? m.groups.tag : key, value)),
    ...(isUnknownLane(view, dataset) ? [unknown(m.lanes.label, String(view.lane))] : []),
    ...view.source.filter((id) => !dataset.sources.has(id)).map((id) => unknown(m.groups.source, id)),
  ];
}
