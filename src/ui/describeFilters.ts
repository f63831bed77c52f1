// The active filters in words, for what has no checkboxes: print, shared pictures and downloaded files.

import { facetsOf } from '../dataset/format/recordFacets.ts';
import type { Dataset } from '../dataset/format/dataset.ts';
import type { Messages } from '../i18n/en/interface.ts';
import type { View } from '../state/view.ts';

export interface FilterDescription {
  readonly name: string;
  readonly values: readonly string[];
  readonly type: Intl.ListFormatType;
  /** The language of the values; null when they are interface words. */
  readonly language: string | null;
}

/** One description per active filter, in the order of the filter panel after the search. */
export function describeFilters(dataset: Dataset, view: View, m: Messages): readonly FilterDescription[] {
  const { language } = dataset;
  const type = 'disjunction' as const;
  const search = view.q.trim();
  const sourceName = (id: (typeof view.source)[number]): string => {
    const source = dataset.sources.get(id);
    return source ? `${source.publisher}: ${source.title}` : id;
  };
  const descriptions: readonly FilterDescription[] = [
    { name: m.filterSearch, values: search === '' ? [] : [`“${search}”`], type, language: 'und' },
    {
      name: m.groups.actor,
      values: view.actor.map((id) => dataset.actors.get(id)?.name ?? id),
      type: view.match === 'all' ? 'conjunction' : type,
      language,
    },
    { name: m.groups.status, values: view.status.map((status) => m.statuses[status]), type, language: null },
    ...facetsOf(dataset).map(({ key, label, values }) => ({
      name: label ?? m.groups.tag,
      values: (view.categories[key] ?? []).map((id) => values.find((value) => value.id === id)?.label ?? id),
      type,
      language,
    })),
    { name: m.groups.kind, values: view.kind.map((kind) => m.kinds[kind]), type, language: null },
    { name: m.groups.source, values: view.source.map(sourceName), type, language },
  ];
  return descriptions.filter(({ values }) => values.length > 0);
}

/** The same on one line: "Actors: South Yorkshire Police; Standing: Alleged". */
export function filtersInWords(dataset: Dataset, view: View, m: Messages): string {
  const lines = describeFilters(dataset, view, m).map(({ name, values, type }) =>
    m.filterLine(name, new Intl.ListFormat(m.locale, { type }).format(values)),
  );
  return lines.length === 0 ? m.noFilters : lines.join('; ');
}
