// The rules of the picture, P1 to P9, for any matches, rows, window and size. One file, because all of them share the
// random case and the picture made of it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, grow, length, overlaps, type Span, utc } from '../../model/span.ts';
import { arbitraryActors, arbitraryTimeline, CATEGORIES } from '../../testing/arbitraryTimeline.ts';
import { isShared } from '../lanes.ts';
import { buildColumns, type Row, rowsByAxis, spanOf } from '../columns.ts';
import { layoutPicture } from './layoutPicture.ts';
import { markTime } from './markTimes.ts';
import type { Label, Picture } from './picture.ts';
import { pillRows } from './pills.ts';
import { prepareMatches } from './prepareMatches.ts';
import { preparePicture } from './preparePicture.ts';
import { LABEL, SIZES } from './sizes.ts';

const RUNS = 100;
const SLACK = 1e-3;

const arbitraryWindow: fc.Arbitrary<Span> = fc
  .record({
    start: fc.oneof(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -4000, max: 4000 })),
    days: fc.constantFrom(1, 7, 31, 61, 365, 4000, 8000, 1e6),
  })
  .map(({ start, days }) => ({ start: utc(2008) + start * DAY, end: utc(2008) + (start + days) * DAY }));

const arbitraryCase = fc.record({
  events: arbitraryTimeline,
  every: fc.integer({ min: 1, max: 3 }),
  options: fc.record({
    clock: fc.constantFrom('said', 'about'),
    rowsBy: fc.constantFrom('none', 'actor', 'kind', 'status', 'c.phase', 'c.other', 'c.gone'),
    preferred: arbitraryActors,
    width: fc.integer({ min: 200, max: 2000 }),
    height: fc.integer({ min: 40, max: 900 }),
    text: fc.constantFrom(1, 1.25, 2),
    // Both ways of choosing: exactly, and by order as for very many matches.
    exactLimit: fc.constantFrom(0, 2000),
  }),
  window: arbitraryWindow,
  budget: fc.constantFrom(30, 150, 400),
  kept: fc.uniqueArray(fc.nat({ max: 49 }), { maxLength: 2 }),
  titles: fc.array(fc.option(fc.integer({ min: 1, max: 90 })), { minLength: 1, maxLength: 20 }),
  /** Rows at this distance must be read together. */
  paired: fc.option(fc.integer({ min: 1, max: 5 })),
});
type Case = typeof arbitraryCase extends fc.Arbitrary<infer T> ? T : never;

/** The filter is stood in for by every second or third row. */
function build({ events, every, options, window, budget, kept, titles, paired }: Case) {
  const columns = buildColumns(events, CATEGORIES);
  const { clock } = options;
  const rows = Uint32Array.from([...columns.ids.keys()].filter((row) => row % every === 0));
  const whole = { start: utc(1997), end: utc(2019) };
  const prepared = preparePicture(prepareMatches(columns, rowsByAxis(columns, rows, clock), options), {
    ...options,
    whole,
  });
  const titleLength = (row: Row): number | null => titles[row % titles.length] ?? null;
  const prefixLength = (row: Row): number => ((columns.status[row] ?? 0) >= 4 ? 8 : 0);
  const partners = (row: Row): readonly Row[] =>
    paired !== null && row % 10 < paired ? [row - (row % 10) + ((row + paired) % 10)] : [];
  const layoutIn = (within: Span, keeping: readonly Row[] = kept): Picture =>
    layoutPicture(prepared, { window: within, budget, kept: keeping, titleLength, prefixLength, partners });
  return {
    columns,
    rows: [...rows],
    prepared,
    picture: layoutIn(window),
    layoutIn,
    titleLength,
    prefixLength,
    partners,
    timeOf: (row: Row) => markTime(columns.start[clock][row] ?? 0, columns.end[clock][row] ?? 0),
    counted: (picture: Picture) => picture.pills.map((pill) => pillRows(prepared, pill)),
  };
}

const check = (property: (given: Case) => void): void =>
  fc.assert(fc.property(arbitraryCase, property), { numRuns: RUNS });

