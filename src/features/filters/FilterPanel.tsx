// All facets, one below another: for a narrow screen, an embed's dialog and the kiosk.

import { memo } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import type { FacetCounts } from '../../engine/facets.ts';
import type { Actions } from '../../state/store.ts';
import type { FacetName, View } from '../../state/view.ts';
import { MatchChoice } from '../../ui/MatchChoice.tsx';
import { FacetGroup } from './FacetGroup.tsx';
import { useFacetGroups } from './useFacetGroups.ts';
import './filters.css';

export interface FilterPanelProps {
  readonly dataset: Dataset;
  readonly counts: FacetCounts;
  readonly chosen: Pick<View, FacetName>;
  readonly actions: Actions;
}

export const FilterPanel = memo(function FilterPanel({ dataset, counts, chosen, actions }: FilterPanelProps) {
  const groups = useFacetGroups(dataset, counts, chosen, actions);
  return (
    <div className="filters">
      {groups.map((group) => (
        <FacetGroup key={group.name} {...group}>
          {group.name === 'actor' && <MatchChoice match={chosen.match} onMatch={actions.setMatch} />}
        </FacetGroup>
      ))}
    </div>
  );
});
