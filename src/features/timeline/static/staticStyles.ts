// The style sheet of the picture in the page's HTML: where everything is at each size. Attributes may not have styles
// under the page's policy, and only a style sheet can ask for the size.

import { SIZES } from '../../../engine/layout/sizes.ts';
import type { PicturePlace } from '../../../engine/layout/layoutSize.ts';
import type { Span } from '../../../model/span.ts';
import { type Cell, rowsHead, shareOf } from './cells.ts';

/** The short ids of elements, by what they stand for. */
export interface Ids {
  readonly mark: (row: number) => string;
  readonly pill: (cell: Cell, id: string) => string;
  readonly tick: (cell: Cell, time: number) => string;
  readonly row: (cell: Cell, row: number) => string;
}

const rem = (px: number): string => `${Number((px / 16).toFixed(4))}rem`;

/** Selectors with the same declarations share a rule. */
class Rules {
  readonly #byBody = new Map<string, Set<string>>();
  add(selector: string, body: string): void {
    const selectors = this.#byBody.get(body) ?? new Set<string>();
    selectors.add(selector);
    this.#byBody.set(body, selectors);
  }
  toString(): string {
    return Array.from(this.#byBody, ([body, selectors]) => `${[...selectors].join()}{${body}}`).join('');
  }
}

/** Where a line is. With rows, what is left of the height is shared by them, as `placeRows` shares it: `--q` for each. */
function placeLine({ rowsBy, picture, height, prepared }: Cell, pictureRow: number, y: number, size: number): string {
  if (rowsBy === 'none') return `bottom:${rem(height - y - size / 2)}`;
  const share = (height - fixedHeight(prepared.rows)) / picture.rows.length;
  return `top:calc(${rem(y - size / 2 - pictureRow * share)} + ${pictureRow}*var(--q))`;
}

const rowHeight = ({ lines }: { readonly lines: number }): number =>
  SIZES.rowPadding + lines * SIZES.pitch + SIZES.dotStrip;
const fixedHeight = (rows: Cell['picture']['rows']): number => rows.reduce((sum, row) => sum + rowHeight(row), 0);

interface PlacedEvent {
  readonly row: number;
  readonly time: number;
}

function cellRules(cell: Cell, ids: Ids, whole: Span, marks: readonly PlacedEvent[]): string {
  const { rowsBy, picture, items, prepared } = cell;
  const rules = new Rules();
  const drawn = new Map(picture.marks.map((mark) => [mark.row, mark]));
  for (const { row, time } of marks) {
    const mark = drawn.get(row);
    const id = `#${ids.mark(row)}`;
    if (mark === undefined) {
      rules.add(id, 'display:none');
      continue;
    }
    rules.add(id, placeLine(cell, mark.pictureRow, mark.y, SIZES.pitch));
    // Where a pill would count one event alone, its mark is drawn beside the others of its time.
    if (mark.time !== time) rules.add(id, `left:${shareOf(mark.time, whole)}`);
    const { label } = mark;
    if (label === null) continue;
    rules.add(id, `--n:${Math.round(label.width / (mark.isMilestone ? SIZES.boldCharacter : SIZES.character))}`);
    if (label.side === 'start') rules.add(id, '--i:auto calc(100% + 4px);text-align:right');
    if (label.covers) rules.add(id, '--g:var(--o);--e:none;z-index:1');
    if (label.readWith.length > 0) rules.add(id, '--u:block;--s:50%');
  }
  for (const pill of items) {
    if (pill.kind !== 'pill') continue;
    const place = placeLine(cell, pill.pictureRow, pill.y, SIZES.pitch);
    rules.add(`#${ids.pill(cell, pill.id)}`, `display:block;left:${shareOf(pill.start, whole)};${place}`);
  }
  for (const { time, x } of cell.ticks) {
    if (isShown(cell, time, x)) rules.add(`#${ids.tick(cell, time)}`, 'display:flex');
  }
  let top = 0;
  for (const [at, row] of picture.rows.entries()) {
    if (rowsBy === 'none') break;
    const height = `calc(${rem(rowHeight(row))} + var(--q))`;
    rules.add(`#${ids.row(cell, at)}`, `display:flex;top:calc(${rem(top)} + ${at}*var(--q));height:${height}`);
    top += rowHeight(row);
  }
  // A character of a label is as much wider as the picture is wider than its layout.
  const room = rowsBy === 'none' ? '100cqi' : `(100cqi - ${rem(SIZES.names)})`;
  const character = `.sp-plot{--c:calc(${room}*${(SIZES.character / prepared.options.width).toFixed(6)})}`;
  const share = rowsBy === 'none' ? '' : `.sp-rows,.sp-plot{--q:calc((100% - ${rem(top)})/${picture.rows.length})}`;
  return `${cell.condition}{${character}${share}${rules}}${cell.condition.startsWith('@media') ? '}' : ''}`;
}

/** An axis label that the edge would cut is left out, as overlay.ts does. */
export function isShown({ prepared }: Cell, time: number, x: number, label = 4): boolean {
  const half = label * 3.5;
  return Number.isFinite(time) && x >= half && x <= prepared.options.width - half;
}

/** A named span of time that the picture shows some of. */
export interface StaticEra {
  readonly span: Span;
  readonly label: string;
  /** Every other one has a darker ground. */
  readonly isEven: boolean;
}

/** What all sizes with rows share. */
function rowsRule(cells: readonly Cell[], place: PicturePlace, hasEras: boolean): string {
  if (cells.every(({ rowsBy }) => rowsBy === 'none')) return '';
  const eras = hasEras ? '.sp-axis small{top:1.625rem}.sp-axis s{inset-block:auto 2px}' : '';
  return `${rowsHead(place)}{.sp-plot{inset:1.625rem .875rem 0 12.75rem}.sp-rows{display:block}.sp-axis{inset-block:-1.625rem 0;--t:start;--l:1.625rem 0}${eras}}`;
}

/** The look of eras is that of drawing.css, and only in pages that have some. */
const ERAS =
  '.sp-axis small{position:absolute;inset-block:0;border-left:1px solid var(--rule);background:color-mix(in srgb,var(--ink) var(--e,3%),transparent)}' +
  '.sp-axis s{position:absolute;inset:2px 2px auto 6px;font-weight:600}';

/** Where each era is, cut at the edges of the picture, which has room of its own beside the first and the last event. */
function eraRules(eras: readonly StaticEra[], whole: Span): string {
  const cut = (share: string): string => (share.startsWith('-') ? `max(-${SIZES.edge / 16}rem,${share})` : share);
  const places = eras.map(({ span: { start, end }, isEven }, at) => {
    const right = shareOf(whole.start + whole.end - end, whole);
    const tint = isEven ? '--e:6%;' : '';
    return `.sp-axis small:nth-of-type(${at + 1}){${tint}left:${cut(shareOf(start, whole))};right:${cut(right)}}`;
  });
  return eras.length === 0 ? '' : ERAS + places.join('');
}

export function toStyles(
  cells: readonly Cell[],
  ids: Ids,
  whole: Span,
  marks: readonly PlacedEvent[],
  place: PicturePlace,
  eras: readonly StaticEra[],
): string {
  const places = new Rules();
  for (const { row, time } of marks) places.add(`#${ids.mark(row)}`, `left:${shareOf(time, whole)}`);
  for (const cell of cells) {
    for (const { time, x } of cell.ticks) {
      const selector = `#${ids.tick(cell, time)}`;
      if (isShown(cell, time, x)) places.add(selector, `left:${shareOf(time, whole)}`);
    }
  }
  return `${places}${eraRules(eras, whole)}${rowsRule(cells, place, eras.length > 0)}${cells.map((cell) => cellRules(cell, ids, whole, marks)).join('')}`;
}
