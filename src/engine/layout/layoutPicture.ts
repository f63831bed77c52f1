// The layout of the timeline picture for one window (P1 to P9): what is drawn, where, with which label. Pure.

import { contains, grow, type Span } from '../../model/span.ts';
import type { Row } from '../columns.ts';
import {
  loneMember,
  type Placement,
  type PlacementRequest,
  type MarkPlacement,
  type PillPlacement,
} from './placement.ts';
import { buildDots } from './dots.ts';
import { type ExactPlacement, hasPlace, placeExactly, placeInWindow } from './exactPlacement.ts';
import { boundsFor } from './layoutSize.ts';
import { buildBar, buildMark, labelMarks, type PlacedMark } from './marks.ts';
import { countAround } from './markTimes.ts';
import { endAt, findPosition, timeAt } from './matchIndex.ts';
import { priorityAt } from './mostImportant.ts';
import { placeByOrder } from './fastPlacement.ts';
import type { Label, Picture } from './picture.ts';
import { movePillsInside } from './pillEdges.ts';
import { buildPill, countsWithin, placeLoneMark } from './pills.ts';
import type { PreparedPicture } from './preparePicture.ts';
import { buildScale, type Scale } from './scale.ts';
import { LABEL, PILL_SHARE, SIZES } from './sizes.ts';

export interface PictureRequest {
  readonly window: Span;
  /** Marks and pills in the window with its overscan, at most. */
  readonly budget?: number;
  /** Share of the window added on each side: marks and pills, but no labels, are laid out there too. */
  readonly overscan?: number;
  /** P4: the open event, then the focused one. Rows that do not match are passed over. */
  readonly kept?: readonly Row[];
  readonly titleLength: (row: Row) => number | null;
  readonly prefixLength?: (row: Row) => number;
  readonly partners?: (row: Row) => readonly Row[];
}

/** 340 marks and 60 pills, more than enough for the 300 matches of which P2 counts only those that are crowded. */
export const DEFAULT_BUDGET = 400;
/** Taken out of the budget whether there are such events or not, so that a focus changes no other mark. */
const MOST_KEPT = 2;

export function layoutPicture(prepared: PreparedPicture, request: PictureRequest): Picture {
  const { layoutSize, whole } = prepared.options;
  if (layoutSize === undefined || !contains(request.window, whole)) return layoutAt(prepared, request);
  const decided = decideAt(prepared, layoutSize.width);
  const picture = layoutAt(decided, { ...request, window: boundsFor(whole, decided.options) });
  const wider = prepared.options.width / decided.options.width;
  return stretch(prepared, picture, buildScale(prepared, boundsFor(whole, prepared.options)), wider);
}

/** The same picture at another width. Measured characters are left out: what is decided is what the build decides. */
function decideAt(prepared: PreparedPicture, width: number): PreparedPicture {
  const known = decidedPictures.get(prepared);
  if (known) return known;
  const { characters: _, ...options } = prepared.options;
  const decided = { ...prepared, options: { ...options, width } };
  decidedPictures.set(prepared, decided);
  return decided;
}

const decidedPictures = new WeakMap<PreparedPicture, PreparedPicture>();

/** Everything keeps its line and its time, and labels their side. They may be as much longer as the picture is wider. */
function stretch({ prepared }: PreparedPicture, picture: Picture, scale: Scale, wider: number): Picture {
  const { toX } = scale;
  const { start, end } = prepared.matches.times;
  return {
    ...picture,
    marks: picture.marks.map((mark) => {
      const x = toX(mark.time);
      return {
        ...mark,
        x,
        label: mark.label && stretchLabel(mark.label, mark.x, x, wider),
        bar: buildBar(start[mark.row] ?? 0, end[mark.row] ?? 0, scale),
      };
    }),
    pills: picture.pills.map((pill) => ({ ...pill, x: toX(pill.time) })),
    dots: picture.dots.map((dot) => ({ ...dot, x: toX(dot.time) })),
  };
}

/** From `x` to `newX`. What lies between label and mark stays as wide as it is. */
function stretchLabel(label: Label, x: number, newX: number, wider: number): Label {
  const width = label.width * wider;
  const from = label.side === 'end' ? newX + label.from - x : newX - (x - label.from - label.width) - width;
  return { ...label, from, width };
}

function layoutAt(prepared: PreparedPicture, request: PictureRequest): Picture {
  const {
    rows,
    options,
    prepared: { matches },
  } = prepared;
  const { window, overscan = 0, kept = [], budget = DEFAULT_BUDGET } = request;
  const scale = buildScale(prepared, window);
  const margin = (SIZES.mark / 2) * scale.msPerPx * scale.text;
  const extent = grow(window, overscan);
  const reached = { start: extent.start - margin, end: extent.end + margin };
  const placement = place(prepared, request, scale);
  const pills: PillPlacement[] = [];
  const lone: PlacedMark[] = [];
  for (const pill of placement.pills) {
    if (!countsWithin(prepared, pill, reached)) continue;
    const position = loneMember(pill);
    if (position === null) pills.push(pill);
    else lone.push(buildLoneMark(prepared, pill, position, scale));
  }
  const chosen = placement.marks.filter((mark) => isIn(prepared, mark, reached));
  const placed = withinBudget(prepared, chosen, reached, budget - pills.length - lone.length).map((mark) =>
    buildMark(prepared, { ...mark, time: timeAt(prepared.index, mark.position) }, scale),
  );
  const all = lone.length === 0 ? placed : inOrder([...placed, ...lone]);
  const drawnPills = movePillsInside(
    pills.map((pill) => buildPill(prepared, pill, scale)),
    all.map(({ mark }) => mark),
    SIZES.mark * scale.text,
    scale,
  );
  const { titleLength, prefixLength = () => 0, partners = () => [] } = request;
  return {
    rows,
    marks: labelMarks(prepared, all, drawnPills, scale, [...new Set(kept)], { titleLength, prefixLength, partners }),
    pills: drawnPills,
    dots: buildDots(prepared, placement, reached, scale),
    ...countAround(matches.times, matches.byEnd, window),
    height: heightOf(prepared, options.height, options.text),
  };
}

