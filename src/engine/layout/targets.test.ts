// The numbers of events drawn and labelled that the picture must reach with the bundled datasets.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleEvents } from '../../../scripts/cli/sample.ts';
import { sampleHead } from '../../../scripts/cli/sampleWords.ts';
import { buildDataset } from '../../dataset/format/buildDataset.ts';
import { type Dataset, eventAt, linksOf } from '../../dataset/format/dataset.ts';
import { grow, length, shift, type Span, zoom } from '../../model/span.ts';
import { findRow, type Row } from '../columns.ts';
import type { LaneBy } from '../lanes.ts';
import { extentOf } from '../extent.ts';
import { layoutPicture } from './layoutPicture.ts';
import { markTime } from './markTimes.ts';
import type { Picture, Pill } from './picture.ts';
import { pillRows } from './pills.ts';
import { prepareMatches } from './prepareMatches.ts';
import { preparePicture } from './preparePicture.ts';
import { SIZES } from './sizes.ts';

function openJson(json: unknown): Dataset {
  const built = buildDataset(json);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value.dataset;
}
const openBundled = (name: string): Dataset =>
  openJson(JSON.parse(readFileSync(`public/data/${name}/dataset.json`, 'utf8')));

/** The whole timeline, and how to lay out any window of it. */
function prepareWhole(
  dataset: Dataset,
  rowsBy: LaneBy,
  width: number,
  height: number,
): {
  readonly whole: Span;
  readonly layoutIn: (window: Span) => Picture;
  readonly membersOf: (pill: Pill) => readonly Row[];
} {
  const { columns } = dataset;
  const rows = Uint32Array.from({ length: columns.size }, (_, row) => row);
  const coverage = extentOf(columns, rows, 'said');
  if (coverage === null) throw new Error('no event has a date');
  const whole = grow(coverage, 0.015);
  const linksAt = (row: Row) => linksOf(dataset, eventAt(dataset, row).id);
  const relations = (row: Row): number => linksAt(row).length;
  const matches = prepareMatches(columns, rows, { clock: 'said', rowsBy, preferred: [], relations });
  const prepared = preparePicture(matches, { whole, width, height, text: 1 });
  const layoutIn = (window: Span): Picture =>
    layoutPicture(prepared, {
      window,
      titleLength: (row) => eventAt(dataset, row).title.length,
      prefixLength: (row) => ((columns.status[row] ?? 0) >= 4 ? 'Claimed: '.length : 0),
      partners: (row) =>
        linksAt(row).flatMap(({ type, direction, event }) =>
          type === 'qualifies' && direction === 'out' ? (findRow(columns, event) ?? []) : [],
        ),
    });
  return { whole, layoutIn, membersOf: (pill) => pillRows(prepared, pill) };
}

function layoutWhole(dataset: Dataset, rowsBy: LaneBy, width: number, height: number): Picture {
  const { whole, layoutIn } = prepareWhole(dataset, rowsBy, width, height);
  return layoutIn(whole);
}

function openSample(events: number): Dataset {
  const sample = { events, seed: 1 };
  return openJson({ ...sampleHead(sample), events: [...sampleEvents(sample)].map(([event]) => event) });
}

