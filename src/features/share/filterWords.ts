// The filters that are on, in words: "Actors: South Yorkshire Police; Standing: Alleged". For files that leave the page.

import type { Dataset } from '../../dataset/format/dataset.ts';
import type { Messages } from '../../i18n/en/interface.ts';
import type { View } from '../../state/view.ts';

export function filtersInWords(dataset: Dataset, view: View, m: Messages): string {
  const one = (type: 'conjunction' | 'disjunction', values: readonly string[]): string =>
    new Intl.ListFormat(m.locale, { type }).format(values);
  const any = (values: readonly string[]): string => one('disjunction', values);
  const { actor, source } = m.groups;
  const parts: readonly (readonly [string, string])[] = [
    [m.filterSearch, view.q.trim() === '' ? '' : `“${view.q.trim()}”`],
    [
      actor,
      one(
        view.match === 'all' ? 'conjunction' : 'disjunction',
        view.actor.map((id) => dataset.actors.get(id)?.name ?? id),
      ),
    ],
    [m.groups.kind, any(view.kind.map((kind) => m.kinds[kind]))],
    [m.groups.status, any(view.status.map((status) => m.statuses[status]))],
    [source, any(view.source.map((id) => dataset.sources.get(id)?.title ?? id))],
  ];
  const said = parts.filter(([, values]) => values !== '').map(([group, values]) => m.filterLine(group, values));
  return said.length === 0 ? m.noFilters : said.join('; ');
}
