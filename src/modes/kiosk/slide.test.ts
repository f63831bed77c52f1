import { expect, test } from 'vitest';
import { buildDataset } from '../../dataset/format/buildDataset.ts';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { type Json, smallDataset } from '../../testing/smallDataset.ts';
import { slideEvents } from './slide.ts';

const relate = (events: Json[], id: string, ...relations: Json[]): void => {
  const event = events.find((one) => one.id === id);
  if (!event) throw new Error(`no event ${id}`);
  event.relations = [...(Array.isArray(event.relations) ? event.relations : []), ...relations];
};
function dataset(edit: (events: Json[]) => void = () => {}): Dataset {
  const built = buildDataset(smallDataset(({ events }) => edit(events)));
  if (!built.ok) throw new Error('the small dataset is valid');
  return built.value.dataset;
}
const shown = (data: Dataset, view: string) => {
  const slide = slideEvents(data, { view, text: '', seconds: 10, media: [] });
  return {
    cards: slide?.cards.map(({ event }) => event.id as string),
    others: slide?.others.map(([side, events]) => `${side}: ${events.map(({ id }) => id).join()}`),
  };
};

test('an allegation is shown with its answer, and differing accounts as two cards in date order (R4)', () => {
  expect(shown(dataset(), '?event=allegation').cards).toEqual(['allegation', 'answer']);
  expect(shown(dataset(), '?event=second-account').cards).toEqual(['first-account', 'second-account']);
});

test('a qualification is shown beside the allegation that it is about; other related events are in one line', () => {
  const data = dataset((events) => {
    for (const event of ['first-account', 'finding', 'allegation']) {
      relate(events, 'answer', { type: 'qualifies', event });
    }
  });
  expect(shown(data, '?event=answer')).toEqual({
    cards: ['allegation', 'answer'],
    others: ['qualifies: finding,first-account'],
  });
});

test('a step without an event, or with an unknown one, has no cards', () => {
  expect(slideEvents(dataset(), { view: '?lane=actor', text: '', seconds: 10, media: [] })).toBeNull();
  expect(slideEvents(dataset(), { view: '?event=gone', text: '', seconds: 10, media: [] })).toBeNull();
});
