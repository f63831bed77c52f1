// The filter that is on, in words: what was asked for, facet by facet. For paper, which has no checkboxes to look at.

import type { Dataset } from '../../dataset/format/dataset.ts';
import type { Messages } from '../../i18n/en/interface.ts';
import type { View } from '../../state/view.ts';

export interface FilterLine {
  readonly name: string;
  readonly values: readonly string[];
  readonly type?: Intl.ListFormatType;
  /** The language of the values, where they are not the interface's words. */
  readonly language: string | null;
}

export function describeFilters(dataset: Dataset, view: View, m: Messages): readonly FilterLine[] {
  const { language } = dataset;
  const type = 'disjunction';
  const source = (id: (typeof view.source)[number]): string => {
    const known = dataset.sources.get(id);
    return known ? `${known.publisher}: ${known.title}` : id;
  };
  const lines: readonly FilterLine[] = [
    { name: m.searchLabel, values: [view.q.trim()].filter(Boolean), language: 'und' },
    {
      name: m.groups.actor,
      values: view.actor.map((id) => dataset.actors.get(id)?.name ?? id),
      type: view.match === 'all' ? 'conjunction' : type,
      language,
    },
    { name: m.groups.status, values: view.status.map((status) => m.statuses[status]), type, language: null },
    { name: m.groups.kind, values: view.kind.map((kind) => m.kinds[kind]), type, language: null },
    { name: m.groups.source, values: view.source.map(source), type, language },
  ];
  return lines.filter(({ values }) => values.length > 0);
}
