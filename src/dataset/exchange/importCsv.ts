// A table of events, in: our own CSV, which loses nothing, or anybody's with a date and a title. A row that cannot be
// read is put aside with the reason; where a table has no standings, its events are "claimed" until somebody judges them.

import { isId } from '../../model/ids.ts';
import { KINDS, RELATION_TYPES, ROLES, STATUSES } from '../../model/evidence.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { counted } from '../problem.ts';
import { COLUMNS, END_NAMES, HEAD_ID, LISTS, readList } from './csvColumns.ts';
import { Draft, type Fault, type ImportOptions, isRecord, type Raw, STEP } from './draft.ts';
import type { Reading } from './imported.ts';
import { monthOf, readLooseDate } from './looseDate.ts';
import { isWebAddress } from './plainText.ts';
import { UNJUDGED, WHOLE_ITEM } from './slides.ts';
import { asCame, ROW_CURE, type Table, type TableRow } from './table.ts';
import { nameOf as sheetNameOf, readRowDate } from './timelineSheet.ts';

/** Our names for somebody's columns: `{ date: 'When', title: 'What happened' }`. */
export type ColumnMap = Readonly<Record<string, string>>;

const nameOf = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');

type Places = ReadonlyMap<string, number>;
const WANTED = [...COLUMNS, { name: 'end', alsoKnownAs: END_NAMES }];
const MOST_SHOWN = 20;
const quoted = (names: readonly string[]): string =>
  names
    .slice(0, MOST_SHOWN)
    .map((name) => `“${name.slice(0, MOST_SHOWN * 2)}”`)
    .join(', ') + (names.length > MOST_SHOWN ? ' and others' : '');

/**
 * Where each of our columns is in the table: where the map says (nowhere, where it says ""), under its own name, or
 * under another that it is known by.
 */
function findColumns(header: readonly string[], map: ColumnMap): Result<Places> {
  const names = header.map(nameOf);
  const found = new Map<string, number>();
  for (const [name, column] of Object.entries(map)) {
    if (!WANTED.some((one) => one.name === name)) {
      return fail(`“${name}” is none of our columns, which are ${quoted(WANTED.map((one) => one.name))}`);
    }
    const at = header.findIndex((one) => one === column || nameOf(one) === nameOf(column));
    if (at < 0 && column !== '') return fail(`there is no column “${column}”; there are ${quoted(header)}`);
    found.set(name, column === '' ? -1 : at);
  }
  const free = (name: string): number => {
    const taken = new Set(found.values());
    return names.findIndex((one, at) => one === name && !taken.has(at));
  };
  // Own names first: a table with "date" and "year" has its date in "date".
  for (const { name } of WANTED) if (!found.has(name) && free(name) >= 0) found.set(name, free(name));
  for (const { name, alsoKnownAs } of WANTED) {
    const at = alsoKnownAs.map(free).find((one) => one >= 0);
    if (!found.has(name) && at !== undefined) found.set(name, at);
  }
  return ok(
    new Map(
      WANTED.flatMap(({ name }) => {
        const at = found.get(name) ?? -1;
        return at < 0 ? [] : [[name, at] as const];
      }),
    ),
  );
}

const DATE_PARTS = ['year', 'month', 'day', 'time'].flatMap((part) => [part, `end ${part}`]);

/** Where the parts of a date are, in a table that has its year, month and day in columns of their own. */
function findDateParts(header: readonly string[], date: number | undefined): readonly number[] {
  const names = header.map(sheetNameOf);
  if (names[date ?? -1] !== 'year' || !(names.includes('month') || names.includes('day'))) return [];
  return names.flatMap((name, at) => (DATE_PARTS.includes(name) && names.indexOf(name) === at ? [at] : []));
}

/** A name for each column's cells, with its place where it has no name or another's. */
const keysOf = (header: readonly string[]): readonly string[] =>
  header.map((name, at) =>
    name !== '' && header.indexOf(name) === at ? name : `${name} (column ${at + 1})`.trimStart(),
  );

