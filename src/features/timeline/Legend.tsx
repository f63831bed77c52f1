// The legend below the picture: each standing's shape with its word and count, which is also the standing filter; and,
// where there is room, what else is drawn.

import { memo } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { statusesOf } from '../../dataset/format/recordFacets.ts';
import type { Status } from '../../model/evidence.ts';
import { PictureKey } from '../../ui/PictureKey.tsx';
import { StatusMark } from '../../ui/StatusLabel.tsx';

export interface StatusFilter {
  readonly chosen: readonly Status[];
  /** Matches that choosing only this standing would show. */
  readonly countOf: (status: Status) => number;
  readonly onToggle: (status: Status) => void;
}

export interface LegendProps {
  readonly dataset: Dataset;
  readonly filter: StatusFilter;
  /** Whether the picture's rows share events, or may once it is measured. */
  readonly hasDots: boolean;
}

/** Empty for a record that says nothing of how its events are known: it still ends the picture (staticPicture.css). */
export const Legend = memo(function Legend({ dataset, filter, hasDots }: LegendProps) {
  const m = useMessages();
  const statuses = statusesOf(dataset);
  if (statuses.length === 0) return <div className="legend" hidden />;
  return (
    <div className="legend">
      <fieldset>
        <legend className="visually-hidden">{m.groups.status}</legend>
        <ul role="list">
          {statuses.map((status) => {
            const count = filter.countOf(status);
            const checked = filter.chosen.includes(status);
            return (
              <li key={status} data-empty={(count === 0 && !checked) || undefined}>
                <label>
                  <input type="checkbox" checked={checked} onChange={() => filter.onToggle(status)} />
                  <StatusMark status={status} />
                  <span>{m.statuses[status]}</span>
                </label>
                <span className="facet-count">{m.number(count)}</span>
              </li>
            );
          })}
        </ul>
      </fieldset>
      <PictureKey dataset={dataset} hasDots={hasDots} />
    </div>
  );
});
