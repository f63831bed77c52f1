// Reads events in Parquet: an index of all rows at once, texts in chunks. Runs in the worker or on the page. An invalid
// row is skipped and reported. One file, because index and texts are read from the same columns.

import { isRecord } from '../../model/record.ts';
import { type Columns, createColumnsBuilder } from '../../engine/columns.ts';
import { type NormalizedText, createTextBuilder } from '../../engine/normalizedText.ts';
import { type EdtfDate, parseEdtf } from '../../model/edtf.ts';
import type { Relation } from '../../model/event.ts';
import { type Importance, KINDS, type Kind, RELATION_TYPES, STATUSES, type Status } from '../../model/evidence.ts';
import { type EventId, isId, toActorIds, toEventId, toSourceIds } from '../../model/ids.ts';
import type { Dataset, Link } from '../format/dataset.ts';
import type { ParquetFile } from './parquetFile.ts';
import type { Issue, RuleId } from '../format/issue.ts';
import { buildLinks } from '../format/toEvent.ts';
import { actorTerms } from '../format/searchTerms.ts';

/** What the page needs to find a row in the file. Posted by the worker. */
export interface ParquetRows {
  /** Distinct EDTF texts, the first one empty; `date` and `concerns` have an index into it per row. */
  readonly dates: readonly string[];
  readonly date: Uint32Array;
  readonly concerns: Uint32Array;
  /** Each row's index in the file; null if it is the row itself. */
  readonly fileRows: Uint32Array | null;
  readonly groups: readonly number[];
  readonly hasPages: boolean;
}

export interface ParquetIndex {
  readonly columns: Columns;
  readonly links: ReadonlyMap<EventId, readonly Link[]>;
  readonly rows: ParquetRows;
  readonly issues: readonly Issue[];
}

/** The columns of each kind of chunk: `titles` for visible events, `details` for open ones (as JSON). */
export const CHUNKS = { titles: ['title'], details: ['title', 'summary', 'detail'] } as const;
export type ChunkKind = keyof typeof CHUNKS;
/** Column name → one text per row. */
export type Chunk = Readonly<Record<string, readonly string[]>>;

export interface ScanOptions {
  readonly signal?: AbortSignal;
  readonly onRows: (done: number, total: number) => void;
  readonly pause?: () => Promise<void>;
}

const REQUIRED_COLUMNS = ['id', 'date', 'concerns', 'kind', 'status', 'importance', 'actors'] as const;
const PREFETCHED_GROUPS = 4;
const MAX_ISSUES = 200;
const ID_FIX = 'give each event an id of its own';

/** A cell as text: other programs write dates as Date and empty cells as null. */
const toText = (cell: unknown): string =>
  cell === null || cell === undefined ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
const isText = (cell: unknown): cell is string => typeof cell === 'string' && cell !== '';
/** Usually all cells are texts already, so this avoids copying a million lists. */
function toTexts(cell: unknown): readonly string[] {
  const cells: readonly unknown[] = Array.isArray(cell) ? cell : [];
  return cells.every(isText) ? cells : cells.map(toText).filter(Boolean);
}

const KINDS_BY_NAME: ReadonlyMap<unknown, Kind> = new Map(KINDS.map((kind) => [kind, kind]));
const STATUSES_BY_NAME: ReadonlyMap<unknown, Status> = new Map(STATUSES.map((status) => [status, status]));

function parseJson(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null; // The complete event reports it.
  }
}

/** The columns of each row group in order; fetches some groups ahead. */
async function* groupsOf(file: ParquetFile, names: readonly string[], { signal, onRows, pause }: ScanOptions) {
  const reads: Promise<ReadonlyMap<string, ArrayLike<unknown>>>[] = [];
  const count = file.groups.length - 1;
  for (let group = 0; group < count; group++) {
    for (let next = reads.length; next < Math.min(count, group + PREFETCHED_GROUPS); next++) {
      const read = file.read(names, file.groups[next] ?? 0, file.groups[next + 1] ?? 0);
      read.catch(() => {}); // The loop below awaits it; this prevents an unhandled rejection until then.
      reads.push(read);
    }
    const columns = await reads[group];
    delete reads[group];
    signal?.throwIfAborted();
    if (!columns) continue;
    yield { first: file.groups[group] ?? 0, size: (file.groups[group + 1] ?? 0) - (file.groups[group] ?? 0), columns };
    onRows(file.groups[group + 1] ?? 0, file.rows);
    await pause?.();
  }
}

const toRelations = (raw: unknown): readonly Relation[] =>
  (Array.isArray(raw) ? raw : []).flatMap((one: unknown) => {
    if (!isRecord(one)) return [];
    const type = RELATION_TYPES.find((known) => known === one.type);
    if (!type || typeof one.event !== 'string') return [];
    return [{ type, event: toEventId(one.event), note: typeof one.note === 'string' ? one.note : null }];
  });

