// The sizes for which the page's HTML holds a picture, each with the condition in which it is shown: the condition by
// which the browser's own code picks rows and layout size (pictureSize.ts, layoutSize.ts).

import type { Dataset } from '../../../dataset/format/dataset.ts';
import type { TimeAxis } from '../../../engine/columns.ts';
import type { LaneBy } from '../../../engine/lanes.ts';
import { boundsFor, layoutSizes, type PicturePlace } from '../../../engine/layout/layoutSize.ts';
import type { Picture } from '../../../engine/layout/picture.ts';
import type { PreparedPicture } from '../../../engine/layout/preparePicture.ts';
import type { EventId } from '../../../model/ids.ts';
import { findRow } from '../../../engine/columns.ts';
import type { Span } from '../../../model/span.ts';
import type { Messages } from '../../../i18n/en/interface.ts';
import { buildDatasetAxis, layoutDataset, prepareDataset, prepareSize } from '../datasetPicture.ts';
import { SIZES } from '../../../engine/layout/sizes.ts';
import { ACTORS_FOR_ROWS, neededFor, pictureRoom, ROOM_FOR_ROWS } from '../pictureSize.ts';
import { type PictureItem, toPictureItems } from '../pictureItems.ts';

export interface StaticPictureProps {
  readonly dataset: Dataset;
  /** All events, in time order. */
  readonly rows: Uint32Array;
  readonly whole: Span;
  readonly selected: EventId | null;
  readonly lit: readonly EventId[];
  readonly place: PicturePlace;
  readonly messages: Messages;
}

/** One size with its picture. */
export interface Cell {
  readonly rowsBy: LaneBy;
  readonly height: number;
  /** The CSS at-rule's head. */
  readonly condition: string;
  readonly prepared: PreparedPicture;
  readonly picture: Picture;
  readonly items: readonly PictureItem[];
  readonly ticks: readonly { readonly time: number; readonly x: number }[];
  readonly unit: ReturnType<typeof buildDatasetAxis>['unit'];
}

/** From this width of the page on, an open event is beside the picture (app.css). */
const TWO_COLUMNS = '62rem';

const rem = (px: number): string => `${px / 16}rem`;

/** When a picture has rows, or none: by the width of what holds picture and event, as `rowsFor` decides. */
function rowsCondition(place: PicturePlace, rowsBy: LaneBy): { readonly media: string; readonly container: string } {
  const compared = rowsBy === 'none' ? '<' : '>=';
  return place === 'event'
    ? { media: `@media (width${compared}${TWO_COLUMNS}){`, container: '' }
    : { media: '', container: `(width${compared}${rem(ROOM_FOR_ROWS)})` };
}

/** The at-rule's head for what all pictures with rows share. */
export function rowsHead(place: PicturePlace): string {
  const { media, container } = rowsCondition(place, 'actor');
  return container === '' ? media.slice(0, -1) : `@container picture ${container}`;
}

/** The at-rule's head for one of the sizes: it fits, and none before it does. The last is also for what is smaller. */
function conditionOf(props: StaticPictureProps, rowsBy: LaneBy, at: number): string {
  const sizes = layoutSizes(props.place, rowsBy, neededIn(props, rowsBy));
  const names = rowsBy === 'none' ? 0 : SIZES.names;
  const fits = ([width, height]: readonly [number, number]): string =>
    `(width>=${rem(width + names)}) and (height>=${rem(height + SIZES.axis)})`;
  const own = sizes[at] ?? [0, 0];
  const { media, container } = hasActorRows(props) ? rowsCondition(props.place, rowsBy) : { media: '', container: '' };
  const before = sizes.slice(0, at).map((size) => `(not (${fits(size)}))`);
  const parts = [container, at < sizes.length - 1 ? fits(own) : '', ...before].filter((part) => part !== '');
  return `${media}@container picture ${parts.length > 0 ? parts.join(' and ') : '(width>0)'}`;
}

