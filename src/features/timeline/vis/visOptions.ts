// The options of vis-timeline: it holds the window, moves items horizontally, and decides nothing else.

import moment from 'moment';
import type { TimelineOptions } from 'vis-timeline/esnext';
import { length, type Span } from '../../../model/span.ts';
import { SHORTEST_WINDOW } from '../navigation.ts';
import type { PictureItem } from '../pictureItems.ts';
import type { OverlayProps } from './overlay.ts';

export interface WidgetProps extends OverlayProps {
  readonly items: readonly PictureItem[];
  readonly window: Span;
  readonly bounds: Span;
  /** px of the picture, without its axis. */
  readonly width: number;
  readonly height: number;
  /** 1 where text is as large as browsers have it; 2 where it is twice that. */
  readonly text: number;
  /** What a plain wheel does: `page` scrolls it, `zoom` zooms (kiosk). */
  readonly wheel: 'page' | 'zoom';
}

export function optionsFor({ bounds, height }: WidgetProps): TimelineOptions {
  return {
    min: bounds.start,
    max: bounds.end,
    zoomMin: SHORTEST_WINDOW,
    zoomMax: length(bounds),
    // The adapter owns the gestures and measures the container.
    autoResize: false,
    moveable: false,
    zoomable: false,
    // Not `height`: an option that is left out later keeps its old value, so it could not be unset.
    minHeight: `${height}px`,
    maxHeight: `${height}px`,
    // P8: every item lies at the top; its own style says on which line it is drawn.
    stack: false,
    margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
    align: 'left',
    orientation: { axis: 'none', item: 'top' },
    showMajorLabels: false,
    showMinorLabels: false,
    showCurrentTime: false,
    showTooltips: false,
    selectable: false,
    // Every instant is UTC; the reader's own zone must not move a day.
    moment: (date: unknown) => moment(date as Date).utc(),
  } as TimelineOptions;
}