/** The sources in an event's details, for files without a `sources` column. */
const citedIn = (detail: Readonly<Record<string, unknown>>): readonly string[] => {
  const notes = Array.isArray(detail.notes) ? detail.notes.filter(isRecord) : [];
  const cited = [detail.citations, ...notes.map((note) => note.citations)].flat();
  return [...new Set(cited.filter(isRecord).flatMap(({ source }) => (typeof source === 'string' ? [source] : [])))];
};

const NO_CATEGORIES: Readonly<Record<string, readonly string[]>> = {};

/** Cells such as `phase:cruise`. */
function toCategories(cells: readonly string[]): Readonly<Record<string, readonly string[]>> {
  if (cells.length === 0) return NO_CATEGORIES;
  const found = new Map<string, string[]>();
  for (const cell of cells) {
    const at = cell.indexOf(':');
    const id = cell.slice(0, at);
    found.set(id, [...(found.get(id) ?? []), cell.slice(at + 1)]);
  }
  return Object.fromEntries(found);
}

const categoriesIn = ({ categories }: Readonly<Record<string, unknown>>) =>
  isRecord(categories)
    ? Object.fromEntries(Object.entries(categories).map(([id, values]) => [id, [...new Set(toTexts(values))]]))
    : NO_CATEGORIES;

class Dates {
  readonly texts: string[] = [''];
  readonly #parsed: (EdtfDate | null)[] = [null];
  readonly #codes = new Map<string, number>([['', 0]]);

  /** The index of a text in `texts`. Large datasets repeat most dates many times. */
  code(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const date = parseEdtf(text);
    this.#parsed.push(date.ok ? date.value : null);
    const code = this.texts.push(text) - 1;
    this.#codes.set(text, code);
    return code;
  }

  at(code: number): EdtfDate | null {
    return this.#parsed[code] ?? null;
  }
}

/** The issues of rows; beyond the maximum it only counts them. */
class IssueList {
  readonly issues: Issue[] = [];
  #more = 0;

  report(rule: RuleId, row: number, column: string, event: string | null, message: string, fix: string): void {
    const path = `events.parquet row ${row + 1}: ${column}`;
    if (this.issues.length < MAX_ISSUES) this.issues.push({ rule, severity: 'error', path, event, message, fix });
    else this.#more++;
  }

