// Windows with some hundred of very many events, beside crowds: what is drawn there depends on the window (P2), and yet
// lines do not, and zooming in takes nothing away (P5).

import { describe, expect, it } from 'vitest';
import { KINDS, STATUSES } from '../../model/evidence.ts';
import { toActorId, toEventId } from '../../model/ids.ts';
import { DAY, length, type Span, utc } from '../../model/span.ts';
import { createColumnsBuilder, type Row, rowsByAxis } from '../columns.ts';
import { layoutPicture } from './layoutPicture.ts';
import { markTime } from './markTimes.ts';
import { prepareMatches } from './prepareMatches.ts';
import { preparePicture } from './preparePicture.ts';

const WHOLE: Span = { start: utc(1990), end: utc(2020) };
const DAYS = 30 * 365;
const ACTORS = Array.from({ length: 40 }, (_, at) => toActorId(`actor-${at}`));

/** The same numbers from 0 to 1 each time: mulberry32. */
function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** On which day an event is, by how the crowds of a record are spread. */
const SPREADS: Readonly<Record<string, (next: () => number) => number>> = {
  'on each 1 January': (next) => (next() < 0.6 ? Math.floor(next() * 30) * 365.25 : next() * DAYS),
  'in a few weeks': (next) => (Math.floor(next() * 8) / 8) * DAYS + next() * (next() < 0.5 ? 20 : 600),
  'on one day': (next) => (next() < 0.9 ? DAYS / 2 : next() * DAYS),
};

function prepare(size: number, spread: (next: () => number) => number, rowsBy: 'none' | 'actor') {
  const next = sequence(size);
  const builder = createColumnsBuilder(size, []);
  for (let at = 0; at < size; at++) {
    const start = utc(1990) + Math.floor(spread(next)) * DAY;
    const said = { start, end: start + DAY };
    const draw = next();
    const actor = () => ACTORS[Math.floor(40 * next() ** 3)] ?? [];
    builder.add({
      id: toEventId(`event-${at}`),
      said,
      about: said,
      kind: KINDS[0],
      status: STATUSES[0],
      importance: draw < 0.02 ? 3 : draw < 0.5 ? 2 : 1,
      actors: [...new Set([actor(), actor()].flat())],
      sources: [],
      categories: {},
    });
  }
  const { columns } = builder.finish();
  const rows = rowsByAxis(
    columns,
    Uint32Array.from({ length: size }, (_, row) => row),
    'said',
  );
  const matches = prepareMatches(columns, rows, { clock: 'said', rowsBy, preferred: [] });
  const prepared = preparePicture(matches, { whole: WHOLE, width: 1050, height: 480, text: 1 });
  const timeOf = (row: Row): number => markTime(columns.start.said[row] ?? 0, columns.end.said[row] ?? 0);
  const times = [...rows].map(timeOf).sort((a, b) => a - b);
  /** With 20 to 1,070 of the events. */
  const windows = Array.from({ length: 40 }, (): Span => {
    const count = Math.floor(20 + next() * 1050);
    const first = Math.floor(next() * (size - count));
    return { start: (times[first] ?? 0) - next() * DAY, end: (times[first + count] ?? 0) + next() * DAY };
  }).filter((window) => length(window) > 2 * DAY);
  const layoutIn = (window: Span, kept: readonly Row[] = []) =>
    layoutPicture(prepared, { window, kept, titleLength: () => 40 });
  return { windows, next, timeOf, rows, layoutIn };
}

describe.each(Object.keys(SPREADS))('of 20,000 events, crowded %s', (name) => {
  const spread = SPREADS[name] ?? (() => 0);
  for (const rowsBy of ['none', 'actor'] as const) {
    const { windows, next, timeOf, rows, layoutIn } = prepare(20_000, spread, rowsBy);

    it(`P5 zooming in at either edge counts nothing that was drawn, and a pan changes no line, rows by ${rowsBy}`, () => {
      const lost: string[] = [];
      const moved: string[] = [];
      for (const window of windows) {
        const picture = layoutIn(window);
        expect(picture.marks.length + picture.pills.length).toBeLessThanOrEqual(400);
        const span = length(window) * (0.5 + 0.49 * next());
        for (const inner of [
          { start: window.start, end: window.start + span },
          { start: window.end - span, end: window.end },
        ]) {
          const finer = new Set(layoutIn(inner).marks.map(({ row }) => row));
          for (const { id, row } of picture.marks)
            if (timeOf(row) >= inner.start && timeOf(row) < inner.end && !finer.has(row)) lost.push(id);
        }
        const by = length(window) * (next() - 0.5) * 0.3;
        const lines = new Map(picture.marks.map(({ id, line }) => [id, line]));
        for (const { id, line } of layoutIn({ start: window.start + by, end: window.end + by }).marks)
          if (lines.has(id) && lines.get(id) !== line) moved.push(id);
      }
      expect({ lost, moved }).toEqual({ lost: [], moved: [] });
    });

    it(`P4 draws the focused event wherever it is, rows by ${rowsBy}`, () => {
      for (const window of windows) {
        const inside = [...rows].filter((row) => timeOf(row) >= window.start && timeOf(row) < window.end);
        for (let i = 0; i < 10; i++) {
          const focused = inside[Math.floor(next() * inside.length)];
          if (focused === undefined) continue;
          expect(layoutIn(window, [focused]).marks.map(({ row }) => row)).toContain(focused);
        }
      }
    });
  }
});
