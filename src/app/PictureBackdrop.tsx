// The picture as an inert background with some events highlighted, and the key to its shapes, for the kiosk's attract loop.

import { useMemo } from 'react';
import { createActions, createViewStore } from '../state/store.ts';
import type { View } from '../state/view.ts';
import type { Dataset } from '../dataset/format/dataset.ts';
import { usedStatuses } from '../dataset/format/recordFacets.ts';
import type { EventId } from '../model/ids.ts';
import type { Span } from '../model/span.ts';
import { Timeline } from '../features/timeline/Timeline.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { PictureKey } from '../ui/PictureKey.tsx';
import { StatusLabel } from '../ui/StatusLabel.tsx';

export interface PictureBackdropProps {
  readonly dataset: Dataset;
  /** The events drawn, in time order. */
  readonly rows: Uint32Array;
  readonly whole: Span;
  readonly clock: View['clock'];
  readonly lit: readonly EventId[];
}

const nothing = (): void => {};
const NO_ACTORS = {
  chosen: [],
  match: 'any',
  countOf: () => 0,
  onToggle: nothing,
  onOnly: nothing,
  onMatch: nothing,
} as const;
const NO_STATUSES = { chosen: [], countOf: () => 0, onToggle: nothing } as const;

export function PictureBackdrop({ dataset, rows, whole, clock, lit }: PictureBackdropProps) {
  // A View of its own, so that the visitor's View does not change.
  const store = useMemo(() => createViewStore({ clock, lane: 'none' }), [clock]);
  const actions = useMemo(() => createActions(store), [store]);
  // Without counts, a standing of no event would only be looked for in vain.
  const statuses = usedStatuses(dataset);
  return (
    <div className="picture-backdrop" inert aria-hidden="true">
      <ErrorBoundary fallback={() => null}>
        <Timeline
          dataset={dataset}
          store={store}
          actions={actions}
          rows={rows}
          whole={whole}
          lit={lit}
          selected={null}
          actorFilter={NO_ACTORS}
          statusFilter={NO_STATUSES}
          bar={() => null}
          onOpen={nothing}
          onClose={nothing}
          onDrawn={nothing}
          plain
        />
        <div className="backdrop-key">
          <ul role="list">
            {statuses.map((status) => (
              <li key={status}>
                <StatusLabel status={status} />
              </li>
            ))}
          </ul>
          <PictureKey dataset={dataset} hasDots={false} />
        </div>
      </ErrorBoundary>
    </div>
  );
}
