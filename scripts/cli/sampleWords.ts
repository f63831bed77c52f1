// Texts, actors and sources of the sample's made-up events. Every title, name and source says that it is a sample.

import type { Importance, Kind, Role, Status } from '../../src/model/evidence.ts';
import type { EventInput } from './parquet.ts';
import { below, oneOf, type Random, weighted, weightedOf, zipf } from './seededRandom.ts';
import { drawConcerns, FIRST_YEAR, LAST_YEAR } from './sampleDates.ts';

const ACTORS = 40;
const SOURCES = 12;
const FIRST_WORDS = [
  'amber', 'autumn', 'brisk', 'calm', 'cedar', 'chalk', 'clear', 'copper', 'coral', 'dawn', 'early', 'even', 'fern',
  'gentle', 'golden', 'green', 'harbour', 'hazel', 'hollow', 'indigo', 'ivory', 'linen', 'lunar', 'maple', 'meadow',
  'mild', 'misty', 'northern', 'ochre', 'pale', 'plain', 'quiet', 'river', 'rustic', 'silver', 'slate', 'spring',
  'still', 'summer', 'upland', 'velvet', 'western', 'willow', 'winter',
] as const; // biome-ignore format: a list of words
const SECOND_WORDS = [
  'anchor',
  'archive',
  'arch',
  'basket',
  'beacon',
  'bridge',
  'canal',
  'candle',
  'causeway',
  'chapter',
  'compass',
  'courtyard',
  'feather',
  'ferry',
  'garden',
  'gate',
  'harvest',
  'hedge',
  'lantern',
  'ledger',
  'library',
  'locket',
  'meridian',
  'mill',
  'orchard',
  'paddock',
  'parcel',
  'pavilion',
  'pebble',
  'quarry',
  'ribbon',
  'saddle',
  'signal',
  'spindle',
  'staircase',
  'station',
  'terrace',
  'thicket',
  'threshold',
  'towpath',
  'vessel',
  'window',
  'workshop',
] as const;
const TOPICS = ['Harbour', 'Library', 'Market', 'Orchard', 'Railway', 'River', 'School', 'Theatre'] as const;
const BODIES = ['Office', 'Council', 'Agency', 'Board', 'Panel', 'Trust', 'Bureau', 'Committee'] as const;

const drawActor = weighted(zipf(ACTORS));
const drawSource = weighted(zipf(SOURCES, 0.8));
const drawKind = weightedOf<Kind>([
  ['publication', 30],
  ['statement', 24],
  ['announcement', 14],
  ['testimony', 10],
  ['decision', 8],
  ['investigation', 6],
  ['figure', 5],
  ['finding', 3],
]);
const drawStatus = weightedOf<Status>([
  ['recorded', 45],
  ['stated', 25],
  ['announced', 12],
  ['found', 7],
  ['claimed', 5],
  ['denied', 3],
  ['alleged', 3],
]);
const drawImportance = weightedOf<Importance>([
  [2, 67],
  [1, 30],
  [3, 3],
]);
const drawTopic = weighted(zipf(TOPICS.length));
const drawActorCount = weightedOf([
  [1, 60],
  [2, 28],
  [3, 12],
]);
// A sample has no replies, so no actor is the subject of an allegation or claim (R4).
const drawRole = weightedOf<Exclude<Role, 'subject'>>([
  ['author', 30],
  ['speaker', 30],
  ['publisher', 15],
  ['recipient', 12],
  ['respondent', 8],
  ['investigator', 5],
]);

const two = (value: number): string => String(value).padStart(2, '0');
const actorId = (index: number): string => `sample-actor-${two(index + 1)}`;
const topicId = (index: number): string => (TOPICS[index] ?? '').toLowerCase();
const sourceId = (index: number): string => `sample-source-${two(index + 1)}`;

/** The sample's dataset.json without its events. */
export function sampleHead({ events, seed }: { readonly events: number; readonly seed: number }) {
  return {
    format: 1,
    id: `sample-${events}-${seed}`,
    title: `Sample of ${events.toLocaleString('en')} made-up events`,
    description: `Made by “npm run dataset -- sample --events ${events} --seed ${seed}”. Nothing in it ever happened.`,
    language: 'en-GB',
    license: 'CC0-1.0',
    updated: '2026-11-23',
    coverage: `${FIRST_YEAR}/${LAST_YEAR}`,
    contentNote: 'Every event, actor and source here is made up, to try the explorer with many events.',
    support: [{ name: 'Sample support line', url: null, note: 'Made up, as everything here.' }],
    actors: Array.from({ length: ACTORS }, (_, index) => ({
      id: actorId(index),
      name: `Sample ${BODIES[index % BODIES.length]} ${two(index + 1)}`,
      kind: index % 5 === 4 ? 'group' : 'organisation',
      description: 'A made-up body.',
      // The less frequent half are part of one of the five most frequent.
      partOf: index < ACTORS / 2 ? null : actorId(index % 5),
      names: [],
    })),
    sources: Array.from({ length: SOURCES }, (_, index) => ({
      id: sourceId(index),
      type: 'report',
      title: `Sample report ${two(index + 1)}`,
      publisher: `Sample Press ${two((index % 4) + 1)}`,
      authors: [],
      issued: String(LAST_YEAR - index),
      url: null,
      archive: null,
      language: 'en-GB',
    })),
    categories: [
      {
        id: 'topic',
        label: 'Sample topic',
        values: TOPICS.map((topic, index) => ({ id: topicId(index), label: `Sample ${topic}` })),
      },
    ],
    tours: [],
    corrections: [],
  };
}

/** One or two; some events have none. */
function drawTopics(random: Random): Pick<EventInput, 'categories'> {
  const share = random();
  if (share < 0.1) return {};
  const topics = Array.from({ length: share < 0.25 ? 2 : 1 }, () => topicId(drawTopic(random)));
  return { categories: { topic: [...new Set(topics)] } };
}

function drawActors(random: Random, status: Status): NonNullable<EventInput['actors']> {
  const chosen = new Set<number>();
  for (let left = drawActorCount(random); left > 0; left--) chosen.add(drawActor(random));
  const subject = status !== 'alleged' && status !== 'claimed' && random() < 0.3;
  return [...chosen].map((index, at) => ({
    id: actorId(index),
    role: subject && at === chosen.size - 1 ? 'subject' : drawRole(random),
  }));
}

/** One event. Its number gives its date, everything else is random. */
export function drawEvent(random: Random, number: string, date: string): EventInput {
  const first = oneOf(random, FIRST_WORDS);
  const second = oneOf(random, SECOND_WORDS);
  const status = drawStatus(random);
  const cite = () => ({ source: sourceId(drawSource(random)), locator: `para ${1 + below(random, 400)}` });
  const other = oneOf(random, SECOND_WORDS);
  return {
    id: `sample-${number}`,
    date,
    ...(random() < 0.3 ? { concerns: drawConcerns(random, date) } : {}),
    title: `Sample event ${number}: ${first} ${second}`,
    summary: `A made-up entry about the ${first} ${second} and the ${oneOf(random, FIRST_WORDS)} ${other}; it never happened.`,
    kind: drawKind(random),
    status,
    ...(status === 'found' ? { foundBy: actorId(drawActor(random)) } : {}),
    importance: drawImportance(random),
    actors: drawActors(random, status),
    citations: [cite()],
    // R8: an allegation has its outcome beside it.
    ...(status === 'alleged' ? { notes: [{ kind: 'later', text: 'A made-up outcome.', citations: [cite()] }] } : {}),
    // Last, so that a seed draws all else as it always did.
    ...drawTopics(random),
  };
}
