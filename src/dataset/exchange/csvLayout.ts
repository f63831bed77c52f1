// Maps the columns of a foreign table to our columns.

import { fail, ok, type Result } from '../../model/result.ts';
import { COLUMNS, END_NAMES } from './csvColumns.ts';
import { nameOf as sheetNameOf } from './timelineSheet.ts';

/** Our column name → the table's column name: `{ date: 'When', title: 'What happened' }`. */
export type ColumnMap = Readonly<Record<string, string>>;

const nameOf = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');

type ColumnPositions = ReadonlyMap<string, number>;
const ALL_COLUMNS = [...COLUMNS, { name: 'end', alsoKnownAs: END_NAMES }];
const MAX_SHOWN = 20;
export const quoted = (names: readonly string[]): string =>
  names
    .slice(0, MAX_SHOWN)
    .map((name) => `“${name.slice(0, MAX_SHOWN * 2)}”`)
    .join(', ') + (names.length > MAX_SHOWN ? ' and others' : '');

/**
 * Finds each of our columns in the table: by the map ("" means none), by its own name, or by another name.
 */
export function findColumns(header: readonly string[], map: ColumnMap): Result<ColumnPositions> {
  const names = header.map(nameOf);
  const found = new Map<string, number>();
  for (const [name, column] of Object.entries(map)) {
    if (!ALL_COLUMNS.some((one) => one.name === name)) {
      return fail(`“${name}” is none of our columns, which are ${quoted(ALL_COLUMNS.map((one) => one.name))}`);
    }
    const at = header.findIndex((one) => one === column || nameOf(one) === nameOf(column));
    if (at < 0 && column !== '') return fail(`there is no column “${column}”; there are ${quoted(header)}`);
    found.set(name, column === '' ? -1 : at);
  }
  const free = (name: string): number => {
    const taken = new Set(found.values());
    return names.findIndex((one, at) => one === name && !taken.has(at));
  };
  // Own names first: in a table with "date" and "year" the date is "date".
  for (const { name } of ALL_COLUMNS) if (!found.has(name) && free(name) >= 0) found.set(name, free(name));
  for (const { name, alsoKnownAs } of ALL_COLUMNS) {
    const at = alsoKnownAs.map(free).find((one) => one >= 0);
    if (!found.has(name) && at !== undefined) found.set(name, at);
  }
  return ok(
    new Map(
      ALL_COLUMNS.flatMap(({ name }) => {
        const at = found.get(name) ?? -1;
        return at < 0 ? [] : [[name, at] as const];
      }),
    ),
  );
}

const DATE_PARTS = ['year', 'month', 'day', 'time'].flatMap((part) => [part, `end ${part}`]);

/** The columns of a date's parts, if the table has separate columns for year, month and day. */
export function findDateParts(header: readonly string[], date: number | undefined): readonly number[] {
  const names = header.map(sheetNameOf);
  if (names[date ?? -1] !== 'year' || !(names.includes('month') || names.includes('day'))) return [];
  return names.flatMap((name, at) => (DATE_PARTS.includes(name) && names.indexOf(name) === at ? [at] : []));
}

/** A unique key per column; includes the column's number if the name is empty or a duplicate. */
export const keysOf = (header: readonly string[]): readonly string[] =>
  header.map((name, at) =>
    name !== '' && header.indexOf(name) === at ? name : `${name} (column ${at + 1})`.trimStart(),
  );

/** The columns of a table. */
export interface TableLayout {
  readonly header: readonly string[];
  readonly columns: ColumnPositions;
  readonly dateParts: readonly number[];
}

/** "date <- When, kept: Colour": how columns were mapped. Omits columns that already have our name. */
export function printColumns({ header, columns, dateParts }: TableLayout, kept: Iterable<number>): string {
  const keys = keysOf(header);
  const list = (positions: Iterable<number>): string => Array.from(positions, (at) => keys[at]).join(', ');
  const taken = [...columns].flatMap(([name, at]) => {
    if (name === 'date' && dateParts.length > 0) return [`date <- ${list(dateParts)}`];
    return keys[at] === name ? [] : [`${name} <- ${keys[at]}`];
  });
  const others = list([...kept].toSorted((a, b) => a - b));
  return [...taken, ...(others === '' ? [] : [`kept: ${others}`])].join(', ');
}