const SCREENS = [
  { dataset: 'rotherham', screen: 'desktop', rowsBy: 'actor', width: 1050, height: 480, drawn: 60, labelled: 25 },
  {
    dataset: 'rotherham',
    screen: 'desktop in use',
    rowsBy: 'actor',
    width: 1047,
    height: 480,
    drawn: 66,
    labelled: 36,
  },
  {
    dataset: 'rotherham',
    screen: 'higher desktop',
    rowsBy: 'actor',
    width: 1047,
    height: 506,
    drawn: 66,
    labelled: 36,
  },
  { dataset: 'rotherham', screen: 'lower desktop', rowsBy: 'actor', width: 1050, height: 400, drawn: 60, labelled: 25 },
  { dataset: 'rotherham', screen: 'wide desktop', rowsBy: 'actor', width: 1650, height: 640, drawn: 70, labelled: 30 },
  { dataset: 'rotherham', screen: 'open event', rowsBy: 'actor', width: 601, height: 480, drawn: 66, labelled: 25 },
  {
    dataset: 'rotherham',
    screen: 'open event, no rows',
    rowsBy: 'none',
    width: 601,
    height: 480,
    drawn: 78,
    labelled: 28,
  },
  { dataset: 'rotherham', screen: 'phone', rowsBy: 'none', width: 350, height: 310, drawn: 50, labelled: 6 },
  { dataset: 'rotherham', screen: 'embed', rowsBy: 'none', width: 686, height: 380, drawn: 60, labelled: 10 },
  { dataset: 'rotherham', screen: 'narrow embed', rowsBy: 'none', width: 350, height: 290, drawn: 45, labelled: 4 },
  { dataset: 'rotherham', screen: 'kiosk', rowsBy: 'none', width: 1000, height: 900, drawn: 64, labelled: 25 },
  { dataset: 'web-standards', screen: 'desktop', rowsBy: 'actor', width: 1050, height: 480, drawn: 52, labelled: 20 },
] as const;

describe.runIf(existsSync('public/data/rotherham'))('the first picture of a bundled dataset', () => {
  for (const { dataset, screen, rowsBy, width, height, drawn, labelled } of SCREENS) {
    it(`P2 draws at least ${drawn} events of ${dataset} and labels ${labelled}: ${screen}, ${width} × ${height} px`, () => {
      const { marks } = layoutWhole(openBundled(dataset), rowsBy, width, height);
      const labels = marks.filter(({ label }) => label !== null).length;
      expect(marks.length).toBeGreaterThanOrEqual(drawn);
      expect(labels).toBeGreaterThanOrEqual(labelled);
    });

    it(`puts each count beside events that it counts: ${dataset}, ${screen}, ${width} × ${height} px`, () => {
      const { columns } = openBundled(dataset);
      const { whole, layoutIn, membersOf } = prepareWhole(openBundled(dataset), rowsBy, width, height);
      const pxPerMs = width / length(whole);
      for (const pill of layoutIn(whole).pills) {
        const times = membersOf(pill).map((row) => columns.start.said[row] ?? 0);
        const distance = Math.min(...times.map((time) => Math.abs(time - pill.time))) * pxPerMs;
        expect(distance).toBeLessThanOrEqual(SIZES.pill);
      }
    });
  }
});

describe.runIf(existsSync('public/data/web-standards'))('the milestones of a bundled dataset', () => {
  for (const { rowsBy, width, height, labelled } of [
    { rowsBy: 'actor', width: 1050, height: 480, labelled: 18 },
    { rowsBy: 'none', width: 1000, height: 900, labelled: 17 },
    { rowsBy: 'none', width: 350, height: 380, labelled: 9 },
  ] as const) {
    it(`P4 have a label where a line leaves room: ${labelled} of 18 at ${width} × ${height} px, rows by ${rowsBy}`, () => {
      const { marks } = layoutWhole(openBundled('web-standards'), rowsBy, width, height);
      const milestones = marks.filter(({ isMilestone }) => isMilestone);
      expect(milestones.length).toBe(18);
      expect(milestones.filter(({ label }) => label !== null).length).toBeGreaterThanOrEqual(labelled);
    });
  }
});

describe('a sample of 1,000 events', () => {
  const dataset = openSample(1000);
  for (const rowsBy of ['none', 'actor'] as const) {
    it(`P2 has at least 250 drawn and 10 labelled, rows by ${rowsBy}`, () => {
      const { marks, pills } = layoutWhole(dataset, rowsBy, 1050, 480);
      const labels = marks.filter(({ label }) => label !== null).length;
      expect(marks.length).toBeGreaterThanOrEqual(250);
      expect(marks.length + pills.length).toBeLessThanOrEqual(400);
      expect(labels).toBeGreaterThanOrEqual(10);
    });
  }
});

