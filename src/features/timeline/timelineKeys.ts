// What each key of the timeline does, one row a command of the table of shortcuts. Decides by navigation.ts; the
// timeline's own functions go there.

import type { Dataset } from '../../dataset/format/dataset.ts';
import { type TimeAxis, type Row, spanOf } from '../../engine/columns.ts';
import { clamp, type Span, shift, within, zoom } from '../../model/span.ts';
import type { Command } from '../../ui/shortcuts.ts';
import { type DrawnItem, itemBeside, itemInRow, rowAfter, rowBeside, rowInWindow, zoomedIn } from './navigation.ts';

export interface TimelineKeysInput {
  readonly dataset: Dataset;
  readonly clock: TimeAxis;
  /** The matches in time order of the clock. */
  readonly rows: Uint32Array;
  /** What is drawn at this moment. */
  readonly items: readonly DrawnItem[];
  readonly window: Span;
  readonly bounds: Span;
  /** Where the keyboard is: the item with the focus, drawn at this moment. */
  readonly current: DrawnItem | null;
  /** Goes to an event, drawn individually from then on; the window follows from the one given. */
  readonly goToRow: (row: Row | null, window?: Span) => void;
  readonly goToItem: (item: DrawnItem | null) => void;
  /** Null shows everything. */
  readonly onWindow: (window: Span | null) => void;
  /** Null where no event is open. */
  readonly onClose: (() => void) | null;
}

/** Each says whether the key was for it; one that was not is left to the browser. */
export function timelineKeys(input: TimelineKeysInput): Readonly<Record<Command<'timeline'>, () => boolean>> {
  const { dataset, clock, rows, items, window, bounds, current, goToRow, goToItem, onWindow, onClose } = input;
  const startOf = (row: Row): number => spanOf(dataset.columns, row, clock).start;
  const done = (_done?: unknown): true => true;

  const beside = (move: 'previous' | 'next') => () => done(goToRow(rowBeside(rows, current, move)));
  const drawn = (step: -1 | 1) => () => done(current && goToItem(itemBeside(items, current, window, step)));
  const inRow = (step: -1 | 1) => () => {
    const item = current && itemInRow(items, current, step);
    if (item) goToItem(item);
    return item !== null;
  };
  const turn = (move: 'previous' | 'next') => () => {
    const next = within(shift(window, move === 'next' ? 1 : -1), bounds);
    const moved = next.start !== window.start;
    const row = moved
      ? rowInWindow(rows, startOf, next, move)
      : rowAfter(rows, null, move === 'next' ? 'last' : 'first');
    return done(goToRow(row, next));
  };
  /** A pill is another one at another zoom: the keyboard goes to its first event, which then stays. */
  const zoomed = (to: (about: number) => Span | null) => () => {
    const row = current?.row ?? null;
    const about =
      row === null ? (window.start + window.end) / 2 : clamp(spanOf(dataset.columns, row, clock), window).start;
    if (current?.kind === 'pill') goToRow(current.row);
    return done(onWindow(to(about)));
  };
  return {
    next: beside('next'),
    previous: beside('previous'),
    first: () => done(goToRow(rowAfter(rows, null, 'first'))),
    last: () => done(goToRow(rowAfter(rows, null, 'last'))),
    nextDrawn: drawn(1),
    previousDrawn: drawn(-1),
    rowAbove: inRow(-1),
    rowBelow: inRow(1),
    earlier: turn('previous'),
    later: turn('next'),
    zoomIn: zoomed((about) => zoomedIn(window, items, bounds, about)),
    zoomOut: zoomed((about) => within(zoom(window, 2, about), bounds)),
    everything: zoomed(() => null),
    open: () => false, // the button's own
    close: () => {
      onClose?.();
      return onClose !== null;
    },
  };
}
