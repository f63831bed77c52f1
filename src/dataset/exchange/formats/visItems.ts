// Reads the items of vis-timeline as a table. https://visjs.github.io/vis-timeline/docs/timeline/#items

import { isRecord } from '../../../model/record.ts';
import type { ColumnMap } from '../csvLayout.ts';
import { findRecords } from './recordsTable.ts';

export const VIS_COLUMNS: ColumnMap = {
  date: 'start',
  end: 'end',
  title: 'content',
  summary: 'title',
  category: 'group',
};

/** The items, with the names of their groups; null if the file has none. Some entries may be no records. */
export function readVisItems(raw: unknown): readonly unknown[] | null {
  const found = findRecords(raw);
  const isItem = (one: unknown): boolean => isRecord(one) && 'content' in one && 'start' in one;
  if (!found || found.records.filter(isItem).length * 2 <= found.records.length) return null;
  const groups = isRecord(raw) && Array.isArray(raw.groups) ? raw.groups.filter(isRecord) : [];
  const nameOf = new Map(groups.map(({ id, content }) => [id, content]));
  return found.records.map((item) =>
    isRecord(item) && 'group' in item ? { ...item, group: nameOf.get(item.group) ?? item.group } : item,
  );
}
