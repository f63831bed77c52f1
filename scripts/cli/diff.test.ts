import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkRules } from '../../src/dataset/format/eventRules.ts';
import { buildDataset } from '../../src/dataset/format/buildDataset.ts';
import { eventOf } from '../../src/testing/brokenDatasets.ts';
import { type RawSmall, smallDataset } from '../../src/testing/smallDataset.ts';
import type { RawRecord } from '../../src/model/record.ts';
import { compareDatasets } from './diff.ts';
import { updateDataset } from './updateDataset.ts';

/** JSON that `String` throws for. */
const ODD = { toString: ['x'] };

/** The dataset with every field once, from the page for editors. */
const datasetExample = (): string =>
  /<!-- made: example -->\s*```json\n([\s\S]*?)```/.exec(readFileSync('docs/DATASET.md', 'utf8'))?.[1] ?? '';

const leavesOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => leavesOf(one, [...path, key]))
    : [path];

const changesOf = (edit: (raw: RawSmall) => void) =>
  compareDatasets(
    smallDataset(),
    smallDataset((raw) => {
      Object.assign(raw, { updated: '2026-12-01' });
      edit(raw);
    }),
  );

test('a category’s values are told by their names, and nothing is told as JSON', () => {
  const withValues = (...labels: readonly string[]) => {
    const values = labels.map((label) => ({ id: label.toLowerCase(), label }));
    return smallDataset((raw) => Object.assign(raw, { categories: [{ id: 'phase', label: 'Phase', values }] }));
  };
  const { changes } = compareDatasets(withValues('Cruise'), withValues('Cruise', 'Tour'));
  expect(changes.map(({ text }) => text)).toEqual(['In the category “phase”: with the value “Tour”.']);
});

test('an equal version has no changes', () => {
  expect(changesOf(() => {})).toEqual({ changes: [], added: [], addedRecords: [] });
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
    'a category',
    'finding',
    'The category “Phase” was nothing, and is “The cruise”, “tour”.',
    (raw) => {
      Object.assign(raw, {
        categories: [{ id: 'phase', label: 'Phase', values: [{ id: 'cruise', label: 'The cruise' }] }],
      });
      Object.assign(eventOf(raw, 'finding'), { categories: { phase: ['cruise', 'tour'] } });
    },
  ],
  [
    'media',
    'finding',
    'With the media item image a.png, alt “A door.”.',
    (raw) => Object.assign(eventOf(raw, 'finding'), { media: [{ type: 'image', src: 'a.png', alt: 'A door.' }] }),
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
    'what a citation says of its date and of the words around it',
    'finding',
    'The citation was paper, para 1, and is paper, para 1, before “It ”, dateGiven “2015-03”.',
    (raw) =>
      Object.assign(eventOf(raw, 'finding'), {
        citations: [{ source: 'paper', locator: 'para 1', dateGiven: '2015-03', before: 'It ' }],
      }),
  ],
  [
    'a field of the editor’s own',
    'finding',
    'The field “mood” was nothing, and is “grave”.',
    (raw) => Object.assign(eventOf(raw, 'finding'), { mood: 'grave' }),
  ],
  [
    'an event that is at fault',
    'finding',
    'The standing was “found”, and is “rumoured”. It is at fault: status must be one of recorded, found, stated, announced, claimed, denied, alleged, not “rumoured”.',
    (raw) => Object.assign(eventOf(raw, 'finding'), { status: 'rumoured' }),
  ],
  [
    'a support organisation',
    null,
    'Without the support organisation A helpline, https://example.org/.',
    (raw) => raw.support.splice(0, 1),
  ],
  [
    'an event that is gone',
    null,
    'The event “The finding” (finding, 2015-02) was removed; its id is not used again.',
    (raw) => raw.events.splice(4, 1),
  ],
])('%s is described, with the day of the new version', (_, event, text, edit) => {
  expect(changesOf(edit).changes).toEqual([{ date: '2026-12-01', event, text }]);
});

test('a new event is listed, and is no correction', () => {
  expect(changesOf((raw) => raw.events.push({ ...eventOf(raw, 'finding'), id: 'newcomer' }))).toEqual({
    changes: [],
    added: ['newcomer'],
    addedRecords: [],
  });
});

test('a new actor, source or tour is listed too', () => {
  const { changes, addedRecords } = changesOf((raw) => raw.actors.push({ id: 'another', name: 'Another' }));
  expect({ changes, addedRecords }).toEqual({ changes: [], addedRecords: ['actor “another”'] });
});

test('every field of every object is compared, unknown ones included', () => {
  const before = JSON.parse(datasetExample());
  const places = leavesOf(before);
  expect(places.length).toBeGreaterThan(60);
  for (const path of places) {
    if (path[0] === 'updated') continue;
    const after = JSON.parse(datasetExample());
    const last = path.at(-1) ?? '';
    const parent = path.slice(0, -1).reduce((value, key) => value[key], after);
    parent[last] = typeof parent[last] === 'number' ? parent[last] + 1 : `${parent[last]}x`;
    const { changes, added, addedRecords } = compareDatasets(before, after);
    expect(`${path.join('.')}: ${changes.length + added.length + addedRecords.length}`).not.toMatch(/: 0$/);
    // Left out, it is false.
    if (parent[last] === 'falsex') continue;
    delete parent[last];
    expect(compareDatasets(before, after).changes, path.join('.')).not.toEqual([]);
  }
});

test('[R9] the changes are valid corrections', () => {
  const { changes } = changesOf((raw) => {
    raw.events.splice(0, 1);
    Object.assign(eventOf(raw, 'second-account'), { title: 'Another', relations: [] });
  });
  expect(changes).toHaveLength(2);
  const built = buildDataset({ ...smallDataset((raw) => raw.events.splice(0, 1)), corrections: changes });
  if (!built.ok) throw new Error('does not build');
  expect(built.value.issues).toEqual([]);
  expect(checkRules(built.value.dataset).filter(({ path }) => path.startsWith('corrections'))).toEqual([]);
});

test.each<[string, RawRecord]>([
  ['a title', { title: ODD }],
  ['a tag', { tags: [ODD] }],
  ['an actor', { actors: [{ id: ODD, role: ODD }] }],
  ['a relation', { relations: [{ type: ODD, event: ODD }] }],
  ['a citation', { citations: [{ source: ODD, quote: ODD }] }],
])('a value that cannot be converted to text is told as it is in the file, and stops no update: %s', (_, fields) => {
  const odd = (raw: RawSmall) => Object.assign(eventOf(raw, 'finding'), fields);
  expect(JSON.stringify(changesOf(odd).changes)).toContain('toString');
  const options = { today: '2026-12-01', columns: ['title'], prune: false };
  const { raw, vanished } = updateDataset(smallDataset(odd), smallDataset(), options);
  expect([raw.events, vanished]).toEqual([expect.objectContaining({ length: 5 }), []]);
});
