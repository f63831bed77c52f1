// Maps the columns of a foreign table to our columns: as the editor says, by their names, and by what their cells are.
// One file, because these three take turns with the columns that are left.

import { fail, ok, type Result } from '../../model/result.ts';
import { COLUMNS, FOREIGN_COLUMNS } from './csvColumns.ts';
import { findCategories } from './categoryColumns.ts';
import { findCommas } from './cellLists.ts';
import { type ColumnValues, isWords, MOST, valuesOf } from './columnValues.ts';
import type { Table } from './csvTable.ts';
import { nameOf } from './columnNames.ts';
import { findDateParts } from './dateParts.ts';

/** Our column name → the table's column name: `{ date: 'When', title: 'What happened' }`. */
export type ColumnMap = Readonly<Record<string, string>>;

export type ColumnPositions = ReadonlyMap<string, number>;
export const ALL_COLUMNS: readonly { readonly name: string; readonly alsoKnownAs: readonly string[] }[] = [
  ...COLUMNS,
  ...FOREIGN_COLUMNS,
];
const MAX_SHOWN = 20;
export const quoted = (names: readonly string[]): string =>
  names
    .slice(0, MAX_SHOWN)
    .map((name) => `“${name.slice(0, MAX_SHOWN * 2)}”`)
    .join(', ') + (names.length > MAX_SHOWN ? ' and others' : '');

/** A column that was recognised by its cells rather than by its name. */
export interface Guess {
  readonly name: string;
  readonly at: number;
  /** Why, after "the column “X” ": "holds dates". */
  readonly why: string;
}

export interface FoundColumns {
  readonly columns: ColumnPositions;
  readonly guesses: readonly Guess[];
  /** Further columns of addresses, each cited like the first. */
  readonly addresses: readonly number[];
  /** Columns whose values are a category of the dataset. */
  readonly categories: readonly number[];
  /** Columns of names or categories in which commas separate several. */
  readonly commas: ReadonlySet<number>;
}

const isAddresses = ({ filled, addresses }: ColumnValues): boolean => filled > 0 && addresses >= MOST;

/** Whether a column's cells allow what its name says. An empty column says nothing against it. */
function allows(name: string, values: ColumnValues, isOwnName: boolean): boolean {
  const { filled, dates, times, numbers, addresses } = values;
  if (filled === 0) return true;
  switch (name) {
    case 'date':
    case 'end':
      return dates > 0 || (isOwnName ? times + addresses < MOST : numbers >= MOST);
    case 'time':
    case 'end_time':
      return times >= MOST;
    case 'title':
    case 'summary':
    case 'actors':
    case 'place':
    case 'tags':
    case 'category':
      return !isAddresses(values);
    case 'source_urls':
      return isOwnName || addresses > 0;
    case 'level':
      return numbers === 1;
    default:
      return true;
  }
}

class ColumnFinder {
  readonly #header: readonly string[];
  readonly #rows: Table['rows'];
  readonly #names: readonly string[];
  readonly #values: ColumnValues[] = [];
  readonly #parts = new Set<number>();
  /** Columns with labels of the addresses in another. */
  readonly #labels: number[] = [];
  readonly found = new Map<string, number>();
  readonly guesses: Guess[] = [];
  readonly addresses: number[] = [];
  readonly categories: number[] = [];
  readonly commas = new Set<number>();

  constructor({ header, rows }: Pick<Table, 'header' | 'rows'>) {
    this.#header = header;
    this.#rows = rows;
    this.#names = this.#withLabels(header.map(nameOf));
  }

  /** The cells of a column, from the top. */
  cells(at: number): readonly string[] {
    return this.#rows.map((row) => row.cells[at] ?? '');
  }

  values(at: number): ColumnValues {
    this.#values[at] ??= valuesOf(this.cells(at));
    return this.#values[at];
  }

