import { expect, test } from 'vitest';
import { checkRules } from '../dataset/rules.ts';
import { buildDataset } from '../dataset/build.ts';
import { eventOf } from '../testing/brokenDatasets.ts';
import { type RawSmall, smallDataset } from '../testing/smallDataset.ts';
import { compareDatasets } from './diff.ts';

const changesOf = (mend: (raw: RawSmall) => void) =>
  compareDatasets(
    smallDataset(),
    smallDataset((raw) => {
      Object.assign(raw, { updated: '2026-12-01' });
      mend(raw);
    }),
  );

test('an edition that says the same has no changes', () => {
  expect(changesOf(() => {})).toEqual({ changes: [], added: [] });
});

test.each<[string, string | null, string, (raw: RawSmall) => void]>([
  [
    'a title',
    'finding',
    'The title was “The finding”, and is “Another”.',
    (raw) => Object.assign(eventOf(raw, 'finding'), { title: 'Another' }),
  ],
  [
    'a standing',
    'allegation',
    'The standing was “alleged”, and is “stated”.',
    (raw) => Object.assign(eventOf(raw, 'allegation'), { status: 'stated' }),
  ],
  [
    'a period that was not given',
    'finding',
    'The period that it is about was nothing, and is “2006”.',
    (raw) => Object.assign(eventOf(raw, 'finding'), { concerns: '2006' }),
  ],
  [
    'a quotation',
    'finding',
    'The citation was paper, para 1, and is paper, para 1: “some words”.',
    (raw) =>
      Object.assign(eventOf(raw, 'finding'), {
        citations: [{ source: 'paper', locator: 'para 1', quote: 'some words' }],
      }),
  ],
  [
    'an actor who was left out',
    'finding',
    'With the actor force (subject).',
    (raw) =>
      Object.assign(eventOf(raw, 'finding'), {
        actors: [
          { id: 'body', role: 'speaker' },
          { id: 'force', role: 'subject' },
        ],
      }),
  ],
  [
    'a source',
    null,
    'Of the source “paper” the title was “A report”, and is “The report”.',
    (raw) => Object.assign(raw.sources[0] ?? {}, { title: 'The report' }),
  ],
  [
    'the content note',
    null,
    'The content note was “A note.”, and is “Another.”.',
    (raw) => Object.assign(raw, { contentNote: 'Another.' }),
  ],
  [
    'an event that is gone',
    null,
    'The event “The finding” (finding, 2015-02) was removed; its id is not used again.',
    (raw) => raw.events.splice(4, 1),
  ],
])('%s is told in words, on the day of the new edition', (_, event, text, mend) => {
  expect(changesOf(mend).changes).toEqual([{ date: '2026-12-01', event, text }]);
});

test('a new event is no correction, but is named', () => {
  expect(changesOf((raw) => raw.events.push({ ...eventOf(raw, 'finding'), id: 'newcomer' }))).toEqual({
    changes: [],
    added: ['newcomer'],
  });
});

test('[R9] the changes are corrections that the format takes as they are', () => {
  const { changes } = changesOf((raw) => {
    raw.events.splice(0, 1);
    Object.assign(eventOf(raw, 'second-account'), { title: 'Another', relations: [] });
  });
  expect(changes).toHaveLength(2);
  const built = buildDataset({ ...smallDataset((raw) => raw.events.splice(0, 1)), corrections: changes });
  if (!built.ok) throw new Error('does not build');
  expect(built.value.problems).toEqual([]);
  expect(checkRules(built.value.dataset).filter(({ path }) => path.startsWith('corrections'))).toEqual([]);
});
