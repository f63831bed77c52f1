// Every facet of a record with live counts, for the menus of a wide screen and the panel of a narrow one. A facet that no
// event has is not there.

import { createElement, useMemo } from 'react';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { facetsOf, kindsOf, statusesOf } from '../../dataset/format/recordFacets.ts';
import type { FacetCounts } from '../../engine/facets.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { Actions } from '../../state/store.ts';
import type { FacetName, View } from '../../state/view.ts';
import { usePending } from '../../ui/PendingContext.ts';
import { StatusMark } from '../../ui/StatusLabel.tsx';
import type { FacetOption } from './FacetGroup.tsx';

export interface FacetGroupData {
  readonly name: string;
  readonly legend: string;
  /** The language of the legend, where it is the dataset's and not the interface's. */
  readonly language: string | null;
  readonly options: readonly FacetOption<string>[];
  readonly chosen: readonly string[];
}

/** In the order in which they are shown: who, how it is known, the record's own, what, tags, sources. */
export function useFacetGroups(
  dataset: Dataset,
  counts: FacetCounts,
  chosen: Pick<View, FacetName>,
  actions: Actions,
): readonly FacetGroupData[] {
  const m = useMessages();
  const pending = usePending();
  const { language, actors, sources, columns, profile, categories } = dataset;
  const options = useMemo(() => {
    const groups: readonly Omit<FacetGroupData, 'chosen'>[] = [
      {
        name: 'actor',
        legend: m.groups.actor,
        language: null,
        options: Array.from(actors.values(), ({ id, name }) => ({
          value: id,
          label: name,
          language,
          count: counts.actors.get(id) ?? 0,
          onToggle: () => actions.toggleActor(id),
        })),
      },
      {
        name: 'status',
        legend: m.groups.status,
        language: null,
        options: statusesOf({ profile, columns }).map((status) => ({
          value: status,
          label: m.statuses[status],
          mark: createElement(StatusMark, { status }),
          count: counts.statuses.get(status) ?? 0,
          onToggle: () => actions.toggleStatus(status),
        })),
      },
      ...facetsOf({ categories, columns, language }).map(({ key, label, values }) => ({
        name: key,
        legend: label ?? m.groups.tag,
        language: label === null ? null : language,
        options: values.map((value) => ({
          value: value.id,
          label: value.label,
          language,
          count: counts.categories.get(key)?.get(value.id) ?? 0,
          onToggle: () => actions.toggleCategory(key, value.id),
        })),
      })),
      {
        name: 'kind',
        legend: m.groups.kind,
        language: null,
        options: kindsOf({ profile, columns }).map((kind) => ({
          value: kind,
          label: m.kinds[kind],
          count: counts.kinds.get(kind) ?? 0,
          onToggle: () => actions.toggleKind(kind),
        })),
      },
      {
        name: 'source',
        legend: m.groups.source,
        language: null,
        options: Array.from(sources.values(), ({ id, title, publisher }) => ({
          value: id,
          label: `${publisher}: ${title}`,
          language,
          count: counts.sources.get(id) ?? 0,
          onToggle: () => actions.toggleSource(id),
        })),
      },
    ];
    return groups.filter(({ options: values }) => values.length > 0);
  }, [actors, sources, language, columns, profile, categories, counts, actions, m]);
  const chosenOf = (name: string): readonly string[] => {
    const own = { actor: chosen.actor, status: chosen.status, kind: chosen.kind, source: chosen.source };
    return name in own ? own[name as keyof typeof own] : (chosen.categories[name as keyof View['categories']] ?? []);
  };
  return options
    .filter(({ name }) => name !== 'source' || !pending)
    .map((group) => ({ ...group, chosen: chosenOf(group.name) }));
}
