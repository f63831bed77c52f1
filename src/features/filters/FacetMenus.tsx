// The facets of a wide screen as menus in the control bar. Standings are the picture's legend, where there is a picture.

import { memo } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { usePending } from '../../ui/PendingContext.ts';
import { FacetGroup } from './FacetGroup.tsx';
import type { FilterPanelProps } from './FilterPanel.tsx';
import { MatchChoice } from '../../ui/MatchChoice.tsx';
import { useFacetOptions } from './useFacetOptions.ts';

export interface FacetMenusProps extends FilterPanelProps {
  /** Whether the picture is shown, whose legend filters by standing. */
  readonly isPictured: boolean;
}

export const FacetMenus = memo(function FacetMenus(props: FacetMenusProps) {
  const { dataset, counts, chosen, actions, isPictured } = props;
  const pending = usePending();
  const m = useMessages();
  const options = useFacetOptions(dataset, counts, actions);
  return (
    <div className="facet-menus">
      <Menu name="actor" label={m.groups.actor} isActive={chosen.actor.length > 0}>
        <FacetGroup legend={m.groups.actor} chosen={chosen.actor} options={options.actor}>
          <MatchChoice match={chosen.match} onMatch={actions.setMatch} />
        </FacetGroup>
      </Menu>
      {!isPictured && (
        <Menu name="status" label={m.groups.status} isActive={chosen.status.length > 0}>
          <FacetGroup legend={m.groups.status} chosen={chosen.status} options={options.status} />
        </Menu>
      )}
      <Menu name="kind" label={m.groups.kind} isActive={chosen.kind.length > 0}>
        <FacetGroup legend={m.groups.kind} chosen={chosen.kind} options={options.kind} />
      </Menu>
      {!pending && (
        <Menu name="source" label={m.groups.source} isActive={chosen.source.length > 0}>
          <FacetGroup legend={m.groups.source} chosen={chosen.source} options={options.source} />
        </Menu>
      )}
    </div>
  );
});
