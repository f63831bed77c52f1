// The options of every facet with live counts, for the menus of a wide screen and the panel of a narrow one.

import { createElement, useMemo } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import type { FacetCounts } from '../../engine/facets.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { KINDS, type Kind, STATUSES, type Status } from '../../model/evidence.ts';
import type { ActorId, SourceId } from '../../model/ids.ts';
import type { Actions } from '../../state/store.ts';
import { StatusMark } from '../../ui/StatusLabel.tsx';
import type { FacetOption } from './FacetGroup.tsx';

export interface FacetOptions {
  readonly actor: readonly FacetOption<ActorId>[];
  readonly status: readonly FacetOption<Status>[];
  readonly kind: readonly FacetOption<Kind>[];
  readonly source: readonly FacetOption<SourceId>[];
}

export function useFacetOptions(dataset: Dataset, counts: FacetCounts, actions: Actions): FacetOptions {
  const m = useMessages();
  const { language, actors, sources } = dataset;
  return useMemo(
    () => ({
      actor: Array.from(actors.values(), ({ id, name }) => ({
        value: id,
        label: name,
        language,
        count: counts.actors.get(id) ?? 0,
        onToggle: () => actions.toggleActor(id),
      })),
      status: STATUSES.map((status) => ({
        value: status,
        label: m.statuses[status],
        mark: createElement(StatusMark, { status }),
        count: counts.statuses.get(status) ?? 0,
        onToggle: () => actions.toggleStatus(status),
      })),
      kind: KINDS.map((kind) => ({
        value: kind,
        label: m.kinds[kind],
        count: counts.kinds.get(kind) ?? 0,
        onToggle: () => actions.toggleKind(kind),
      })),
      source: Array.from(sources.values(), ({ id, title, publisher }) => ({
        value: id,
        label: `${publisher}: ${title}`,
        language,
        count: counts.sources.get(id) ?? 0,
        onToggle: () => actions.toggleSource(id),
      })),
    }),
    [actors, sources, language, counts, actions, m],
  );
}
