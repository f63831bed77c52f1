// The facets of a wide screen as menus in the control bar. Standings are the picture's legend, where there is a picture.

import { memo } from 'react';
import { DatasetText } from '../../ui/DatasetText.tsx';
import { MatchChoice } from '../../ui/MatchChoice.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { FacetGroup } from './FacetGroup.tsx';
import type { FilterPanelProps } from './FilterPanel.tsx';
import { useFacetGroups } from './useFacetGroups.ts';

export interface FacetMenusProps extends FilterPanelProps {
  /** Whether the picture is shown, whose legend filters by standing. */
  readonly isPictured: boolean;
}

export const FacetMenus = memo(function FacetMenus(props: FacetMenusProps) {
  const { dataset, counts, chosen, actions, isPictured } = props;
  const groups = useFacetGroups(dataset, counts, chosen, actions);
  return (
    <div className="facet-menus">
      {groups
        .filter(({ name }) => name !== 'status' || !isPictured)
        .map((group) => (
          <Menu
            key={group.name}
            name={group.name}
            label={
              group.language === null ? (
                group.legend
              ) : (
                <DatasetText language={group.language}>{group.legend}</DatasetText>
              )
            }
            isActive={group.chosen.length > 0}
          >
            <FacetGroup {...group}>
              {group.name === 'actor' && <MatchChoice match={chosen.match} onMatch={actions.setMatch} />}
            </FacetGroup>
          </Menu>
        ))}
    </div>
  );
});
