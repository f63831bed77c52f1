// All facets, one below another: for a narrow screen, an embed's dialog and the kiosk.

import { memo } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import type { FacetCounts } from '../../engine/facets.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { Actions } from '../../state/store.ts';
import type { View } from '../../state/view.ts';
import { FacetGroup } from './FacetGroup.tsx';
import { MatchChoice } from '../../ui/MatchChoice.tsx';
import { usePending } from '../../ui/PendingContext.ts';
import { useFacetOptions } from './useFacetOptions.ts';
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
  const options = useFacetOptions(dataset, counts, actions);
  return (
    <div className="filters">
      <FacetGroup legend={m.groups.actor} chosen={chosen.actor} options={options.actor}>
        <MatchChoice match={chosen.match} onMatch={actions.setMatch} />
      </FacetGroup>
      <FacetGroup legend={m.groups.status} chosen={chosen.status} options={options.status} />
      <FacetGroup legend={m.groups.kind} chosen={chosen.kind} options={options.kind} />
      {!pending && <FacetGroup legend={m.groups.source} chosen={chosen.source} options={options.source} />}
    </div>
  );
});
