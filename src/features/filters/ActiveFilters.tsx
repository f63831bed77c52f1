// The filters that are on, each a button that lifts it: what was chosen can be seen and undone without the panel.

import { facetsOf } from '../../dataset/format/recordFacets.ts';
import type { Dataset } from '../../dataset/format/dataset.ts';
import { useMessages } from '../../i18n/messages.tsx';
import { type Actions, isFiltered } from '../../state/store.ts';
import type { View } from '../../state/view.ts';
import { DatasetText } from '../../ui/DatasetText.tsx';

export function ActiveFilters({
  dataset,
  view,
  actions,
}: {
  readonly dataset: Dataset;
  readonly view: View;
  readonly actions: Actions;
}) {
  const m = useMessages();
  if (!isFiltered(view)) return null;
  const chips = [
    ...(view.q.trim() === ''
      ? []
      : [{ key: 'q', label: m.quoted(view.q.trim()), language: null, lift: () => actions.search('') }]),
    ...view.actor.map((id) => ({
      key: `actor ${id}`,
      label: dataset.actors.get(id)?.name ?? id,
      language: dataset.language,
      lift: () => actions.toggleActor(id),
    })),
    ...view.status.map((value) => ({
      key: `status ${value}`,
      label: m.statuses[value],
      language: null,
      lift: () => actions.toggleStatus(value),
    })),
    ...facetsOf(dataset).flatMap(({ key, values }) =>
      (view.categories[key] ?? []).map((id) => ({
        key: `${key} ${id}`,
        label: values.find((value) => value.id === id)?.label ?? id,
        language: dataset.language,
        lift: () => actions.toggleCategory(key, id),
      })),
    ),
    ...view.kind.map((value) => ({
      key: `kind ${value}`,
      label: m.kinds[value],
      language: null,
      lift: () => actions.toggleKind(value),
    })),
    ...view.source.map((id) => ({
      key: `source ${id}`,
      label: dataset.sources.get(id)?.publisher ?? id,
      language: dataset.language,
      lift: () => actions.toggleSource(id),
    })),
  ];
  return (
    <ul role="list" className="chips">
      {chips.map(({ key, label, language, lift }) => (
        <li key={key}>
          <button type="button" className="chip" aria-label={m.removeFilter(label)} onClick={lift}>
            <DatasetText language={language}>{label}</DatasetText> <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="button" data-quiet onClick={actions.clearFilters}>
          {m.clearFilters}
        </button>
      </li>
    </ul>
  );
}
