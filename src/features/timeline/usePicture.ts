// Lays the matches out for the window and makes what is drawn of it. Each step is done again only when its own input changes.

import { useMemo } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import type { Row, TimeAxis } from '../../engine/columns.ts';
import type { LaneBy } from '../../engine/lanes.ts';
import { layoutSizeFor, type PictureSize } from '../../engine/layout/layoutSize.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { EventId } from '../../model/ids.ts';
import type { Span } from '../../model/span.ts';
import { measure } from '../../ui/userTiming.ts';
import type { PictureResult } from './datasetPicture.ts';
import type { PictureItem } from './pictureItems.ts';
import type { Drawing } from './useDrawing.ts';
import type { StaticPictureState } from './useStaticPicture.tsx';
import type { OverlayProps } from './vis/overlay.ts';

export interface PictureInput {
  /** Null before its code is loaded. */
  readonly drawing: Drawing | null;
  readonly dataset: Dataset;
  /** The matches in time order of the clock. */
  readonly rows: Uint32Array;
  readonly clock: TimeAxis;
  readonly rowsBy: LaneBy;
  /** Values that have a row of their own before others. */
  readonly preferred: readonly string[];
  readonly whole: Span;
  /** Null before the room is measured. */
  readonly size: PictureSize | null;
  /** px that the record needs at most (neededHeight.ts). */
  readonly needed: number;
  readonly staticPicture: Pick<StaticPictureState, 'isKept' | 'place'>;
  readonly window: Span;
  readonly bounds: Span;
  /** Rows that are always drawn individually, with their label. */
  readonly kept: readonly Row[];
  readonly selected: Row | null;
  readonly lit: readonly EventId[];
}

export interface DrawnPicture {
  /** Null, as `overlay` is, before there is anything to draw with. */
  readonly result: PictureResult | null;
  readonly items: readonly PictureItem[];
  readonly overlay: OverlayProps | null;
}

const NO_ITEMS: readonly PictureItem[] = [];

export function usePicture(input: PictureInput): DrawnPicture {
  const { drawing, dataset, rows, clock, rowsBy, preferred, whole, size, staticPicture, bounds, kept, lit } = input;
  const { window, selected, needed } = input;
  const { isKept, place } = staticPicture;
  const { columns } = dataset;
  const m = useMessages();
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns of the same ids differ in the text to search only
  const matches = useMemo(
    () => drawing?.prepareDataset({ dataset, rows, clock, rowsBy, preferred }) ?? null,
    [drawing, columns.ids, rows, clock, rowsBy, preferred],
  );
  const text = size?.text ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the titles of the same ids differ in no width worth a new layout
  const characters = useMemo(
    () => (drawing && text !== null ? drawing.measureDataset(dataset, text, m) : null),
    [drawing, columns.ids, m.locale, text],
  );
  const layoutSize = useMemo(
    () => (size !== null && isKept ? layoutSizeFor(size, place, rowsBy, needed) : null),
    [size, isKept, place, rowsBy, needed],
  );
  const prepared = useMemo(
    () => (drawing && matches && size ? drawing.prepareSize(matches, { whole, size, layoutSize, characters }) : null),
    [drawing, matches, whole, size, layoutSize, characters],
  );
  const result = useMemo(() => {
    if (!drawing || !prepared) return null;
    const since = performance.now();
    const picture = drawing.layoutDataset(prepared, { dataset, window, kept, messages: m });
    measure('otr:scene', since, performance.now());
    return { prepared, picture };
  }, [drawing, prepared, window, kept, dataset, m]);
  const items = useMemo(() => {
    if (!drawing || !result) return NO_ITEMS;
    const { picture } = result;
    return drawing.toPictureItems({ dataset, picture, clock, rowsBy, selected, lit, bounds, messages: m });
  }, [drawing, dataset, result, clock, rowsBy, selected, lit, bounds, m]);
  const overlay = useMemo(
    () =>
      drawing && result ? drawing.toOverlay({ result, dataset, clock, selected, window, bounds, messages: m }) : null,
    [drawing, result, dataset, clock, selected, window, bounds, m],
  );
  return { result, items, overlay };
}
