// Which facets a dataset has: its own categories and the tags, and kinds and standings if its events have them.

import { type CategoryKey, type Columns, listAt, type Row } from '../../engine/columns.ts';
import { KINDS, type Kind, STATUSES, type Status } from '../../model/evidence.ts';
import type { Dataset } from './dataset.ts';

/** A dataset has at most so many categories: each is a filter, and a column of the table. */
export const MAX_CATEGORIES = 6;

export interface CategoryFacet {
  readonly key: CategoryKey;
  /** In the dataset's language; null for the tags, whose name is the interface's. */
  readonly label: string | null;
  /** A category's in the editor's order, the tags in alphabetical order. */
  readonly values: readonly { readonly id: string; readonly label: string }[];
}

/** The categories and tags that some event has, in the order of the dataset, the tags last. */
export function facetsOf({ categories, columns, language }: Pick<Dataset, 'categories' | 'columns' | 'language'>) {
  return columns.categories.map(({ key, ids }): CategoryFacet => {
    const category = categories.find(({ id }) => key === `c.${id}`);
    if (!category) {
      const values = ids.map((id) => ({ id, label: id }));
      const { compare } = new Intl.Collator(language || undefined, { numeric: true });
      return { key, label: null, values: values.sort((a, b) => compare(a.label, b.label)) };
    }
    const labels = new Map(category.values.map((value) => [value.id, value.label]));
    return { key, label: category.label, values: ids.map((id) => ({ id, label: labels.get(id) ?? id })) };
  });
}

/** The facet of a category or of the tags; undefined if no event has it. */
export const facetOf = (dataset: Dataset, key: string): CategoryFacet | undefined =>
  facetsOf(dataset).find((facet) => facet.key === key);

/** The labels of a row's values. */
export function valuesAt({ columns }: Pick<Dataset, 'columns'>, { key, values }: CategoryFacet, row: Row) {
  const column = columns.categories.find((one) => one.key === key);
  if (!column) return [];
  const ids = new Set(listAt(column.lists, column.ids, row));
  return values.filter(({ id }) => ids.has(id)).map(({ label }) => label);
}

/** The codes of kinds and standings in a record, found once per column. */
const usedCodes = new WeakMap<Uint8Array, ReadonlySet<number>>();

function codesIn(codes: Uint8Array): ReadonlySet<number> {
  const known = usedCodes.get(codes);
  if (known) return known;
  const seen = new Uint8Array(256);
  for (let i = 0; i < codes.length; i++) seen[codes[i] ?? 0] = 1;
  const used = new Set(Array.from(seen.keys()).filter((code) => seen[code] === 1));
  usedCodes.set(codes, used);
  return used;
}

type RecordColumns = { readonly profile: Dataset['profile']; readonly columns: Pick<Columns, 'kind' | 'status'> };

/** The kinds of a record: in a plain one those that some event has, in any other all of them. */
export const kindsOf = ({ profile, columns }: RecordColumns): readonly Kind[] =>
  profile === 'plain' ? KINDS.filter((_, code) => codesIn(columns.kind).has(code)) : KINDS;

/** The same for standings. */
export const statusesOf = (record: RecordColumns): readonly Status[] =>
  record.profile === 'plain' ? usedStatuses(record) : STATUSES;

/** The standings that some event of a record has. */
export const usedStatuses = ({ columns }: Pick<RecordColumns, 'columns'>): readonly Status[] =>
  STATUSES.filter((_, code) => codesIn(columns.status).has(code));
