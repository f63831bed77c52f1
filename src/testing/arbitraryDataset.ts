// Arbitrary valid datasets: every field of format 1, with awkward texts and unknown fields.

import fc from 'fast-check';
import { KINDS, NOTE_KINDS, RELATION_TYPES, ROLES, STATUSES } from '../model/evidence.ts';
import { MEDIA_TYPES } from '../model/media.ts';
import type { Json } from './smallDataset.ts';

const word = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    '=1+1',
    "'=x",
    '-0300',
    'a | b',
    'a; b',
    'back\\slash',
    '\\| ',
    '"quoted"',
    'two\nlines',
    'a\r\nb',
    ' ; ',
  ),
);
/** A text that is not blank, as the format requires. */
const text = word.filter((one) => one.trim() !== '');
const id = fc.integer({ min: 0, max: 30 }).map((number) => `id-${number}`);
const date = fc.constantFrom(
  '2006',
  '2006-05',
  '2006-05-17',
  '-0299',
  'Y12000',
  '2001/2003',
  '[..2018-07-10]',
  '199X',
  '2004~',
);
const own = fc.dictionary(fc.constantFrom('mood', 'our-own', 'x'), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 2 });
const some = <T>(items: fc.Arbitrary<T>) => fc.array(items, { maxLength: 3 });
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const citation = fc
  .record({
    source: id,
    quote: orNull(word.filter((one) => one !== '')),
    speaker: orNull(id),
    before: word.map((one) => one.slice(0, 10)),
    after: fc.constantFrom('', ' and so on'),
    locator: orNull(text),
    dateGiven: orNull(date),
    own,
  })
  .map(({ own: more, ...fields }) => ({ ...more, ...fields }));

const media = fc.record({
  type: fc.constantFrom(...MEDIA_TYPES),
  src: fc.constantFrom('media/a b.jpg', 'a.svg', 'https://example.org/a.jpg', 'https://youtu.be/abcdefghijk'),
  alt: orNull(text),
  caption: orNull(text),
  credit: orNull(text),
  licence: orNull(text),
  source: orNull(id),
  region: orNull(fc.constant([10, 20, 30, 40])),
  decorative: fc.boolean(),
});

const event = fc
  .record({
    date,
    concerns: orNull(date),
    title: text,
    summary: fc.oneof(fc.constant(''), word),
    kind: fc.constantFrom(...KINDS),
    status: fc.constantFrom(...STATUSES),
    foundBy: orNull(id),
    importance: fc.constantFrom(1, 2, 3),
    actors: some(fc.record({ id, role: fc.constantFrom(...ROLES) })),
    citations: some(citation),
    relations: some(fc.record({ type: fc.constantFrom(...RELATION_TYPES), event: id, note: orNull(text) })),
    noReply: orNull(text),
    notes: some(fc.record({ kind: fc.constantFrom(...NOTE_KINDS), text, citations: some(citation) })),
    tags: some(text),
    media: some(media),
    own,
  })
  .map(({ own: more, ...fields }) => ({ ...more, ...fields }));

export const arbitraryDataset: fc.Arbitrary<Json> = fc
  .record({
    title: text,
    description: fc.oneof(fc.constant(''), word),
    contentNote: word,
    events: fc.array(event, { maxLength: 6 }),
    own,
  })
  .map(({ own: more, events, ...head }) => ({
    ...more,
    format: 1,
    id: 'arbitrary',
    license: 'CC0-1.0',
    updated: '2026-11-23',
    coverage: '1997/2018',
    support: [{ name: 'A sample line', url: null, note: '' }],
    actors: [{ id: 'id-1', name: 'A sample body', kind: 'organisation' }],
    sources: [{ id: 'id-2', type: 'report', title: 'A sample', publisher: 'Sample', url: 'https://example.org/' }],
    ...head,
    events: events.map((one, index) => ({ ...one, id: `event-${index}` })),
  }))
  // As parsed from a file: JSON has no -0.
  .map((raw) => JSON.parse(JSON.stringify(raw)));
