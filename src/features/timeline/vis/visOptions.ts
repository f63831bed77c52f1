// What the widget is given, and how vis-timeline is set by it: what it may decide and what it may not. Text and nodes, never HTML.

import moment from 'moment';
import type { TimelineOptions } from 'vis-timeline/esnext';
import { length, type Span } from '../../../model/span.ts';
import { axisLabels } from './axisLabels.ts';
import { MARGIN } from '../pile.ts';
import { SHORTEST } from '../sceneCache.ts';
import type { VisGroup, VisItem } from './visItems.ts';

export interface WidgetProps {
  readonly items: readonly VisItem[];
  /** Null: no lanes. */
  readonly groups: readonly VisGroup[] | null;
  readonly window: Span;
  readonly bounds: Span;
  /** Px that the window is wide. */
  readonly width: number;
  readonly locale: string;
  /** How large letters are, '' before it is known: where they have another size, the items are measured anew. */
  readonly letters: string;
  /** Px, where it is given; else it grows with what is drawn. */
  readonly height: number | null;
  /** What a plain wheel does: `page` scrolls it, `zoom` zooms (kiosk). */
  readonly wheel: 'page' | 'zoom';
}

/** `nodeOf`: the node of an item as the library has it, whose id is its own. */
export function optionsFor(props: WidgetProps, nodeOf: (item: unknown) => HTMLElement): TimelineOptions {
  return {
    min: props.bounds.start,
    max: props.bounds.end,
    zoomMin: SHORTEST,
    // It would ask each second; its room is told by whoever measures it.
    autoResize: false,
    moveable: false,
    zoomable: false,
    zoomMax: length(props.bounds),
    // Not its "height", which cannot be taken back: an option that is left out keeps the value that it had.
    minHeight: props.height === null ? '' : `${props.height}px`,
    maxHeight: props.height === null ? '' : `${props.height}px`,
    margin: MARGIN,
    // Lanes may be taller than what can be seen at once: the years are then at both ends.
    orientation: { axis: props.groups === null ? 'bottom' : 'both', item: 'bottom' },
    showCurrentTime: false,
    showTooltips: false,
    selectable: false,
    stack: true,
    groupHeightMode: 'fitItems',
    groupOrder: 'order',
    // Every instant is UTC; the reader's own zone must not move a day.
    moment: (date: unknown) => moment(date as Date).utc(),
    format: axisLabels(props.locale),
    template: nodeOf,
    groupTemplate: (group: Partial<VisGroup> | null) => {
      const label = document.createElement('span');
      label.dir = 'auto';
      if (group?.language) label.lang = group.language;
      label.textContent = group?.content ?? '';
      return label;
    },
  } as TimelineOptions;
}
