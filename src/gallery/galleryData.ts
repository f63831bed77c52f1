// Datasets for the stories. All of them are made up.

import { buildDataset } from '../dataset/format/buildDataset.ts';
import { type Dataset, eventAt } from '../dataset/format/dataset.ts';
import { findRow } from '../engine/columns.ts';
import { requireValue } from '../model/assert.ts';
import type { TimelineEvent } from '../model/event.ts';
import { KINDS, STATUSES } from '../model/evidence.ts';
import { toEventId } from '../model/ids.ts';
import { BLANK_MEDIA, type MediaFiles, type MediaItem } from '../model/media.ts';
import { type Json, type RawSmall, smallDataset } from '../testing/smallDataset.ts';

/** 236 characters with one word that is wider than a phone. */
export const LONG_TEXT = `The ${'long'.repeat(20)} report of the independent committee on the record of the decisions that the council and its partners announced between the first and the second inquiry`;
const URDU = { title: 'کونسل کی رپورٹ شائع ہوئی', summary: 'کونسل نے اپنی رپورٹ شائع کی اور جواب طلب کیا۔' } as const;

function build(raw: Json): Dataset {
  const built = buildDataset(raw);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value.dataset;
}

const edited = (edit: (raw: RawSmall) => void): Dataset => build(smallDataset(edit));

const forEachEvent = (raw: RawSmall, change: (event: Json) => void): void => raw.events.forEach(change);

/** @throws RangeError if the dataset has no such event. */
export const eventOf = (dataset: Dataset, id: string): TimelineEvent =>
  eventAt(dataset, findRow(dataset.columns, toEventId(id)) ?? -1);

const QUOTE = { source: 'paper', quote: 'One member said that a copy was missing.', speaker: 'force', locator: 'p. 2' };

/** Five events: two accounts, an allegation with its answer, and a finding. */
export const SMALL = edited((raw) => {
  raw.tours = [
    {
      id: 'tour',
      title: 'What was said, and who answered?',
      steps: [1, 2, 3].map((step) => ({ view: '?event=finding', text: `The text of step ${step}.` })),
    },
  ];
});

/** Quotations and translations into Urdu. */
export const QUOTED = edited((raw) => {
  forEachEvent(raw, (event) => {
    event.citations = [{ ...QUOTE, translations: { ur: URDU.summary } }];
    event.translations = { ur: URDU };
  });
});

/** Every text is LONG_TEXT. */
export const LONG = edited((raw) => {
  forEachEvent(raw, (event) => Object.assign(event, { title: LONG_TEXT, summary: `${LONG_TEXT}. ${LONG_TEXT}.` }));
  for (const actor of raw.actors) actor.name = LONG_TEXT;
  for (const source of raw.sources) Object.assign(source, { title: LONG_TEXT, publisher: LONG_TEXT });
  raw.contentNote = `${LONG_TEXT}.`;
  raw.tours = [{ id: 'tour', title: LONG_TEXT, steps: [{ view: '?event=finding', text: LONG_TEXT }] }];
});

/** A dataset in Urdu. */
export const RTL = edited((raw) => {
  Object.assign(raw, { language: 'ur', title: URDU.title, contentNote: URDU.summary });
  forEachEvent(raw, (event) => Object.assign(event, URDU, { citations: [{ ...QUOTE, quote: URDU.summary }] }));
  for (const actor of raw.actors) actor.name = 'کونسل';
});

export const EMPTY = edited((raw) => {
  raw.events = [];
  raw.actors = [];
  raw.sources = [];
});

const ACTORS = ['Harbour council', 'The police force', 'The society', 'A newspaper', 'The ministry', 'A former member'];

/** `count` events of six actors and every kind and standing, with the dates that `dateOf` gives. */
export function manyEvents(count: number, dateOf: (index: number) => string): Dataset {
  return edited((raw) => {
    raw.actors = ACTORS.map((name, index) => ({ id: `actor-${index}`, name, kind: 'organisation' }));
    raw.events = Array.from({ length: count }, (_, index) => ({
      id: `event-${index}`,
      date: dateOf(index),
      title: `Event ${index + 1}: ${ACTORS[index % 4]} answers`,
      summary: 'What it was.',
      kind: requireValue(KINDS[index % KINDS.length], 'a kind'),
      status: requireValue(STATUSES[(index * 3) % STATUSES.length], 'a status'),
      foundBy: 'actor-0',
      importance: index % 9 === 0 ? 3 : 1 + (index % 2),
      actors: [{ id: `actor-${(index + Math.floor(index / 4)) % ACTORS.length}`, role: 'speaker' }],
      citations: [{ source: 'paper', locator: `para ${index + 1}` }],
    }));
  });
}

/** A picture that is drawn here: `width` × `height`, with a light shape on a dark ground. */
const drawn = (width: number, height: number, colour: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colour}"/><circle cx="50%" cy="50%" r="${Math.min(width, height) / 3}" fill="#eee"/></svg>`,
  )}`;

const FILES: MediaFiles = {
  folder: null,
  pictures: { 'board.jpg': [1600, 900], 'room.jpg': [900, 1600], 'page.png': [800, 1100], 'sign.svg': [256, 256] },
  inline: {
    ...{ 'board.jpg': drawn(1600, 900, '#345'), 'room.jpg': drawn(900, 1600, '#543') },
    ...{ 'page.png': drawn(800, 1100, '#ccc'), 'sign.svg': drawn(256, 256, '#363') },
    'gone.jpg': 'data:image/png,none',
  },
};

export const medium = (more: Partial<MediaItem>): MediaItem => ({
  ...BLANK_MEDIA,
  ...{ type: 'image', src: 'board.jpg', alt: 'Six people at a table.', credit: 'A. Sample', licence: 'CC BY 4.0' },
  ...more,
});

const withFiles = (dataset: Dataset): Dataset => ({ ...dataset, files: FILES });
/** Pictures in its folder, some of them on its events. */
export const PICTURED = withFiles(
  edited((raw) => {
    forEachEvent(raw, (event) => {
      event.media = [medium({})];
    });
  }),
);
export const PICTURED_RTL = withFiles(RTL);
/** With a folder on this site, in which nothing is: players load nothing before they are started. */
export const PLAYED: Dataset = { ...SMALL, files: { folder: 'data/sample/', pictures: {} } };

const DAY = 86_400_000;
const dayAfter1997 = (days: number): string => new Date(Date.UTC(1997, 0, 1) + days * DAY).toISOString().slice(0, 10);

export const ONE = manyEvents(1, () => '2014-08-26');
export const ONE_NIGHT = manyEvents(6, (index) => `2014-08-26T${18 + index}:${10 + 7 * index}:00Z`);
/** Denser towards the end, as records are; every tenth date is a year. */
export const SEVENTY_NINE = manyEvents(79, (index) =>
  index % 10 === 0 ? String(1997 + Math.floor(index / 4)) : dayAfter1997(Math.round(Math.sqrt(index / 79) * 7900)),
);
export const THOUSAND = manyEvents(1000, (index) => dayAfter1997((index * 7919) % 7900));