  all(): readonly Issue[] {
    if (this.#more === 0) return this.issues;
    const message = `${this.#more} more rows have issues and are left out`;
    const fix = 'check the file with `npm run dataset -- check`';
    return [...this.issues, { rule: 'format', severity: 'error', path: 'events.parquet', event: null, message, fix }];
  }
}

/**
 * Reads the index of all events. Files from our own command have the columns `sources` and `relations`; for other files it
 * reads every row's `detail`, because no event may be shown without its companions (R4).
 * @throws if a required column is missing.
 */
export async function readIndex(
  file: ParquetFile,
  { profile, categories }: Pick<Dataset, 'profile' | 'categories'>,
  turns: ScanOptions,
): Promise<ParquetIndex> {
  const missing = [...REQUIRED_COLUMNS, ...CHUNKS.details].filter((name) => !file.columns.includes(name));
  if (missing.length > 0) throw new Error(`events.parquet has no column ${missing.join(', ')}`);
  const hasListColumns = ['sources', 'relations'].every((name) => file.columns.includes(name));
  // Files of earlier versions do not have them.
  const facets = ['tags', 'categories'].filter((name) => file.columns.includes(name));
  const dates = new Dates();
  const issues = new IssueList();
  const builder = createColumnsBuilder(file.rows, categories);
  const at = {
    file: new Uint32Array(file.rows),
    date: new Uint32Array(file.rows),
    concerns: new Uint32Array(file.rows),
  };
  const related: { readonly id: EventId; readonly relations: readonly Relation[] }[] = [];
  let used = 0;

  for await (const { first, size, columns } of groupsOf(
    file,
    [...REQUIRED_COLUMNS, ...(hasListColumns ? ['sources', 'relations', ...facets] : ['detail'])],
    turns,
  )) {
    const cells = (name: string): ArrayLike<unknown> => columns.get(name) ?? [];
    const [id, date, concerns, kinds, statuses] = ['id', 'date', 'concerns', 'kind', 'status'].map(cells);
    const [importances, actors, sources, relations, tags, values, details] = [
      'importance',
      'actors',
      'sources',
      'relations',
      'tags',
      'categories',
      'detail',
    ].map(cells);
    for (let i = 0; i < size; i++) {
      const row = first + i;
      const name = toText(id?.[i]);
      if (!isId(name)) {
        issues.report('R9', row, 'id', name || null, `“${name}” is not an id in kebab-case`, ID_FIX);
        continue;
      }
      const dateCode = dates.code(toText(date?.[i]));
      const concernsCode = dates.code(toText(concerns?.[i]));
      const said = dates.at(dateCode);
      const kind = KINDS_BY_NAME.get(kinds?.[i]);
      const status = STATUSES_BY_NAME.get(statuses?.[i]);
      // A plain record may leave both open.
      const lacks = (value: unknown, cell: unknown): boolean =>
        value === undefined && (profile !== 'plain' || toText(cell) !== '');
      const lacksStatus = lacks(status, statuses?.[i]);
      if (!said || lacksStatus || lacks(kind, kinds?.[i])) {
        const [rule, column, value] = !said
          ? (['R6', 'date', date?.[i]] as const)
          : lacksStatus
            ? (['R3', 'status', statuses?.[i]] as const)
            : (['format', 'kind', kinds?.[i]] as const);
        issues.report(rule, row, column, name, `“${toText(value)}” is none`, 'write it as format 1 says');
        continue;
      }
      const detail = hasListColumns ? null : parseJson(toText(details?.[i]));
      const about = dates.at(concernsCode) ?? said;
      const added = builder.add({
        id: toEventId(name),
        said: said.span,
        about: about.span,
        kind: kind ?? null,
        status: status ?? null,
        importance: toImportance(importances?.[i]),
        actors: toActorIds(toTexts(actors?.[i])),
        sources: toSourceIds(isRecord(detail) ? citedIn(detail) : toTexts(sources?.[i])),
        tags: [...new Set(isRecord(detail) ? toTexts(detail.tags) : toTexts(tags?.[i]))],
        categories: isRecord(detail) ? categoriesIn(detail) : toCategories(toTexts(values?.[i])),
      });
      if (added === null) {
        issues.report('R9', row, 'id', name, `the id “${name}” is used twice`, ID_FIX);
        continue;
      }
      const links = toRelations(isRecord(detail) ? detail.relations : parseJson(toText(relations?.[i])));
      if (links.length > 0) related.push({ id: toEventId(name), relations: links });
      at.file[used] = row;
      at.date[used] = dateCode;
      at.concerns[used] = concernsCode;
      used++;
    }
  }
  const { columns, order } = builder.finish();
  const agrees = order === null && used === file.rows;
  const byRow = (values: Uint32Array): Uint32Array =>
    order === null ? values.subarray(0, used) : order.map((position) => values[position] ?? 0);
  return {
    columns,
    links: buildLinks(related),
    rows: {
      dates: dates.texts,
      date: byRow(at.date),
      concerns: byRow(at.concerns),
      fileRows: agrees ? null : byRow(at.file),
      groups: file.groups,
      hasPages: file.hasPages,
    },
    issues: issues.all(),
  };
}

function toImportance(cell: unknown): Importance {
  const value = Number(cell ?? 2);
  return value === 1 || value === 3 ? value : 2;
}

/** Reads one chunk: the file's rows [start, end). */
export async function readChunk(file: ParquetFile, kind: ChunkKind, start: number, end: number): Promise<Chunk> {
  const columns = await file.read(CHUNKS[kind], start, end);
  return Object.fromEntries(CHUNKS[kind].map((name) => [name, Array.from(columns.get(name) ?? [], toText)]));
}

/**
 * The searchable text of a Parquet dataset: titles, summaries and actor names. Not quotations and sources, which would take
 * several times the memory of everything else.
 */
export async function readText(
  file: ParquetFile,
  { fileRows }: Pick<ParquetRows, 'fileRows'>,
  { actors }: Pick<Dataset, 'actors'>,
  turns: ScanOptions,
): Promise<NormalizedText> {
  const names = new Map<string, string>();
  for (const [id, actor] of actors) names.set(id, actorTerms(actor).join('\n'));
  const text = createTextBuilder(fileRows?.length ?? file.rows);
  const textByFileRow: string[] = [];
  for await (const { first, size, columns } of groupsOf(file, ['title', 'summary', 'actors'], turns)) {
    for (let i = 0; i < size; i++) {
      const words = [
        toText(columns.get('title')?.[i]),
        toText(columns.get('summary')?.[i]),
        ...toTexts(columns.get('actors')?.[i]).map((id) => names.get(id) ?? ''),
      ].join('\n');
      if (fileRows === null) text.add(first + i, words);
      else textByFileRow[first + i] = words;
    }
  }
  for (const [row, fileRow] of fileRows?.entries() ?? []) text.add(row, textByFileRow[fileRow] ?? '');
  return text.finish();
}
