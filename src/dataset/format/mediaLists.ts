// All media of a dataset, wherever they are.

import type { MediaItem } from '../../model/media.ts';
import type { Dataset } from './dataset.ts';

/** Every list of media of a dataset, with its event and the start of its path. */
export function* mediaLists(
  dataset: Dataset,
): Generator<{ readonly media: readonly MediaItem[]; readonly event: string | null; readonly path: string }> {
  yield { media: dataset.media, event: null, path: '' };
  for (const event of dataset.events) yield { media: event.media, event: event.id, path: '' };
  for (const [index, { media }] of [...dataset.actors.values()].entries())
    yield { media, event: null, path: `actors[${index}].` };
  for (const [tour, { steps }] of dataset.tours.entries()) {
    for (const [step, { media }] of steps.entries())
      yield { media, event: null, path: `tours[${tour}].steps[${step}].` };
  }
}
