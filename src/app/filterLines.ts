// The filter that is on, in words: what was asked for, facet by facet. For paper, which has no checkboxes to look at.

import type { Dataset } from '../dataset/dataset.ts';
import type { Messages } from '../i18n/en.ts';
import type { View } from '../state/view.ts';

export interface FilterLine {
  readonly name: string;
  readonly values: string;
}

export function filterLines(dataset: Dataset, view: View, m: Messages): readonly FilterLine[] {
  const list = new Intl.ListFormat(m.locale, { type: 'disjunction' });
  const all = new Intl.ListFormat(m.locale, { type: 'conjunction' });
  const source = (id: (typeof view.source)[number]): string => {
    const known = dataset.sources.get(id);
    return known ? `${known.publisher}: ${known.title}` : id;
  };
  const lines: readonly FilterLine[] = [
    { name: m.searchLabel, values: view.q.trim() },
    {
      name: m.groups.actor,
      values: (view.match === 'all' ? all : list).format(view.actor.map((id) => dataset.actors.get(id)?.name ?? id)),
    },
    { name: m.groups.status, values: list.format(view.status.map((status) => m.statuses[status])) },
    { name: m.groups.kind, values: list.format(view.kind.map((kind) => m.kinds[kind])) },
    { name: m.groups.source, values: list.format(view.source.map(source)) },
  ];
  return lines.filter(({ values }) => values !== '');
}
