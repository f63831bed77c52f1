// Which actors, kinds, statuses or values of a category have a row of their own, and how many lines each row has: so that most events are drawn
// when the whole timeline is shown. For as many matches as are laid out exactly.

import { length } from '../../model/span.ts';
import { isShared } from '../lanes.ts';
import { findCrowding } from './crowding.ts';
import { countHidden } from './exactPlacement.ts';
import { placesByMark, timeAtPlace } from './markTimes.ts';
import type { Matches } from './matchIndex.ts';
import { priorityIn } from './mostImportant.ts';
import type { PictureOptions } from './pictureOptions.ts';
import { columnOf, type RankedValue, type RowFacet, type RowKeys, selectRows } from './pictureRows.ts';
import { linesInAll, shareLines } from './rowHeights.ts';
import { ROWS, SIZES } from './sizes.ts';

/** What a choice of rows draws. */
interface Trial {
  /** With the row of all others. */
  readonly rows: number;
  readonly own: readonly RankedValue[];
  readonly lines: readonly number[];
  readonly hidden: number;
}

/** Beyond so many matches only the number of rows is tried, not each row. */
const MAX_TRIED = 400;

export function chooseRows(
  matches: Matches,
  facet: RowFacet,
  ranked: readonly RankedValue[],
  options: PictureOptions,
  fitting: number,
): Pick<Trial, 'own' | 'lines'> {
  const size = matches.rows.length;
  const measure = buildMeasure(matches, options);
  const tryRows = (values: readonly RankedValue[], most: number): Trial => {
    const { own, keys } = selectRows(facet, values, most, ranked.length);
    const rows = keys.keys.length;
    const hiddenIn = measure(keys);
    const strips = isShared(facet.rowsBy) ? rows : 0;
    const lines = shareLines([...keys.sizes], linesInAll(options.height, rows, strips, options.text), hiddenIn);
    const hidden = lines.reduce((sum, count, row) => sum + hiddenIn(row, count), 0);
    return { rows, own, lines, hidden: rows > fitting ? size : hidden };
  };
  const all = ranked.length <= fitting ? tryRows(ranked, ranked.length) : null;
  // Matches without any of the values need the row of all others, for which there may be no room.
  let best = all !== null && all.rows <= fitting ? all : tryRows(ranked, fitting - 1);
  const improve = (values: readonly RankedValue[], most: number): boolean => {
    const trial = tryRows(values, most);
    // A row of all others for a single one would be its row.
    if (trial.own.length === ranked.length - 1 || scoreOf(trial, size) <= scoreOf(best, size) + 1e-9) return false;
    best = trial;
    return true;
  };
  for (let most = Math.min(best.own.length, fitting) - 1; most >= ROWS.least; most--) improve(ranked, most);
  if (!isShared(facet.rowsBy) || size > MAX_TRIED) return best;
  const { ids } = columnOf(facet);
  const chosen = new Set<string>(facet.preferred);
  const isChosen = ({ code }: RankedValue): boolean => chosen.has(ids[code] ?? '');
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const dropped of best.own.toReversed()) {
      const others = best.own.filter((one) => one !== dropped);
      if (others.length === best.own.length || others.length < ROWS.least || isChosen(dropped)) continue;
      const next = ranked.filter((one) => one !== dropped && !others.includes(one));
      isBetter = improve(others, others.length) || improve([...others, ...next], best.own.length) || isBetter;
    }
  }
  return best;
}

/** Where so many of the matches are drawn, more rows are better than more marks. */
const ENOUGH_DRAWN = 0.9;
/** What a row is worth, for each match that it would show as a filter: so many marks. */
const ROW_WORTH = 0.15;

function scoreOf({ own, hidden }: Trial, size: number): number {
  const involved = own.reduce((sum, { count }) => sum + count, 0);
  return Math.min(size - hidden, ENOUGH_DRAWN * size) + ROW_WORTH * involved;
}

/** A row's matches in time order, and how crowded each is. */
interface CrowdedRow {
  readonly times: Float64Array;
  readonly crowding: Uint16Array;
}

/** What is known of a row with the same matches. */
interface MeasuredRow {
  /** By lines: how many events are hidden. */
  readonly hidden: number[];
  row: CrowdedRow | null;
}

/** What was measured last of some matches, by ms that one px is wide: a change of height needs it again. */
const measured = new WeakMap<Matches, { readonly px: number; readonly known: Map<number, MeasuredRow> }>();

/** How many events of a row are hidden with so many lines. Most trials share most rows: each is measured once. */
function buildMeasure(matches: Matches, { whole, width, text }: PictureOptions) {
  const { rows, times, tierAt } = matches;
  const px = (length(whole) / width) * text;
  const [mark, pill] = [SIZES.mark * px, SIZES.pillPitch * px];
  const places = placesByMark(times) ?? Uint32Array.from(rows.keys());
  const last = measured.get(matches);
  const known = last?.px === px ? last.known : new Map<number, MeasuredRow>();
  measured.set(matches, { px, known });
  const toRow = (list: readonly number[]): CrowdedRow => {
    const instants = Float64Array.from(list, (place) => timeAtPlace(times, place));
    const priorities = Float64Array.from(list, (place, order) => priorityIn(tierAt[place] ?? 0, order));
    return { times: instants, crowding: findCrowding(instants, priorities, mark, ROWS.mostLines) };
  };
  return (keys: RowKeys): ((row: number, lines: number) => number) => {
    const members = listMembers(keys, places).map((list) => {
      const key = list.reduce((sum, place) => (Math.imul(sum, 31) + place + 1) | 0, list.length);
      const measuredRow = known.get(key) ?? { hidden: [], row: null };
      known.set(key, measuredRow);
      return { list, measuredRow };
    });
    return (at, lines) => {
      const member = members[at];
      if (member === undefined || member.list.length <= lines) return 0;
      const { list, measuredRow } = member;
      const before = measuredRow.hidden[lines];
      if (before !== undefined) return before;
      measuredRow.row ??= toRow(list);
      const count = countHidden(measuredRow.row.times, measuredRow.row.crowding, lines, mark, pill);
      measuredRow.hidden[lines] = count;
      return count;
    };
  };
}

/** By row: the places in time order of its matches. */
function listMembers({ rowAt, sizes }: RowKeys, places: Uint32Array): readonly (readonly number[])[] {
  const members: number[][] = Array.from(sizes, () => []);
  for (const place of places) members[rowAt === null ? 0 : (rowAt[place] ?? 0)]?.push(place);
  return members;
}
