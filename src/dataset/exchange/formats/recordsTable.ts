// Turns a list of JSON records into a table, so that every format is read on the path of tables.

import { isRecord } from '../../../model/record.ts';
import type { RejectedRow } from '../../format/issue.ts';
import type { Table, TableRow } from '../csvTable.ts';

/** Milliseconds since 1970 in columns of times, as JavaScript writes them. */
const isInstant = (key: string, value: number): boolean =>
  /date|time|start|end|stamp|created|begin/i.test(key) && Number.isInteger(value) && Math.abs(value) > 1e10;

function toCell(key: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && isInstant(key, value)) {
    const instant = new Date(value);
    return Number.isNaN(instant.getTime()) ? String(value) : instant.toISOString();
  }
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number')) {
    return value.join('; ');
  }
  return JSON.stringify(value);
}

/** A table of the records: a column for each name that one of them has. `placeOf` says where a record is in the file. */
export function toTable(records: readonly unknown[], placeOf: (index: number) => string): Table {
  const names = new Set<string>();
  for (const record of records) if (isRecord(record)) for (const name of Object.keys(record)) names.add(name);
  const header = [...names];
  const rows = records.map(
    (record, index): TableRow => ({
      line: placeOf(index),
      cells: isRecord(record) ? header.map((name) => toCell(name, record[name])) : [],
      text: JSON.stringify(record),
      issue: isRecord(record) ? null : 'is not a record of names and values',
    }),
  );
  return { header, headerText: header.join(','), rows };
}

/** Rejected records as JSON, to be corrected and imported again. `wrap` puts them back where the format has them. */
export const rejectRecords =
  (wrap: (records: readonly unknown[]) => unknown = (records) => records) =>
  (rows: readonly TableRow[]): RejectedRow | null => {
    if (rows.length === 0) return null;
    const records: unknown[] = rows.map(({ text }) => JSON.parse(text));
    return { extension: 'json', count: rows.length, text: `${JSON.stringify(wrap(records), null, 2)}\n` };
  };

const LIST_NAMES = [
  'events',
  'items',
  'data',
  'records',
  'rows',
  'results',
  'entries',
  'features',
  'timeline',
  'dates',
];

/** A list most of whose entries are records; `toTable` reports the others. */
const isRecordList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 0 && value.filter(isRecord).length * 2 > value.length;

/** A GeoJSON feature as a record of its properties. */
const flattenFeature = (record: unknown): unknown => {
  if (!isRecord(record) || record.type !== 'Feature' || !isRecord(record.properties)) return record;
  const { type: _, properties, ...rest } = record;
  return { ...rest, ...properties };
};

/**
 * The list of records in a JSON file, and its name; null if there is none, or more than one that could be meant. Some of
 * its entries may be no records.
 */
export function findRecords(raw: unknown): { readonly records: readonly unknown[]; readonly name: string } | null {
  if (isRecordList(raw)) return { records: raw.map(flattenFeature), name: '' };
  if (!isRecord(raw)) return null;
  const lists = Object.entries(raw).filter(([, value]) => isRecordList(value));
  const named = LIST_NAMES.flatMap((name) => lists.filter(([key]) => key.toLowerCase() === name))[0];
  const [name, records] = named ?? (lists.length === 1 ? (lists[0] ?? []) : []);
  if (name !== undefined && isRecordList(records)) return { records: records.map(flattenFeature), name };
  // One level deeper, where there is one place to look: { "data": { "events": [ … ] } }.
  const inner = Object.entries(raw).flatMap(([key, value]) => {
    const found = lists.length === 0 && isRecord(value) ? findRecords(value) : null;
    return found ? [{ ...found, name: `${key}.${found.name}` }] : [];
  });
  return inner.length === 1 ? (inner[0] ?? null) : null;
}