interface Box {
  readonly line: string;
  readonly from: number;
  readonly to: number;
  readonly what: string;
}
const toBox = (pictureRow: number, line: number, from: number, to: number, what: string): Box => ({
  line: `${pictureRow} ${line}`,
  from,
  to,
  what,
});
function boxesOf({ marks, pills }: Picture, text: number, withLabels: boolean): readonly Box[] {
  const half = (SIZES.mark / 2) * text;
  return [
    ...marks.map((mark) => toBox(mark.pictureRow, mark.line, mark.x - half, mark.x + half, mark.id)),
    ...pills.map((pill) =>
      toBox(pill.pictureRow, pill.line, pill.x - pill.width / 2, pill.x + pill.width / 2, pill.id),
    ),
    ...marks.flatMap(({ pictureRow, line, label, id }) =>
      withLabels && label && !label.covers
        ? [toBox(pictureRow, line, label.from, label.from + label.width, `label of ${id}`)]
        : [],
    ),
  ];
}
function overlapping(boxes: readonly Box[]): readonly string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.line === b.line && a.from < b.to - SLACK && b.from < a.to - SLACK)
      .map((b) => `${a.what} [${a.from}, ${a.to}] and ${b.what} [${b.from}, ${b.to}]`),
  );
}

describe('a picture, whatever the matches, rows, window and size', () => {
  it('P1 draws or counts each match whose mark lies in the window exactly once, and counts those around it', () =>
    check((given) => {
      const { rows, picture, counted, timeOf, columns } = build(given);
      const { window, options } = given;
      const shown = [...picture.marks.map(({ row }) => row), ...counted(picture).flat()];
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.filter((row) => !rows.includes(row))).toEqual([]);
      const due = rows.filter((row) => timeOf(row) >= window.start && timeOf(row) < window.end);
      expect(due.filter((row) => !shown.includes(row))).toEqual([]);
      const inside = rows.filter((row) => overlaps(spanOf(columns, row, options.clock), window));
      expect(picture.inside).toBe(inside.length);
      expect(picture.before + picture.inside + picture.after).toBe(rows.length);
      picture.pills.forEach((pill, i) => {
        expect(pill.count).toBe(counted(picture)[i]?.length);
      });
      const drawnRows = new Set(picture.pills.map(({ id }) => id));
      expect(drawnRows.size).toBe(picture.pills.length);
    }));

  it('P1 counts no single event: it draws a mark for it, on its date unless what must be drawn is there', () =>
    check((given) => {
      const { picture, layoutIn, timeOf } = build(given);
      expect(picture.pills.filter(({ count }) => count < 2)).toEqual([]);
      const unfocused = layoutIn(given.window, []).marks;
      expect(unfocused.filter(({ row, time }) => time !== timeOf(row))).toEqual([]);
    }));

  it('P1 shows each count inside the picture, whatever the window', () =>
    check((given) => {
      const { picture } = build(given);
      const { width } = given.options;
      const cut = picture.pills.filter(
        (pill) => pill.x < pill.width / 2 - SLACK || pill.x > width - pill.width / 2 + SLACK,
      );
      expect(cut.map(({ id, x }) => ({ id, x }))).toEqual([]);
    }));

  it('P2 counts only where more marks fall within one mark’s width than there are lines', () =>
    check((given) => {
      const { picture, counted, prepared, rows, timeOf } = build({ ...given, kept: [] });
      const { width, text, exactLimit } = given.options;
      const { window, budget } = given;
      const markSpan = (SIZES.mark * text * length(window)) / width;
      const isSeen = (row: Row): boolean =>
        timeOf(row) >= window.start - markSpan / 2 && timeOf(row) < window.end + markSpan / 2;
      // Three quarters of the budget: 300 of 400.
      if (rows.filter(isSeen).length > 0.75 * budget) return;
      const rowOf = new Map<Row, number>(layoutAll(build({ ...given, budget: 400, kept: [] })));
      picture.pills.forEach((pill, i) => {
        const members = counted(picture)[i] ?? [];
        const lines = prepared.rows[pill.pictureRow]?.lines ?? 1;
        // Laid out by order, the last line is for pills only (a row of one line has nothing else); so it is near them where
        // not all matches may be drawn.
        const most = exactLimit > 0 && rows.length < 0.75 * budget ? lines : lines - 1;
        const beside = rows.filter((row) => rowOf.get(row) === pill.pictureRow).map(timeOf);
        const isCrowded = members.some((row) =>
          beside.some((from) => {
            const near = beside.filter((time) => time >= from && time - from < markSpan * (1 + 1e-6));
            return near.length > most && timeOf(row) >= from && timeOf(row) - from < markSpan * (1 + 1e-6);
          }),
        );
        expect(isCrowded).toBe(true);
      });
    }));

  it('P3 lets no mark, pill or label overlap another, and cuts no label below its least', () =>
    check((given) => {
      const { picture, titleLength, prefixLength } = build(given);
      const { width, text } = given.options;
      // Two events that must be drawn may stand on each other in a row of one line.
      const isCramped = picture.rows.some(({ lines }) => lines < 2) && given.kept.length > 1;
      if (!isCramped) expect(overlapping(boxesOf(picture, text, true))).toEqual([]);
      for (const { row, label } of picture.marks) {
        if (label === null || label.covers) continue;
        const title = titleLength(row) ?? LABEL.unknown;
        expect(label.from).toBeGreaterThanOrEqual(-SLACK);
        expect(label.from + label.width).toBeLessThanOrEqual(width + SLACK);
        const least = given.kept.includes(row) ? LABEL.leastKept : LABEL.least;
        expect(label.characters).toBeGreaterThanOrEqual(prefixLength(row) + Math.min(title, least));
        if (label.readWith.length === 0) expect(label.isWhole).toBe(label.characters === prefixLength(row) + title);
      }
    }));

  it('P4 draws the open and the focused event, labelled wherever they are in the window', () =>
    check((given) => {
      const { picture, counted, rows, timeOf } = build(given);
      const { window, kept } = given;
      for (const row of kept) {
        if (!rows.includes(row) || timeOf(row) < window.start || timeOf(row) >= window.end) continue;
        const mark = picture.marks.find((drawn) => drawn.row === row);
        expect(mark?.label ?? null).not.toBeNull();
        expect(counted(picture).flat()).not.toContain(row);
      }
    }));

  it('P4 changes no line when an event that is drawn anyway gets the focus', () =>
    check((given) => {
      const { layoutIn } = build(given);
      const before = layoutIn(given.window, []);
      const focused = before.marks[given.every];
      if (focused === undefined || before.rows.some(({ lines }) => lines < 2)) return;
      expect(placesOf(layoutIn(given.window, [focused.row]))).toEqual(placesOf(before));
    }));

  const arbitraryPan = fc.integer({ min: -100, max: 100 });
  /** Before and after a pan by so many percent of the window: what has its date in both. */
  const panned = (given: Case, percent: number) => {
    const { picture, layoutIn, rows, timeOf, counted } = build(given);
    const { window } = given;
    const by = Math.round((length(window) * percent) / 100);
    const from = Math.max(window.start, window.start + by);
    const to = Math.min(window.end, window.end + by);
    const isShared = ({ row }: { readonly row: Row }): boolean => timeOf(row) >= from && timeOf(row) < to;
    const sharedOf = (drawn: Picture) => ({
      marks: placesOf(drawn).filter(isShared),
      counted: drawn.pills
        .flatMap(({ id, line }, i) => (counted(drawn)[i] ?? []).map((row) => ({ id, line, row })))
        .filter(isShared),
    });
    const moved = layoutIn({ start: window.start + by, end: window.end + by });
    return { rows, before: sharedOf(picture), after: sharedOf(moved) };
  };

  it('P5 gives the same picture for the same input, and a pan changes no line', () =>
    fc.assert(
      fc.property(arbitraryCase, arbitraryPan, (given, percent) => {
        expect(build(given).picture).toEqual(build(given).picture);
        const { before, after } = panned(given, percent);
        const drawn = new Set(before.marks.map(({ row }) => row));
        const stayed = after.marks.filter(({ row }) => drawn.has(row));
        const rowsStayed = new Set(stayed.map(({ row }) => row));
        expect(stayed).toEqual(before.marks.filter(({ row }) => rowsStayed.has(row)));
      }),
      { numRuns: RUNS },
    ));

  it('P5 changes no line by a pan where an event is open that only windows with few matches would draw', () =>
    fc.assert(
      fc.property(arbitraryCase, arbitraryPan, fc.nat({ max: 49 }), (given, percent, open) => {
        const { options, window } = given;
        // Wide and high enough that lines are left where the item budget ends.
        const crowded = { ...given, every: 1, budget: 30 as const, kept: [open], window: grow(window, 0.5) };
        const { before, after } = panned(
          { ...crowded, options: { ...options, height: 900, width: 2000, text: 1, exactLimit: 2000 as const } },
          percent,
        );
        const lines = new Map(before.marks.map(({ row, line }) => [row, line]));
        for (const { row, line } of after.marks) expect(lines.get(row) ?? line).toBe(line);
      }),
      { numRuns: 15 * RUNS },
    ));

  it('P5 changes nothing by a pan where all matches may be drawn', () =>
    fc.assert(
      fc.property(arbitraryCase, arbitraryPan, (given, percent) => {
        const { rows, before, after } = panned(given, percent);
        if (rows.length <= 0.75 * given.budget) expect(after).toEqual(before);
      }),
      { numRuns: RUNS },
    ));

  it('P5 draws individually after zooming in whatever it drew before', () =>
    fc.assert(
      fc.property(
        arbitraryCase,
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (given, factor, place) => {
          const { layoutIn, timeOf } = build(given);
          const { window } = given;
          const span = Math.max(1000, Math.round(length(window) * factor));
          const start = window.start + Math.round((length(window) - span) * place);
          const inner = { start, end: start + span };
          const finer = new Set(layoutIn(inner, []).marks.map(({ row }) => row));
          const lost = layoutIn(window, []).marks.filter(
            ({ row }) => timeOf(row) >= inner.start && timeOf(row) < inner.end && !finer.has(row),
          );
          expect(lost.map(({ id }) => id)).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    ));

  it('P6 fills the height: rows from the top down, each with room for its lines', () =>
    check((given) => {
      const { picture, rows } = build(given);
      const { height, text, rowsBy } = given.options;
      if (rows.length === 0) return;
      const room = isShared(rowsBy) ? SIZES.dotStrip : 0;
      const least = (SIZES.rowPadding + SIZES.pitch + room) * text;
      const bottom = picture.rows.at(-1);
      if (height >= least) expect((bottom?.top ?? 0) + (bottom?.height ?? 0)).toBeCloseTo(height, 6);
      for (const { pictureRow, y } of [...picture.marks, ...picture.pills]) {
        const row = picture.rows[pictureRow];
        if (height < least || row === undefined) continue;
        expect(y - (SIZES.mark / 2) * text).toBeGreaterThanOrEqual(row.top - SLACK);
        expect(y + (SIZES.mark / 2) * text).toBeLessThanOrEqual(row.top + row.height + SLACK);
      }
    }));

  it('P9 labels no event without the label or the name of what must be read with it', () =>
    check((given) => {
      const { picture, partners } = build(given);
      const labels = new Map<Row, Label>(picture.marks.flatMap(({ row, label }) => (label ? [[row, label]] : [])));
      for (const [row, label] of labels) {
        const missing = partners(row).filter((partner) => partner !== row && !labels.has(partner));
        expect(missing.filter((partner) => !label.readWith.includes(partner))).toEqual([]);
      }
    }));
});

const placesOf = ({ marks }: Picture) =>
  marks.map(({ row, pictureRow, line }) => ({ row, pictureRow, line })).sort((a, b) => a.row - b.row);

/** The picture row of every match: that of its mark or pill when all of time is in the window. */
function layoutAll({ layoutIn, counted }: ReturnType<typeof build>): ReadonlyMap<Row, number> {
  const all = layoutIn({ start: utc(-9000), end: utc(9000) }, []);
  return new Map([
    ...all.marks.map(({ row, pictureRow }): [Row, number] => [row, pictureRow]),
    ...all.pills.flatMap(({ pictureRow }, i) => (counted(all)[i] ?? []).map((row): [Row, number] => [row, pictureRow])),
  ]);
}
