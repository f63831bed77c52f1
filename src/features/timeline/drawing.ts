// All that the first view does without: the layout of any window, vis-timeline, the keyboard's ways, cards and choosers.
// useDrawing.ts imports it on demand, as one chunk.

import { pillRows, pillWith } from '../../engine/layout/pills.ts';
import { layoutDataset, measureDataset, prepareDataset, prepareSize, toOverlay } from './datasetPicture.ts';
import { EventChooser } from './EventChooser.tsx';
import { HoverCard } from './HoverCard.tsx';
import { firstInWindow, following, SHORTEST_WINDOW, windowInto, zoomedIn } from './navigation.ts';
import { toPictureItems } from './pictureItems.ts';
import { RowNames } from './RowNames.tsx';
import { timelineKeys } from './timelineKeys.ts';
import { VisTimelineAdapter } from './vis/adapter.ts';
import 'vis-timeline/styles/vis-timeline-graph2d.css';
import './drawing.css';

export const drawing = {
  EventChooser,
  firstInWindow,
  following,
  HoverCard,
  layoutDataset,
  measureDataset,
  pillRows,
  pillWith,
  prepareDataset,
  prepareSize,
  RowNames,
  SHORTEST_WINDOW,
  timelineKeys,
  toOverlay,
  toPictureItems,
  VisTimelineAdapter,
  windowInto,
  zoomedIn,
} as const;
