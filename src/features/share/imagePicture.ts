// The timeline of the social image: the same layout as on the page, without labels and rows.

import { type Columns, findRow, type Row, rowsByAxis } from '../../engine/columns.ts';
import { extentOf } from '../../engine/extent.ts';
import { buildAxis } from '../../engine/layout/axis.ts';
import { layoutPicture } from '../../engine/layout/layoutPicture.ts';
import { type PreparedMatches, prepareMatches } from '../../engine/layout/prepareMatches.ts';
import { preparePicture } from '../../engine/layout/preparePicture.ts';
import { SIZES } from '../../engine/layout/sizes.ts';
import { axisLabel, axisRoom } from '../../i18n/axisLabels.ts';
import type { Messages } from '../../i18n/en/interface.ts';
import { requireValue } from '../../model/assert.ts';
import { STATUSES } from '../../model/evidence.ts';
import type { EventId } from '../../model/ids.ts';
import { grow, length, type Span } from '../../model/span.ts';
import type { ImageBox, ImageItem, ImagePicture, Measure, TextStyle } from './socialImage.ts';

/** Larger than on the page, because link previews are shown at less than half their size. */
const TEXT = 1.5;
const MARK = SIZES.mark * TEXT;
const AXIS = 30;
const LABEL: TextStyle = { family: 'sans', size: 18, weight: 400 };
const COUNT: TextStyle = { family: 'sans', size: 16, weight: 700 };

interface Shown {
  readonly matches: PreparedMatches;
  readonly whole: Span;
}

/** Null if no event has a date on the axis. */
function prepare(columns: Columns, rows: Uint32Array): Shown | null {
  const whole = extentOf(columns, rows, 'said');
  const ordered = rowsByAxis(columns, rows, 'said');
  return (
    whole && { matches: prepareMatches(columns, ordered, { clock: 'said', rowsBy: 'none', preferred: [] }), whole }
  );
}

/** Whole records, which the images of all their events show. */
const records = new WeakMap<Columns, Shown | null>();
function prepareRecord(columns: Columns): Shown | null {
  const known = records.get(columns);
  if (known !== undefined) return known;
  const shown = prepare(columns, Uint32Array.from(columns.status.keys()));
  records.set(columns, shown);
  return shown;
}

/** The picture of matches; null if there is nothing to draw. */
export function matchesPicture(columns: Columns, rows: Uint32Array, m: Messages): ImagePicture | null {
  const shown = prepare(columns, rows);
  return shown && ((box, measure) => draw(shown, null, box, measure, m));
}

/** The picture of the whole record, with one event standing out. */
export function eventPicture(columns: Columns, id: EventId, m: Messages): ImagePicture | null {
  const shown = prepareRecord(columns);
  return shown && ((box, measure) => draw(shown, findRow(columns, id) ?? null, box, measure, m));
}

function draw(
  { matches, whole }: Shown,
  lit: Row | null,
  box: ImageBox,
  measure: Measure,
  m: Messages,
): readonly ImageItem[] {
  const size = { width: box.width, height: box.height - AXIS, text: TEXT };
  const bounds = grow(whole, MARK / (box.width - 2 * MARK));
  const laidOut = layoutPicture(preparePicture(matches, { whole: bounds, ...size }), {
    window: bounds,
    kept: lit === null ? [] : [lit],
    titleLength: () => null,
  });
  const base = box.top + size.height;
  const items: ImageItem[] = [];
  const bar = (x: number, y: number, width: number, height: number, ink: 'soft' | 'rule' | 'accent'): void => {
    items.push({ kind: 'bar', x: box.x + x, y, width, height, ink, isTime: true });
  };
  const inside = (x: number, width: number): number => Math.min(Math.max(x, 0), box.width - width);

  bar(0, base, box.width, 2, 'rule');
  const axis = buildAxis(bounds, box.width, axisRoom(m, TEXT));
  for (const time of axis.labelled) {
    const words = axisLabel(time, axis.unit, m);
    const width = measure(words, LABEL);
    const at = ((time - bounds.start) / length(bounds)) * box.width;
    const from = at - width / 2;
    if (from < 0 || from + width > box.width) continue;
    bar(at - 1, base, 2, 7, 'soft');
    items.push({ kind: 'text', x: box.x + from, y: base + 26, text: words, style: LABEL, ink: 'soft', isTime: true });
  }
  for (const mark of laidOut.marks) {
    if (mark.bar) bar(mark.bar.from, box.top + mark.y - 2, mark.bar.to - mark.bar.from, 4, 'rule');
  }
  for (const { row, x, y } of laidOut.marks) {
    if (x < 0 || x > box.width) continue;
    const isLit = row === lit;
    if (isLit) bar(inside(x - 2, 4), box.top, 4, size.height, 'accent');
    const side = isLit ? MARK * 1.4 : MARK;
    items.push({
      kind: 'status',
      x: box.x + inside(x - side / 2, side),
      y: box.top + y - side / 2,
      size: side,
      status: requireValue(STATUSES[matches.matches.columns.status[row] ?? 0], 'a status'),
      ink: lit === null || isLit ? 'ink' : 'soft',
      isTime: true,
    });
  }
  for (const { x, y, width, count } of laidOut.pills) {
    const left = inside(x - width / 2, width);
    bar(left, box.top + y - MARK / 2, width, MARK, 'rule');
    const words = String(count);
    const from = box.x + left + (width - measure(words, COUNT)) / 2;
    items.push({ kind: 'text', x: from, y: box.top + y + 6, text: words, style: COUNT, ink: 'ink', isTime: true });
  }
  return items;
}