  /** Beside "event" with addresses, "eventLabel" is the event: query services name their columns like this. */
  #withLabels(names: readonly string[]): readonly string[] {
    const shown = names.map((name) => {
      const bare = name.replace(/_label$/, '');
      return bare !== '' && !names.includes(bare) ? bare : name;
    });
    for (const [at, name] of names.entries()) {
      const label = names.indexOf(`${name}_label`);
      if (name === '' || label < 0 || !isAddresses(this.values(at))) continue;
      [shown[label], shown[at]] = [name, ''];
      this.#labels.push(label);
    }
    return shown;
  }

  /** In a table of people or places, the first label is the title. */
  labelAsTitle(): void {
    const at = this.#labels.toSorted((a, b) => a - b)[0];
    if (this.found.has('title') || at === undefined) return;
    for (const [name, taken] of this.found) if (taken === at) this.found.delete(name);
    this.found.set('title', at);
    this.guesses.push({ name: 'title', at, why: 'is the label beside an address' });
  }

  get #taken(): ReadonlySet<number> {
    return new Set([...this.found.values(), ...this.addresses, ...this.categories, ...this.#parts]);
  }

  #free(name: string, ours: string): number {
    const taken = this.#taken;
    return this.#names.findIndex(
      (one, at) => one === name && !taken.has(at) && allows(ours, this.values(at), name === ours),
    );
  }

  /** Columns of a date's parts belong to the date only. */
  withoutParts(): void {
    const parts = findDateParts(this.#header, this.found.get('date'));
    for (const [name, at] of this.found) if (name !== 'date' && parts.includes(at)) this.found.delete(name);
    for (const at of parts) this.#parts.add(at);
  }

  byMap(map: ColumnMap): string | null {
    for (const [name, column] of Object.entries(map)) {
      if (!ALL_COLUMNS.some((one) => one.name === name)) {
        return `“${name}” is none of our columns, which are ${quoted(ALL_COLUMNS.map((one) => one.name))}`;
      }
      for (const one of name === 'category' ? column.split('|') : [column]) {
        const at = this.#header.findIndex((header) => header === one || nameOf(header) === nameOf(one));
        if (at < 0 && one !== '') return `there is no column “${one}”; there are ${quoted(this.#header)}`;
        if (name === 'category' && one !== '') this.categories.push(at);
        else this.found.set(name, one === '' ? -1 : at);
      }
      // With it the editor has said which columns are categories.
      if (name === 'category') this.found.set(name, -1);
    }
    return null;
  }

  /** Own names first: in a table with "date" and "year" the date is "date". */
  byName(): void {
    for (const { name } of ALL_COLUMNS) {
      const at = this.#free(name, name);
      if (!this.found.has(name) && at >= 0) this.found.set(name, at);
    }
    for (const { name, alsoKnownAs } of ALL_COLUMNS) {
      if (this.found.has(name)) continue;
      const at = alsoKnownAs.map((one) => this.#free(one, name)).find((one) => one >= 0);
      if (at !== undefined) this.found.set(name, at);
    }
  }

  #guess(name: string, why: string, test: (values: ColumnValues, at: number) => boolean): void {
    if (this.found.has(name)) return;
    const taken = this.#taken;
    const at = this.#header.findIndex(
      (_, one) => !taken.has(one) && this.values(one).filled > 0 && test(this.values(one), one),
    );
    if (at < 0) return;
    this.found.set(name, at);
    this.guesses.push({ name, at, why });
  }

  #isNamed(at: number, pattern: RegExp): boolean {
    return pattern.test(this.#names[at] ?? '');
  }

  byValues(): void {
    const isDates = ({ dates }: ColumnValues): boolean => dates >= MOST;
    // In a table without a date all columns of dates may have been taken by other names.
    this.#guess(
      'date',
      'is named like a date and holds dates',
      (values, at) =>
        isDates(values) &&
        this.#isNamed(at, /(?:^|_)(?:dates?|day|start|begin|year|from|when|datum|data|fecha)(?:_|$)|date$/),
    );
    this.#guess('date', 'holds dates', isDates);
    this.#guess(
      'end',
      'is named like an end and holds dates',
      (values, at) =>
        isDates(values) &&
        this.#isNamed(at, /(?:^|_)(?:end|ended|to|until|till|finish|ende|fin|koniec|einde|fim|fine)(?:_|$)/),
    );
    this.#guess(
      'title',
      'is named like a title',
      (values, at) => isWords(values) && this.#isNamed(at, /title|headline|label|caption|(?:^|_)name(?:_|$)/),
    );
    if (!this.found.has('title')) {
      const longest = 120;
      this.#guess(
        'title',
        'holds short texts, each another',
        (values) =>
          isWords(values) && values.averageLength >= 1 && values.averageLength <= longest && values.distinct > 0.5,
      );
    }
    this.#guess('summary', 'holds long texts', (values) => isWords(values) && values.averageLength > 60);
    this.#guess('media', 'holds the names or addresses of pictures', ({ pictures }) => pictures >= MOST);
    for (const at of this.#header.keys()) {
      const values = this.values(at);
      if (this.#taken.has(at) || !isAddresses(values) || values.pictures >= MOST) continue;
      this.guesses.push({ name: 'source_urls', at, why: 'holds web addresses' });
      if (this.found.has('source_urls')) this.addresses.push(at);
      else this.found.set('source_urls', at);
    }
  }

  /** Categories: the column with such a name, and those of a few words that many rows share. */
  byShared(): void {
    const named = this.found.get('category');
    if (named !== undefined && named < 0) return;
    if (named !== undefined) this.categories.push(named);
    const free = this.#header.flatMap((_, at) => (this.#taken.has(at) ? [] : [{ at, name: this.#names[at] ?? '' }]));
    for (const guess of findCategories(free, (at) => this.cells(at), this.categories.length)) {
      this.categories.push(guess.at);
      this.guesses.push(guess);
    }
  }

  /** The columns of names and categories in which commas separate several. */
  findCommas(): void {
    for (const at of [...this.categories, this.found.get('actors') ?? -1]) {
      if (at >= 0 && findCommas(this.cells(at))) this.commas.add(at);
    }
  }
}