const DATE_CURE = 'write the date in EDTF, at the precision that the source gives: 2006, 2006-05, 2006-05-17, 2006~';
const CURES: Readonly<Record<string, string>> = {
  '': ROW_CURE,
  date: DATE_CURE,
  concerns: DATE_CURE,
  status: `write one of ${STATUSES.join(', ')}, or leave the cell empty`,
  kind: `write one of ${KINDS.join(', ')}, or leave the cell empty`,
  importance: 'write 1, 2 or 3, or leave the cell empty',
  actors: `write them as id:role; id:role, with a role of ${ROLES.join(', ')}`,
  relations: `write them as type:event; type:event, with a type of ${RELATION_TYPES.join(', ')}`,
  sources: 'give each quotation its source: as many sources as quotations and locators, in the same order',
  id: 'give each event an id of its own, in lower-case letters and digits joined by hyphens',
  json: 'leave this column as it was exported',
};
const RULES: Readonly<Record<string, Fault['rule']>> = {
  id: 'R9',
  date: 'R6',
  concerns: 'R6',
  status: 'R3',
  sources: 'R1',
  actors: 'R7',
};

class RowFault extends Error {
  readonly fault: Fault;
  constructor(at: string, message: string) {
    super(message);
    const cure = CURES[at] ?? 'fill the cell';
    this.fault = { rule: RULES[at] ?? 'format', at, message, cure };
  }
}

/** Cells by our names. */
type Cells = (name: string) => string;

/** The value of the format that a cell names; `what` it is, if not what the column is called. */
function pickFrom<const T extends string>(
  values: readonly T[],
  cell: string,
  at: string,
  fallback: T,
  what: string = at,
): T {
  const wanted = cell.trim().toLowerCase();
  if (wanted === '') return fallback;
  const value = values.find((one) => one.toLowerCase() === wanted);
  if (value === undefined) throw new RowFault(at, `the format knows no ${what} “${cell}”`);
  return value;
}

function requireDate(cell: string, at: string): string {
  const date = readLooseDate(cell);
  if (!date.ok) throw new RowFault(at, date.error);
  return date.value;
}

/** The date in columns of its parts, months by number or by name; null where its year is not one in digits. */
function readParts(row: readonly string[], { header, dateParts }: Layout): string | null {
  const names = dateParts.map((at) => sheetNameOf(header[at] ?? ''));
  const cells = dateParts.map((at, index) => {
    const cell = row[at] ?? '';
    return names[index]?.endsWith('month') ? (monthOf(cell) ?? cell) : cell;
  });
  const hasMore = cells.some((cell, index) => names[index] !== 'year' && cell.trim() !== '');
  if (!hasMore && !/^\s*-?[\d,]+\s*$/.test(cells[names.indexOf('year')] ?? '')) return null;
  const date = readRowDate(names, cells);
  if (!date.ok) throw new RowFault('date', date.error);
  return date.value;
}

function readPeriod(cells: Cells, row: TableRow, { layout, lose }: Place): string {
  const date =
    (layout.dateParts.length > 0 ? readParts(row.cells, layout) : null) ?? requireDate(cells('date'), 'date');
  const end = cells('end').trim();
  if (end === '') return date;
  if (date.includes('/')) {
    lose('end');
    return date;
  }
  const last = requireDate(end, 'date');
  return last === date ? date : requireDate(`${date}/${last}`, 'date');
}

/** The whole thing of which a row shows a part, if the row still says the same of it; each is given once. */
function recall(rest: unknown, shown: readonly string[]): (item: Raw) => Raw {
  const kept = Array.isArray(rest) ? rest.filter(isRecord) : [];
  const keyOf = (item: Raw): string => JSON.stringify(shown.map((key) => item[key] ?? null));
  return (item) => {
    const at = kept.findIndex((one) => keyOf(one) === keyOf(item));
    return at < 0 ? item : (kept.splice(at, 1)[0] ?? item);
  };
}

/** "syp:speaker": an id (or, in a table of others, a name) and a role. */
function readActor(item: string, isOwn: boolean, draft: Draft): Raw {
  const parts = /^(.*):\s*([a-z]+)$/i.exec(item.trim());
  const isRole = isOwn || ROLES.some((role) => role === parts?.[2]?.toLowerCase());
  const [, name = item, role = ''] = (isRole && parts) || [];
  if (isOwn && !isId(name.trim())) throw new RowFault('actors', `“${item}” names no actor’s id`);
  const id = isOwn ? name.trim() : draft.actorId(name.trim());
  return { id, role: pickFrom(ROLES, role, 'actors', 'subject', 'role') };
}