describe('zooming into a sample of 10,000 events', () => {
  const dataset = openSample(10_000);
  for (const rowsBy of ['none', 'actor'] as const) {
    it(`brings at most 60 marks and pills at a step of the wheel into a crowd, rows by ${rowsBy}`, () => {
      const { whole, layoutIn } = prepareWhole(dataset, rowsBy, 1050, 480);
      let before: Picture | null = null;
      const brought = { crowded: [0], sparse: [0] };
      const drawn: number[] = [];
      for (let step = 0; step < 24; step++) {
        const picture = layoutIn(zoom(whole, 0.86 ** step));
        const known = new Set(before === null ? [] : [...before.marks, ...before.pills].map(({ id }) => id));
        const items = [...picture.marks, ...picture.pills];
        const added = items.filter(({ id }) => !known.has(id)).length;
        if (before) brought[picture.inside > 1000 ? 'crowded' : 'sparse'].push(added);
        if (picture.inside > 300) drawn.push(items.length);
        before = picture;
      }
      expect(Math.max(...brought.crowded)).toBeLessThanOrEqual(60);
      // Here the crowd thins out, and at 300 all are drawn.
      expect(Math.max(...brought.sparse)).toBeLessThanOrEqual(120);
      expect(Math.min(...drawn)).toBeGreaterThanOrEqual(90);
    });
  }
});

describe('any window of a sample', () => {
  const [width, height] = [1050, 480];
  for (const events of [1000, 10_000]) {
    const dataset = openSample(events);
    const { columns } = dataset;
    const timeOf = (row: Row) => markTime(columns.start.said[row] ?? 0, columns.end.said[row] ?? 0);
    for (const rowsBy of ['none', 'actor'] as const) {
      const { whole, layoutIn, membersOf } = prepareWhole(dataset, rowsBy, width, height);
      /** At 300 or fewer of the events, all over the record. */
      const windows = Array.from({ length: 300 }, (_, i): Span => {
        const share = ((i % 15) + 1) / 15;
        const days = (share * 340 * length(whole)) / events;
        const start = whole.start + (i / 300) * (length(whole) - days);
        return { start, end: start + days };
      });

      it(`P2 of up to 300 of ${events} events counts only what is crowded, rows by ${rowsBy}`, () => {
        const all = layoutIn(whole);
        const timesIn: number[][] = all.rows.map(() => []);
        for (const { row, pictureRow } of all.marks) timesIn[pictureRow]?.push(timeOf(row));
        for (const pill of all.pills) timesIn[pill.pictureRow]?.push(...membersOf(pill).map(timeOf));
        for (const times of timesIn) times.sort((a, b) => a - b);
        let seen = 0;
        for (const window of windows) {
          const picture = layoutIn(window);
          if (picture.inside > 300) continue;
          seen += 1;
          const markSpan = ((SIZES.mark * length(window)) / width) * (1 + 1e-6);
          for (const pill of picture.pills) {
            const lines = picture.rows[pill.pictureRow]?.lines ?? 1;
            const times = timesIn[pill.pictureRow] ?? [];
            // The last line is the pills'.
            const isCrowded = membersOf(pill).some((row) =>
              times.some((from) => {
                const isNear = (time: number): boolean => time >= from && time - from < markSpan;
                return isNear(timeOf(row)) && times.filter(isNear).length >= lines;
              }),
            );
            expect({ pill: pill.id, window, isCrowded }).toMatchObject({ isCrowded: true });
          }
        }
        expect(seen).toBeGreaterThan(150);
      });

      it(`P5 changes no line of ${events} events by a pan, and zooming in counts none that was drawn, rows by ${rowsBy}`, () => {
        const moved: string[] = [];
        const lost: string[] = [];
        for (const window of windows) {
          const picture = layoutIn(window);
          const lines = new Map(picture.marks.map(({ id, line }) => [id, line]));
          for (const { id, line } of layoutIn(shift(window, 0.05)).marks)
            if (lines.has(id) && lines.get(id) !== line) moved.push(id);
          const inner = zoom(window, 0.86);
          const finer = new Set(layoutIn(inner).marks.map(({ id }) => id));
          for (const { id, time } of picture.marks)
            if (time >= inner.start && time < inner.end && !finer.has(id)) lost.push(id);
          expect(picture.marks.length + picture.pills.length).toBeLessThanOrEqual(400);
        }
        expect({ moved, lost }).toEqual({ moved: [], lost: [] });
      });
    }
  }
});
