// Prints how long the layout takes from a hundred to a million events: `npx jiti src/engine/layout/layout.bench.ts`.

import { KINDS, STATUSES } from '../../model/evidence.ts';
import { toActorId, toEventId } from '../../model/ids.ts';
import { DAY, type Span, utc, zoom } from '../../model/span.ts';
import { createColumnsBuilder } from '../columns.ts';
import { countFacets } from '../facets.ts';
import { matchRows, type Query } from '../filter.ts';
import type { LaneBy } from '../lanes.ts';
import { layoutPicture } from './layoutPicture.ts';
import { prepareMatches } from './prepareMatches.ts';
import { preparePicture } from './preparePicture.ts';

const WHOLE: Span = { start: utc(1990), end: utc(2020) };
const ACTORS = Array.from({ length: 40 }, (_, index) => toActorId(`actor-${index}`));
/** A category of the record's own, of which an event has one or two values. */
const TOPICS = Array.from({ length: 12 }, (_, index) => `topic-${index}`);
const WINDOWS = 40;
const PASSES = 7;

/** Evenly spread, the same each time. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Days over thirty years, a third of them in one year; some spans of months; actors as unequal as real ones. */
export function sampleColumns(size: number) {
  const next = sequence(7);
  const builder = createColumnsBuilder(size, [{ id: 'topic', values: TOPICS.map((id) => ({ id })) }]);
  for (let i = 0; i < size; i++) {
    const year = next() < 1 / 3 ? 2014 + next() : 1990 + 30 * next();
    const start = utc(1990) + Math.floor((year - 1990) * 365.25) * DAY;
    const said = { start, end: start + (next() < 0.1 ? 90 * DAY : DAY) };
    const draw = next();
    const actor = (): number => Math.floor(ACTORS.length * next() ** 3);
    const topic = (): number => Math.floor(TOPICS.length * next());
    builder.add({
      id: toEventId(`event-${i}`),
      said,
      about: said,
      kind: KINDS[Math.floor(next() * KINDS.length)] ?? 'statement',
      status: STATUSES[Math.floor(next() * STATUSES.length)] ?? 'recorded',
      importance: draw < 0.02 ? 3 : draw < 0.5 ? 2 : 1,
      actors: [...new Set([actor(), actor()])].flatMap((at) => ACTORS[at] ?? []),
      sources: [],
      categories: { topic: [...new Set([topic(), topic()])].flatMap((at) => TOPICS[at] ?? []) },
    });
  }
  return builder.finish().columns;
}

const NO_QUERY: Query = {
  ...{ text: '', actors: [], match: 'any', kinds: [], statuses: [], sources: [], categories: {} },
};
const print = (line: string): unknown => process.stdout.write(`${line}\n`);
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
const toMs = (time: number): string => time.toFixed(2).padStart(8);

/** ms of processor time: other programs that run meanwhile do not count. */
function timeOf(work: () => unknown): number {
  const since = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** The least of some runs each, because the garbage of one run is collected in another. */
function leastOf(works: readonly (() => unknown)[]): readonly number[] {
  const passes = Array.from({ length: PASSES }, () => works.map(timeOf));
  return works.map((_, i) => Math.min(...passes.map((pass) => pass[i] ?? 0)));
}

function run(size: number, rowsBy: LaneBy): void {
  const columns = sampleColumns(size);
  const rows = Uint32Array.from({ length: columns.size }, (_, row) => row);
  const filtered = rows.filter((row) => row % 2 === 0);
  const options = { clock: 'said', rowsBy, preferred: [] } as const;
  const sized = { whole: WHOLE, width: 1050, height: 480, text: 1 };
  const prepare = (chosen: Uint32Array) => preparePicture(prepareMatches(columns, chosen, options), sized);
  const [all, half] = leastOf([() => prepare(rows), () => prepare(filtered)]);
  const matches = prepareMatches(columns, rows, options);
  preparePicture(matches, sized);
  const [resize] = leastOf([() => preparePicture(matches, { ...sized, width: 1000, height: 470 })]);
  const prepared = preparePicture(matches, sized);
  const draw = (window: Span) => layoutPicture(prepared, { window, titleLength: () => 50 });
  const first = timeOf(() => draw(WHOLE));
  const zooms = leastOf(Array.from({ length: WINDOWS }, (_, i) => () => draw(zoom(WHOLE, 0.85 ** i, utc(2014, 6)))));
  const year = { start: utc(2013), end: utc(2015) };
  const pans = leastOf(
    Array.from(
      { length: WINDOWS },
      (_, i) => () => draw({ start: year.start + i * 7 * DAY, end: year.end + i * 7 * DAY }),
    ),
  );
  const { marks, pills } = draw(WHOLE);
  const labels = marks.filter(({ label }) => label !== null).length;
  print(
    `${String(size).padStart(8)} ${rowsBy.padEnd(6)} prepare ${toMs(all ?? 0)} half ${toMs(half ?? 0)} resize ${toMs(resize ?? 0)}` +
      `  first ${toMs(first)} zoom ${toMs(median(zooms))} max ${toMs(Math.max(...zooms))}` +
      `  pan ${toMs(median(pans))} max ${toMs(Math.max(...pans))}  whole: ${marks.length} marks, ${pills.length} pills, ${labels} labels, ${prepared.rows.length} rows`,
  );
}

/** A filter by one value of a category, as a reader's press does it: matches, counts of all facets, picture. */
function runFilter(size: number, rowsBy: LaneBy): void {
  const columns = sampleColumns(size);
  const all = { ...NO_QUERY, categories: { 'c.topic': ['topic-0'] } };
  const sized = { whole: WHOLE, width: 1050, height: 480, text: 1 };
  const find = () => matchRows(columns, all);
  const draw = () => {
    const matches = prepareMatches(columns, find(), { clock: 'said', rowsBy, preferred: [] });
    return layoutPicture(preparePicture(matches, sized), { window: WHOLE, titleLength: () => 50 });
  };
  const [matching, drawn, counted] = leastOf([find, draw, () => countFacets(columns, all)]);
  print(
    `${String(size).padStart(8)} ${rowsBy.padEnd(7)} filter by a category: matches ${toMs(matching ?? 0)}` +
      `  with the picture ${toMs(drawn ?? 0)}  matches and counts ${toMs(counted ?? 0)}  ${find().length} match`,
  );
}

for (const rowsBy of ['none', 'c.topic'] as const) for (const size of [100_000, 1_000_000]) runFilter(size, rowsBy);
for (const rowsBy of ['none', 'actor'] as const) {
  for (const size of [100, 400, 1000, 2000, 10_000, 100_000, 1_000_000]) run(size, rowsBy);
}