const neededIn = ({ dataset, whole }: StaticPictureProps, rowsBy: LaneBy): number => neededFor(dataset, whole, rowsBy);

/** The rules for the room that the picture takes, as Timeline.tsx gives it: nothing where that is all that there is. */
export function roomRules(props: StaticPictureProps): string {
  return rowsOf(props)
    .map((rowsBy) => {
      const rule = Object.entries(pictureRoom(neededIn(props, rowsBy))).map(([name, value]) => `${name}:${value}`);
      if (rule.length === 0) return '';
      const body = `.picture{${rule.join('')}}`;
      if (!hasActorRows(props)) return body;
      const { media, container } = rowsCondition(props.place, rowsBy);
      return container === '' ? `${media}${body}}` : `@container timeline ${container}{${body}}`;
    })
    .join('');
}

const rowsOf = (props: StaticPictureProps): readonly ('none' | 'actor')[] =>
  hasActorRows(props) ? ['none', 'actor'] : ['none'];

const hasActorRows = ({ dataset }: StaticPictureProps): boolean => dataset.actors.size >= ACTORS_FOR_ROWS;

function buildCell(props: StaticPictureProps, rowsBy: LaneBy, width: number, height: number, condition: string): Cell {
  const { dataset, rows, whole, selected, lit, messages } = props;
  const prepared = prepareOnce({ dataset, rows, whole, rowsBy, width, height });
  const selectedRow = selected === null ? null : (findRow(dataset.columns, selected) ?? null);
  const litRows = lit.flatMap((id) => findRow(dataset.columns, id) ?? []);
  const kept = [...new Set(selectedRow === null ? litRows : [selectedRow, ...litRows])];
  const bounds = boundsFor(whole, { width, text: 1 });
  const picture = layoutDataset(prepared, { dataset, window: bounds, kept, messages });
  const axis = buildDatasetAxis(prepared, bounds, messages);
  const perMs = width / (bounds.end - bounds.start);
  return {
    rowsBy,
    height,
    condition,
    prepared,
    picture,
    items: toPictureItems({ dataset, picture, clock: CLOCK, rowsBy, selected: selectedRow, lit, bounds, messages }),
    ticks: axis.labelled.map((time) => ({ time, x: (time - bounds.start) * perMs })),
    unit: axis.unit,
  };
}

const CLOCK: TimeAxis = 'said';

/** An open event changes nothing that is prepared, and every event has its page. */
const prepared = new WeakMap<Dataset, Map<string, PreparedPicture>>();

function prepareOnce(input: {
  readonly dataset: Dataset;
  readonly rows: Uint32Array;
  readonly whole: Span;
  readonly rowsBy: LaneBy;
  readonly width: number;
  readonly height: number;
}): PreparedPicture {
  const { width, height, whole, ...matches } = input;
  const known = prepared.get(input.dataset) ?? new Map<string, PreparedPicture>();
  prepared.set(input.dataset, known);
  const key = `${input.rowsBy} ${width} ${height}`;
  const size = { width, height, text: 1 };
  const found =
    known.get(key) ??
    prepareSize(prepareDataset({ ...matches, clock: CLOCK, preferred: [] }), {
      whole,
      size,
      layoutSize: null,
      characters: null,
    });
  known.set(key, found);
  return found;
}

/** All sizes of a page. */
export const buildCells = (props: StaticPictureProps): readonly Cell[] =>
  rowsOf(props).flatMap((rowsBy) =>
    layoutSizes(props.place, rowsBy, neededIn(props, rowsBy)).map(([width, height], at) =>
      buildCell(props, rowsBy, width, height, conditionOf(props, rowsBy, at)),
    ),
  );

/** Where an instant stands, in per cent of the plot without its margins. */
export const shareOf = (time: number, { start, end }: Span): string =>
  `${Number((((time - start) / (end - start)) * 100).toFixed(2))}%`;
