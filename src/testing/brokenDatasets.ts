// The small dataset with one error per row: the rule that reports it, the event, the message, and the edit.

import type { Json, RawSmall } from './smallDataset.ts';

export const eventOf = (raw: RawSmall, id: string): Json => {
  const found = raw.events.find((one) => one.id === id);
  if (!found) throw new Error(`no event ${id}`);
  return found;
};

type BrokenDataset = readonly [rule: string, event: string | null, message: RegExp, edit: (raw: RawSmall) => void];

export const brokenDatasets: readonly BrokenDataset[] = [
  ['R1', 'finding', /no citation/, (raw) => Object.assign(eventOf(raw, 'finding'), { citations: [] })],
  [
    'R1',
    'finding',
    /no source “nowhere”/,
    (raw) => Object.assign(eventOf(raw, 'finding'), { citations: [{ source: 'nowhere', locator: 'p 1' }] }),
  ],
  [
    'R1',
    'finding',
    /neither a quotation nor a locator/,
    (raw) => Object.assign(eventOf(raw, 'finding'), { citations: [{ source: 'paper' }] }),
  ],
  [
    'R3',
    'finding',
    /must be one of recorded, .*, not “rumoured”/,
    (raw) => Object.assign(eventOf(raw, 'finding'), { status: 'rumoured' }),
  ],
  ['R3', 'finding', /is missing/, (raw) => Reflect.deleteProperty(eventOf(raw, 'finding'), 'status')],
  [
    'R4',
    'allegation',
    /nobody answers/,
    (raw) => {
      // An event that the allegation answers is not a reply to it.
      Object.assign(eventOf(raw, 'answer'), { relations: [] });
      Object.assign(eventOf(raw, 'allegation'), { relations: [{ type: 'answers', event: 'finding' }] });
    },
  ],
  ['R4', 'allegation', /nobody answers/, (raw) => Object.assign(eventOf(raw, 'answer'), { relations: [] })],
  [
    'R4',
    'second-account',
    /refute/,
    (raw) =>
      Object.assign(eventOf(raw, 'second-account'), {
        relations: [{ type: 'differs', event: 'first-account', note: 'This contradicts it.' }],
      }),
  ],
  ['R5', 'finding', /after the date stated/, (raw) => Object.assign(eventOf(raw, 'finding'), { concerns: '2017' })],
  ['R6', 'finding', /not an EDTF date/, (raw) => Object.assign(eventOf(raw, 'finding'), { date: 'last spring' })],
  ['R6', 'finding', /outside the coverage/, (raw) => Object.assign(eventOf(raw, 'finding'), { date: '1980' })],
  [
    'R6',
    'finding',
    /nothing says so/,
    (raw) =>
      Object.assign(eventOf(raw, 'finding'), { citations: [{ source: 'paper', locator: 'p 1', dateGiven: '2017' }] }),
  ],
  ['R6', null, /“yesterday” is not an EDTF date/, (raw) => Object.assign(raw, { updated: 'yesterday' })],
  [
    'R6',
    null,
    /“long ago” is not an EDTF date/,
    (raw) => Object.assign(raw.actors[0] ?? {}, { names: [{ name: 'An older name', until: 'long ago' }] }),
  ],
  ['R7', 'finding', /nobody is named/, (raw) => Object.assign(eventOf(raw, 'finding'), { foundBy: null })],
  ['R7', null, /not an institution/, (raw) => raw.actors.push({ id: 'x', name: 'A survivor', kind: 'person' })],
  ['R7', null, /“Victim A” is/, (raw) => raw.actors.push({ id: 'x', name: 'Victim A', kind: 'organisation' })],
  ['format', null, /no events/, (raw) => raw.events.splice(0)],
  [
    'R8',
    'allegation',
    /later outcome has no source/,
    (raw) => Object.assign(eventOf(raw, 'allegation'), { notes: [{ kind: 'later', text: 'It ended.' }] }),
  ],
  ['R8', 'allegation', /without a later outcome/, (raw) => Object.assign(eventOf(raw, 'allegation'), { notes: [] })],
  [
    'R9',
    'answer',
    /no event “gone”/,
    (raw) => Object.assign(eventOf(raw, 'answer'), { relations: [{ type: 'partOf', event: 'gone' }] }),
  ],
  ['R9', 'finding', /used twice/, (raw) => raw.events.push({ ...eventOf(raw, 'finding') })],
  [
    'R9',
    null,
    /no event “gone”/,
    (raw) => raw.corrections.push({ date: '2026-11-23', event: 'gone', text: 'Mended.' }),
  ],
  ...['event', 'actor', 'source'].map(
    (name): BrokenDataset => [
      'R9',
      null,
      new RegExp(`no ${name} “gone”`),
      (raw) => raw.tours.push({ id: 'round', title: 'Round', steps: [{ view: `?${name}=gone`, text: 'Look.' }] }),
    ],
  ),
  ['R10', null, /no content note/, (raw) => Object.assign(raw, { contentNote: '' })],
  ['R10', null, /no support/, (raw) => Object.assign(raw, { support: [] })],
  ...(
    [
      ['R11', /no text alternative/, { alt: null }],
      ['R11', /only an image can be decorative/, { type: 'map', decorative: true }],
      ['R12', /no credit/, { credit: null }],
      ['format', /must be an https address, or the name of a file/, { src: '../secrets/a.jpg' }],
      ['format', /must be an https address, or the name of a file/, { src: 'http://example.org/a.jpg' }],
      ['format', /must be an https address, or the name of a file/, { src: 'https://a;script-src.example/' }],
      ['format', /no source “nowhere”/, { source: 'nowhere' }],
      ['format', /poster is on another site/, { poster: 'https://example.org/a.jpg' }],
      ['format', /goes beyond the page/, { region: [90, 10, 20, 10] }],
      ['format', /must be 2 numbers in per cent/, { focus: [1] }],
    ] as const
  ).map(([rule, message, wrong]): BrokenDataset => {
    const media = [{ type: 'image', src: 'media/a.jpg', alt: 'A board.', credit: 'A. Sample', ...wrong }];
    return [rule, 'finding', message, (raw) => Object.assign(eventOf(raw, 'finding'), { media })];
  }),
  [
    'R12',
    null,
    /no credit/,
    (raw) => Object.assign(raw, { media: [{ type: 'image', src: 'a.png', alt: 'A board.' }] }),
  ],
  [
    'R11',
    null,
    /no text alternative/,
    (raw) => Object.assign(raw.actors[0] ?? {}, { media: [{ type: 'image', src: 'a.png', credit: 'A. Sample' }] }),
  ],
  [
    'format',
    'finding',
    /not a field/,
    (raw) => Object.assign(eventOf(raw, 'finding'), { citations: [{ source: 'paper', locator: 'p 1', qoute: 'x' }] }),
  ],
  [
    'format',
    'finding',
    /must be a list, not “police”/,
    (raw) => Object.assign(eventOf(raw, 'finding'), { tags: 'police' }),
  ],
  ['format', null, /only dataset format/, (raw) => Object.assign(raw, { format: 2 })],
];