function readRelation(item: string): Raw {
  const [type = '', event = ''] = item.split(':').map((part) => part.trim());
  if (!isId(event)) throw new RowFault('relations', `“${item}” names no event`);
  return { type: pickFrom(RELATION_TYPES, type, 'relations', 'updates', 'relation'), event };
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

/** Sources by name or address, each made at its first mention; what of the cells is in none of them is not lost. */
function plainSources(cells: Cells, { draft, lose }: Place): readonly string[] {
  const names = readList(cells('sources'), ';').map((name) => name.trim());
  const addresses = cells('source_urls').split(/[\s|]+/);
  const urls = addresses.filter(isWebAddress);
  if (addresses.some((one) => one !== '' && !isWebAddress(one))) lose('source_urls');
  return Array.from({ length: Math.max(names.length, urls.length) }, (_, at) => {
    const name = names[at] ?? '';
    const url = urls[at] ?? (isWebAddress(name) ? name : null);
    const host = url === null ? '' : hostOf(url);
    const title = isWebAddress(name) ? host : name || host;
    const id = draft.sourceId({ title, publisher: title, url, type: url === null ? 'document' : 'webpage' });
    if (name !== '' && name !== url && draft.sourceTitle(id) !== name) lose('sources');
    return id;
  });
}

/** In a table of others one source's words are one cell, bars and all. */
const readWords = (cell: string, isOwn: boolean, sources: number): readonly string[] =>
  !isOwn && sources === 1 ? [cell] : readList(cell, '|');

function readCitations(cells: Cells, place: Place): readonly Raw[] {
  const { isOwn, orKeep } = place;
  const sources = isOwn ? readList(cells('sources'), ';').map((id) => id.trim()) : plainSources(cells, place);
  const wordsOf = (name: string): readonly string[] =>
    orKeep(name, () => {
      const words = readWords(cells(name), isOwn, sources.length);
      if (words.length <= sources.length) return words;
      throw new RowFault(
        'sources',
        `there are ${counted(words.length, name.slice(0, -1))}, and ${counted(sources.length, 'source')}`,
      );
    }, []);
  const [quotations, locators] = [wordsOf('quotations'), wordsOf('locators')];
  return sources.map((source, at) => {
    const quote = quotations[at] || null;
    const locator = locators[at]?.trim() || null;
    return { source, quote, locator: !isOwn && quote === null ? (locator ?? WHOLE_ITEM) : locator };
  });
}

function readRest(cell: string): Raw {
  if (cell.trim() === '') return {};
  try {
    const rest: unknown = JSON.parse(cell);
    if (isRecord(rest)) return rest;
  } catch {
    // Told below, with the row.
  }
  throw new RowFault('json', 'the JSON of the row cannot be read');
}

/** The dataset's own rows together, one of which has its title and description. */
function joinHead(head: Raw, piece: Raw, cells: Cells): Raw {
  const lists = Object.entries(piece).map(([key, value]): [string, unknown] => {
    const before = head[key];
    return [key, Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value];
  });
  return {
    ...head,
    ...Object.fromEntries(lists),
    title: cells('title') || (head.title ?? ''),
    description: cells('summary') || (head.description ?? ''),
  };
}

/** What is where in the table. */
interface Layout {
  readonly header: readonly string[];
  readonly columns: Places;
  readonly dateParts: readonly number[];
}

/** Where a row is read. */
interface Place {
  readonly draft: Draft;
  readonly layout: Layout;
  readonly isOwn: boolean;
  /** Says that a column's cell is not wholly in the event, and is to be kept as it is. */
  readonly lose: (name: string) => void;
  /** In a table of others a cell that the format cannot read does not cost the row: it is kept, and told. */
  readonly orKeep: <T>(name: string, read: () => T, otherwise: T) => T;
}

/** In our own table an id is for ever (R9); in others' it is made where there is none. */
function readId(cells: Cells, date: string, { isOwn, draft, lose }: Place): string {
  const given = cells('id').trim();
  if (!isOwn || given === '') {
    const id = draft.eventId(given, `${cells('title')} ${date.split(/[/T]/)[0] ?? ''}`);
    if (id !== given) lose('id');
    return id;
  }
  if (!isId(given)) throw new RowFault('id', `“${given}” is not in kebab-case`);
  if (!draft.claimId(given)) throw new RowFault('id', `the id “${given}” is used twice`);
  return given;
}

function readEvent(cells: Cells, row: TableRow, place: Place): Raw {
  const { draft, isOwn, orKeep } = place;
  const rest = orKeep('json', () => readRest(cells('json')), {});
  const [title, summary] = [cells('title'), cells('summary')];
  if (title.trim() === '') throw new RowFault('title', 'the row has no title');
  const date = readPeriod(cells, row, place);
  const [concerns, foundBy, noReply] = [cells('concerns').trim(), cells('found_by').trim(), cells('no_reply')];
  const [wholeCitation, wholeActor, wholeRelation] = [
    recall(rest.citations, LISTS.citations),
    recall(rest.actors, LISTS.actors),
    recall(rest.relations, LISTS.relations),
  ];
  const about = orKeep('concerns', () => (concerns === '' ? null : requireDate(concerns, 'concerns')), null);
  const fields = {
    date,
    ...(about === null ? {} : { concerns: about }),
    title,
    summary,
    kind: orKeep('kind', () => pickFrom(KINDS, cells('kind'), 'kind', UNJUDGED.kind), UNJUDGED.kind),
    status: orKeep('status', () => pickFrom(STATUSES, cells('status'), 'status', UNJUDGED.status), UNJUDGED.status),
    ...(foundBy === '' ? {} : { foundBy: isOwn ? foundBy : draft.actorId(foundBy) }),
    importance: Number(
      orKeep('importance', () => pickFrom(['1', '2', '3'], cells('importance'), 'importance', '2'), '2'),
    ),
    actors: readList(cells('actors'), ';').map((item) => wholeActor(readActor(item, isOwn, draft))),
    citations: readCitations(cells, place).map(wholeCitation),
    relations: orKeep('relations', () => readList(cells('relations'), ';').map(readRelation), []).map(wholeRelation),
    ...(noReply.trim() === '' ? {} : { noReply }),
    tags: (isOwn ? readList(cells('tags'), '|') : cells('tags').split(/[,;|]/)).filter((tag) => tag.trim() !== ''),
  };
  return { id: readId(cells, date, place), ...rest, ...fields };
}

/** The event with cells that it has no field for, beside those that it kept from an earlier import. */
function withCells(event: Raw, cells: Raw): Raw {
  if (Object.keys(cells).length === 0) return event;
  const kept = isRecord(event.kept) ? event.kept : {};
  return { ...event, kept: { ...kept, csv: { ...(isRecord(kept.csv) ? kept.csv : {}), ...cells } } };
}

/** "date <- When, kept: Colour": what of the table went where; columns of our own names go without saying. */
function printColumns({ header, columns, dateParts }: Layout, kept: Iterable<number>): string {
  const keys = keysOf(header);
  const list = (places: Iterable<number>): string => Array.from(places, (at) => keys[at]).join(', ');
  const taken = [...columns].flatMap(([name, at]) => {
    if (name === 'date' && dateParts.length > 0) return [`date <- ${list(dateParts)}`];
    return keys[at] === name ? [] : [`${name} <- ${keys[at]}`];
  });
  const others = list([...kept].toSorted((a, b) => a - b));
  return [...taken, ...(others === '' ? [] : [`kept: ${others}`])].join(', ');
}

/** Cells of a column that could not be read: how many, and the first of them. */
interface Misread {
  readonly count: number;
  readonly line: number;
  readonly fault: Fault;
}

function reportMisread(draft: Draft, misread: ReadonlyMap<string, Misread>, { header, columns }: Layout): void {
  for (const [name, { count, line, fault }] of misread) {
    const column = header[columns.get(name) ?? -1] ?? '';
    const message = `${fault.message}; ${counted(count, 'cell')} of “${column}” kept as they are, the first in this line`;
    const cure = `${fault.cure}; where the column is about something else, leave it out with “--column ${name}=”`;
    draft.report('warning', { ...fault, message, cure }, line, null);
  }
}

function reportDraft(draft: Draft, unjudged: number): void {
  if (unjudged > 0) {
    const message = `${counted(unjudged, 'row')} without a standing, given “${UNJUDGED.status}”: somebody says that this happened`;
    const cure = 'judge each event’s `status` and `kind`; docs/DATASET.md says how';
    draft.report('warning', { rule: 'R3', at: 'status', message, cure }, null, null);
  }
  if (draft.hasActors) {
    const message = 'the actors were made from the names in the table';
    const cure = 'give each its `kind`, and leave out whoever is not an institution or in public office';
    draft.report('warning', { rule: 'R7', at: 'actors', message, cure }, null, null);
  }
}

/** Reads a table of events; fails where it has no column with a date or a title, or the map names a column it has not. */
export function readEventsTable(
  { header, headerText, rows }: Table,
  options: ImportOptions,
  map: ColumnMap,
): Result<Reading> {
  const found = findColumns(header, map);
  if (!found.ok) return found;
  const isOwn = ['id', 'status', 'json'].every((name) => found.value.has(name));
  const columns = new Map([...found.value].filter(([name]) => isOwn || name !== 'date_in_words'));
  const missing = ['date', 'title'].filter((name) => !columns.has(name));
  if (missing.length > 0) {
    const why = `the table has no column for ${missing.join(' and ')}; its columns are ${quoted(header)}`;
    return fail(`${why}. Rename one, or import it with --column ${missing[0]}=…`);
  }
  const layout: Layout = { header, columns, dateParts: findDateParts(header, columns.get('date')) };
  const ours = new Set([...columns.values(), ...layout.dateParts]);
  const keys = keysOf(header);
  const draft = new Draft(options.into);
  const rejected: TableRow[] = [];
  const misread = new Map<string, Misread>();
  const kept = new Set<number>();
  let head: Raw = {};
  let unjudged = 0;
  for (const [index, row] of rows.entries()) {
    if (index % STEP === 0) options.onRow?.(index);
    const cells: Cells = (name) => row.cells[columns.get(name) ?? -1] ?? '';
    const lost = new Set<number>();
    const lose = (name: string): void => void lost.add(columns.get(name) ?? -1);
    const faults: (readonly [string, Fault])[] = [];
    const orKeep: Place['orKeep'] = (name, read, otherwise) => {
      try {
        return read();
      } catch (cause) {
        if (isOwn || !(cause instanceof RowFault)) throw cause;
        lose(name);
        faults.push([name, cause.fault]);
        return otherwise;
      }
    };
    try {
      if (row.fault !== null) throw new RowFault('', row.fault);
      if (cells('id') === HEAD_ID) {
        head = joinHead(head, readRest(cells('json')), cells);
        continue;
      }
      const read = readEvent(cells, row, { draft, layout, isOwn, lose, orKeep });
      const others = header.flatMap((_, at) => (row.cells[at] && (!ours.has(at) || lost.has(at)) ? [at] : []));
      for (const at of others) kept.add(at);
      const event = withCells(read, Object.fromEntries(others.map((at) => [keys[at], row.cells[at]])));
      for (const [name, fault] of faults) {
        const known = misread.get(name);
        misread.set(name, known ? { ...known, count: known.count + 1 } : { count: 1, line: row.line, fault });
      }
      draft.events.push(event);
      draft.lines.set(String(event.id), row.line);
      if (cells('status').trim() === '' || faults.some(([name]) => name === 'status')) unjudged++;
      if (Array.isArray(event.citations) && event.citations.length === 0) {
        const message = 'the row names no source';
        const cure = 'cite at least one source in the event’s `citations`, or add a column of sources';
        draft.report('error', { rule: 'R1', at: 'sources', message, cure }, row.line, String(event.id));
      }
    } catch (cause) {
      if (!(cause instanceof RowFault)) throw cause;
      rejected.push(row);
      draft.report('error', cause.fault, row.line, null);
    }
  }
  reportMisread(draft, misread, layout);
  reportDraft(draft, unjudged);
  return ok({
    raw: draft.finish(options, head),
    problems: draft.problems,
    lines: draft.lines,
    rejected: asCame(headerText, rejected),
    columns: printColumns(layout, kept),
  });
}