function buildLoneMark(prepared: PreparedPicture, pill: PillPlacement, position: number, scale: Scale): PlacedMark {
  const { pictureRow } = pill;
  const line = (prepared.rows[pictureRow]?.lines ?? 1) - 1;
  const time = placeLoneMark(pill, timeAt(prepared.index, position), scale);
  return buildMark(prepared, { position, pictureRow, line, time }, scale);
}

const inOrder = (marks: readonly PlacedMark[]): readonly PlacedMark[] =>
  marks.toSorted((a, b) => a.mark.pictureRow - b.mark.pictureRow || a.mark.time - b.mark.time);

function place(prepared: PreparedPicture, request: PictureRequest, scale: Scale): Placement {
  const { index, rows, options } = prepared;
  const { overscan = 0, kept = [], budget = DEFAULT_BUDGET } = request;
  const extent = grow(request.window, overscan);
  const px = scale.msPerPx * scale.text;
  const mostPills = Math.max(1, Math.floor(budget * PILL_SHARE) - MOST_KEPT);
  const beside = SIZES.mark + SIZES.labelGap + SIZES.labelMargin;
  const character = options.characters?.plain ?? SIZES.character;
  const asked: PlacementRequest = {
    markSpan: SIZES.mark * px,
    extent: scale.msPerPx * scale.width * (1 + 2 * overscan),
    window: extent,
    lines: rows.map(({ lines }) => lines),
    kept: [],
    mostMarks: Math.max(1, budget - mostPills - MOST_KEPT),
    mostPills,
    pillSpan: SIZES.pillPitch * px,
    widePillSpan: SIZES.widePillPitch * px,
    labelSpans: [(beside + LABEL.least * character) * px, (beside + LABEL.first * character) * px],
  };
  const positions = [...new Set(kept)].flatMap((row) => findPosition(index, row) ?? []);
  // What can be drawn anyway changes no line when it gets the focus.
  if (prepared.exactRows !== null) {
    const placement = recallExactly(prepared, asked);
    return positions.every((position) => hasPlace(placement, position))
      ? placeInWindow(index, placement, asked, positions)
      : placeInWindow(index, recallExactly(prepared, { ...asked, kept: positions }), asked);
  }
  const isDrawn = (position: number): boolean => {
    const time = timeAt(index, position);
    const { marks, pills } = placeByOrder(index, { start: time, end: time }, asked);
    return marks.some((mark) => mark.position === position) || pills.some((pill) => loneMember(pill) === position);
  };
  return placeByOrder(index, extent, { ...asked, kept: positions.every(isDrawn) ? [] : positions });
}

/** The last exact placements of each prepared picture: a pan and a focus ask for them again. */
const exactPlacements = new WeakMap<
  PreparedPicture,
  readonly { readonly key: string; readonly placement: ExactPlacement }[]
>();

function recallExactly(prepared: PreparedPicture, asked: PlacementRequest): ExactPlacement {
  const key = [asked.markSpan, asked.extent, asked.mostMarks, asked.mostPills, ...asked.kept].join();
  const recent = exactPlacements.get(prepared) ?? [];
  const known = recent.find((one) => one.key === key);
  if (known !== undefined) return known.placement;
  const placement = placeExactly(prepared.index, prepared.exactRows ?? [], asked);
  exactPlacements.set(prepared, [{ key, placement }, ...recent.slice(0, 1)]);
  return placement;
}

/** Whether a mark is in a stretch of time, or its event's span overlaps it. */
function isIn({ index }: PreparedPicture, { position }: MarkPlacement, { start, end }: Span): boolean {
  const time = timeAt(index, position);
  return time < end && (time >= start || endAt(index, position) > start);
}

/** Where the budget is too small for the bars of events that began earlier, the most important of them are drawn. */
function withinBudget(
  { index }: PreparedPicture,
  marks: readonly MarkPlacement[],
  { start }: Span,
  budget: number,
): readonly MarkPlacement[] {
  if (marks.length <= budget) return marks;
  const isEarlier = ({ position }: MarkPlacement): boolean => timeAt(index, position) < start;
  const earlier = marks
    .filter(isEarlier)
    .sort((a, b) => priorityAt(index, a.position) - priorityAt(index, b.position))
    .slice(0, Math.max(0, budget - marks.filter((mark) => !isEarlier(mark)).length));
  const drawn = new Set(earlier);
  return marks.filter((mark) => !isEarlier(mark) || drawn.has(mark));
}

function heightOf({ rows, prepared }: PreparedPicture, height: number, text: number): number {
  if (prepared.facet.rowsBy !== 'none') return rows.reduce((sum, row) => sum + row.height, 0);
  return Math.min(height, ((rows[0]?.lines ?? 0) * SIZES.pitch + SIZES.rowPadding) * text);
}
