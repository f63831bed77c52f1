// The legend below the picture: each standing's shape with its word and count, which is also the standing filter.

import { useMessages } from '../../i18n/messages.tsx';
import { STATUSES, type Status } from '../../model/evidence.ts';
import { StatusMark } from '../../ui/StatusLabel.tsx';

export interface StatusFilter {
  readonly chosen: readonly Status[];
  /** Matches that choosing only this standing would show. */
  readonly countOf: (status: Status) => number;
  readonly onToggle: (status: Status) => void;
}

export function Legend({ filter }: { readonly filter: StatusFilter }) {
  const m = useMessages();
  return (
    <fieldset className="legend">
      <legend className="visually-hidden">{m.groups.status}</legend>
      <ul role="list">
        {STATUSES.map((status) => {
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
  );
}
