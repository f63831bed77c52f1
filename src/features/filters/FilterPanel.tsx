// The four facets with live counts. Asks the store; what matches is engine/filter.ts.

import { memo, useMemo } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import type { FacetCounts } from '../../engine/facets.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { KINDS, STATUSES } from '../../model/evidence.ts';
import type { Actions } from '../../state/store.ts';
import { MATCHES, type View } from '../../state/view.ts';
import { usePending } from '../../ui/PendingContext.ts';
import { StatusMark } from '../../ui/StatusLabel.tsx';
import { FacetGroup } from './FacetGroup.tsx';
import './filters.css';

export interface FilterPanelProps {
  readonly dataset: Dataset;
  readonly counts: FacetCounts;
  readonly chosen: Pick<View, 'actor' | 'match' | 'kind' | 'status' | 'source'>;
  readonly actions: Actions;
}

export const FilterPanel = memo(function FilterPanel({ dataset, counts, chosen, actions }: FilterPanelProps) {
  const m = useMessages();
  const pending = usePending();
  const { language } = dataset;
  const options = useMemo(
    () => ({
      actor: Array.from(dataset.actors.values(), ({ id, name }) => ({
        value: id,
        label: name,
        language,
        count: counts.actors.get(id) ?? 0,
        onToggle: () => actions.toggleActor(id),
      })),
      status: STATUSES.map((status) => ({
        value: status,
        label: m.statuses[status],
        mark: <StatusMark status={status} />,
        count: counts.statuses.get(status) ?? 0,
        onToggle: () => actions.toggleStatus(status),
      })),
      kind: KINDS.map((kind) => ({
        value: kind,
        label: m.kinds[kind],
        count: counts.kinds.get(kind) ?? 0,
        onToggle: () => actions.toggleKind(kind),
      })),
      source: Array.from(dataset.sources.values(), ({ id, title, publisher }) => ({
        value: id,
        label: `${publisher}: ${title}`,
        language,
        count: counts.sources.get(id) ?? 0,
        onToggle: () => actions.toggleSource(id),
      })),
    }),
    [dataset.actors, dataset.sources, language, counts, actions, m],
  );
  return (
    <div className="filters">
      <FacetGroup legend={m.groups.actor} chosen={chosen.actor} options={options.actor}>
        <div className="facet-match" role="radiogroup" aria-label={m.matchLabel}>
          {MATCHES.map((match) => (
            <label key={match}>
              <input
                type="radio"
                name="match"
                checked={chosen.match === match}
                onChange={() => actions.setMatch(match)}
              />
              {match === 'any' ? m.anyOfThese : m.allOfThese}
            </label>
          ))}
        </div>
      </FacetGroup>
      <FacetGroup legend={m.groups.status} chosen={chosen.status} options={options.status} />
      <FacetGroup legend={m.groups.kind} chosen={chosen.kind} options={options.kind} />
      {!pending && <FacetGroup legend={m.groups.source} chosen={chosen.source} options={options.source} />}
    </div>
  );
});