/**
 * Finds each of our columns in the table: by the map ("" means none), by its own name, by another name, and by its cells.
 */
export function findColumns(
  table: Pick<Table, 'header' | 'rows'>,
  map: ColumnMap,
  hasCategories = true,
): Result<FoundColumns> {
  const finder = new ColumnFinder(table);
  const error = finder.byMap(map);
  if (error !== null) return fail(error);
  finder.byName();
  finder.withoutParts();
  // Our own CSV says all by its names.
  const isOurs = ['id', 'status', 'json'].every((name) => (finder.found.get(name) ?? -1) >= 0);
  if (!isOurs) {
    finder.labelAsTitle();
    finder.byValues();
    if (hasCategories) finder.byShared();
    finder.findCommas();
  }
  const columns = new Map(
    ALL_COLUMNS.filter(({ name }) => name !== 'category').flatMap(({ name }) => {
      const at = finder.found.get(name) ?? -1;
      return at < 0 ? [] : [[name, at] as const];
    }),
  );
  const { guesses, addresses, categories, commas } = finder;
  return ok({ columns, guesses, addresses, categories, commas });
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
  readonly addresses: readonly number[];
  readonly categories: readonly number[];
  readonly commas: ReadonlySet<number>;
}

/** "date <- When, kept: Colour": how columns were mapped. Omits columns that already have our name. */
export function printColumns(
  { header, columns, dateParts, addresses, categories }: TableLayout,
  kept: Iterable<number>,
): string {
  const keys = keysOf(header);
  const list = (positions: Iterable<number>): string => Array.from(positions, (at) => keys[at]).join(', ');
  const taken = [...columns].flatMap(([name, at]) => {
    if (name === 'date' && dateParts.length > 0) return [`date <- ${list(dateParts)}`];
    return keys[at] === name ? [] : [`${name} <- ${keys[at]}`];
  });
  const more = [
    ...addresses.map((at) => `source_urls <- ${keys[at]}`),
    ...categories.map((at) => `category <- ${keys[at]}`),
  ];
  const others = list([...kept].toSorted((a, b) => a - b));
  return [...taken, ...more, ...(others === '' ? [] : [`kept: ${others}`])].join(', ');
}

const MAX_SAMPLES = 2;

/** “When” (26 August 2014, c. 1850): each column with its first cells, for an editor who has to name them. */
export const describeColumns = ({ header, rows }: Pick<Table, 'header' | 'rows'>): string =>
  header
    .slice(0, MAX_SHOWN)
    .map((name, at) => {
      const cells = rows.flatMap((row) => row.cells[at]?.trim() || []).slice(0, MAX_SAMPLES);
      const samples = cells.map((cell) => (cell.length > 40 ? `${cell.slice(0, 39)}…` : cell)).join('; ');
      return `“${name}”${samples === '' ? '' : ` (${samples})`}`;
    })
    .join(', ') + (header.length > MAX_SHOWN ? ' and others' : '');
