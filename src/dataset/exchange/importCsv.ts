// A table of events, in: our own CSV, which loses nothing, or anybody's with a date and a title. A row that cannot be
// read is put aside with the reason; where a table has no standings, its events are "claimed" until somebody judges them.

import { isId } from '../../model/ids.ts';
import { KINDS, RELATION_TYPES, ROLES, STATUSES } from '../../model/evidence.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { counted } from '../problem.ts';
import { COLUMNS, END_NAMES, HEAD_ID, LISTS, readList } from './csvColumns.ts';
import { Draft, type Fault, type ImportOptions, isRecord, type Raw, STEP } from './draft.ts';
import type { Reading } from './imported.ts';
import { readLooseDate } from './looseDate.ts';
import { isWebAddress } from './plainText.ts';
import { UNJUDGED, WHOLE_ITEM } from './slides.ts';
import { asCame, type Table, type TableRow } from './table.ts';

/** Our names for somebody's columns: `{ date: 'When', title: 'What happened' }`. */
export type ColumnMap = Readonly<Record<string, string>>;

const nameOf = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');

/** Where each of our columns is in the table: where the map says, under its own name, or under another that it is known by. */
function findColumns(header: readonly string[], map: ColumnMap): Result<ReadonlyMap<string, number>> {
  const names = header.map(nameOf);
  const found = new Map<string, number>();
  for (const [name, column] of Object.entries(map)) {
    const at = header.findIndex((one) => one === column || nameOf(one) === nameOf(column));
    if (at < 0) return fail(`there is no column “${column}”; there are ${header.map((one) => `“${one}”`).join(', ')}`);
    found.set(name, at);
  }
  const wanted = [...COLUMNS, { name: 'end', alsoKnownAs: END_NAMES }];
  // Own names first: a table with "date" and "year" has its date in "date".
  for (const pick of [
    ({ name }: (typeof wanted)[number]) => [name],
    (column: (typeof wanted)[number]) => column.alsoKnownAs,
  ]) {
    for (const column of wanted) {
      const taken = new Set(found.values());
      const at = names.findIndex((name, index) => !taken.has(index) && pick(column).includes(name));
      if (!found.has(column.name) && at >= 0) found.set(column.name, at);
    }
  }
  return ok(found);
}

const CURES: Readonly<Record<string, string>> = {
  date: 'write the date in EDTF, at the precision that the source gives: 2006, 2006-05, 2006-05-17, 2006~',
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

function readPeriod(cells: Cells): string {
  const date = requireDate(cells('date'), 'date');
  const end = cells('end').trim();
  if (end === '' || date.includes('/')) return date;
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
  const [, name = item, role = ''] = /^(.*):\s*([a-z]+)$/i.exec(item.trim()) ?? [];
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

/** Sources by name or address, each made at its first mention. */
function plainSources(cells: Cells, draft: Draft): readonly string[] {
  const names = readList(cells('sources'), ';').map((name) => name.trim());
  const urls = cells('source_urls')
    .split(/[\s|]+/)
    .filter(isWebAddress);
  return Array.from({ length: Math.max(names.length, urls.length) }, (_, at) => {
    const name = names[at] ?? '';
    const url = urls[at] ?? (isWebAddress(name) ? name : null);
    const host = url === null ? '' : hostOf(url);
    const title = isWebAddress(name) ? host : name || host;
    return draft.sourceId({ title, publisher: title, url, type: url === null ? 'document' : 'webpage' });
  });
}

/** In a table of others one source's words are one cell, bars and all. */
const readWords = (cell: string, isOwn: boolean, sources: number): readonly string[] =>
  !isOwn && sources === 1 ? [cell] : readList(cell, '|');

function readCitations(cells: Cells, isOwn: boolean, draft: Draft): readonly Raw[] {
  const sources = isOwn ? readList(cells('sources'), ';').map((id) => id.trim()) : plainSources(cells, draft);
  const quotations = readWords(cells('quotations'), isOwn, sources.length);
  const locators = readWords(cells('locators'), isOwn, sources.length);
  const most = Math.max(quotations.length, locators.length);
  if (most > sources.length) {
    throw new RowFault('sources', `there are ${most} quotations or locators, and ${sources.length} sources`);
  }
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

interface Place {
  readonly draft: Draft;
  readonly isOwn: boolean;
  /** Cells of columns that we do not know, by their headers. */
  readonly others: Raw;
}

/** In our own table an id is for ever (R9); in others' it is made where there is none. */
function readId(cells: Cells, date: string, isOwn: boolean, draft: Draft): string {
  const given = cells('id').trim();
  if (!isOwn || given === '') return draft.eventId(given, `${cells('title')} ${date.split(/[/T]/)[0] ?? ''}`);
  if (!isId(given)) throw new RowFault('id', `“${given}” is not in kebab-case`);
  if (!draft.claimId(given)) throw new RowFault('id', `the id “${given}” is used twice`);
  return given;
}

function readEvent(cells: Cells, { draft, isOwn, others }: Place): Raw {
  const rest = readRest(cells('json'));
  const [title, summary] = [cells('title'), cells('summary')];
  if (title.trim() === '') throw new RowFault('title', 'the row has no title');
  const date = readPeriod(cells);
  const [concerns, foundBy, noReply] = [cells('concerns').trim(), cells('found_by').trim(), cells('no_reply')];
  const [wholeCitation, wholeActor, wholeRelation] = [
    recall(rest.citations, LISTS.citations),
    recall(rest.actors, LISTS.actors),
    recall(rest.relations, LISTS.relations),
  ];
  const importance = Number(pickFrom(['1', '2', '3'], cells('importance'), 'importance', '2'));
  const kept = isRecord(rest.kept) ? rest.kept : {};
  const fields = {
    date,
    ...(concerns === '' ? {} : { concerns: requireDate(concerns, 'concerns') }),
    title,
    summary,
    kind: pickFrom(KINDS, cells('kind'), 'kind', UNJUDGED.kind),
    status: pickFrom(STATUSES, cells('status'), 'status', UNJUDGED.status),
    ...(foundBy === '' ? {} : { foundBy: isOwn ? foundBy : draft.actorId(foundBy) }),
    importance,
    actors: readList(cells('actors'), ';').map((item) => wholeActor(readActor(item, isOwn, draft))),
    citations: readCitations(cells, isOwn, draft).map(wholeCitation),
    relations: readList(cells('relations'), ';').map((item) => wholeRelation(readRelation(item))),
    ...(noReply.trim() === '' ? {} : { noReply }),
    tags: (isOwn ? readList(cells('tags'), '|') : cells('tags').split(/[,;|]/)).filter((tag) => tag.trim() !== ''),
  };
  return {
    id: readId(cells, date, isOwn, draft),
    ...rest,
    ...fields,
    ...(Object.keys(others).length > 0 ? { kept: { ...kept, csv: others } } : {}),
  };
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
  const columns = findColumns(header, map);
  if (!columns.ok) return columns;
  const missing = ['date', 'title'].filter((name) => !columns.value.has(name));
  if (missing.length > 0)
    return fail(`the table has no column for ${missing.join(' and ')}; say which it is with a column map`);
  const isOwn = ['id', 'status', 'json'].every((name) => columns.value.has(name));
  const ours = new Set(columns.value.values());
  const draft = new Draft();
  const rejected: TableRow[] = [];
  let head: Raw = {};
  let unjudged = 0;
  for (const [index, row] of rows.entries()) {
    if (index % STEP === 0) options.onRow?.(index);
    const cells: Cells = (name) => row.cells[columns.value.get(name) ?? -1] ?? '';
    try {
      if (row.fault !== null) throw new RowFault('', row.fault);
      if (cells('id') === HEAD_ID) {
        head = { ...readRest(cells('json')), title: cells('title'), description: cells('summary') };
        continue;
      }
      const others = Object.fromEntries(
        header.flatMap((name, at) => (ours.has(at) || !row.cells[at] ? [] : [[name, row.cells[at]]])),
      );
      const event = readEvent(cells, { draft, isOwn, others });
      draft.events.push(event);
      draft.lines.set(String(event.id), row.line);
      if (cells('status').trim() === '') unjudged++;
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
  reportDraft(draft, unjudged);
  return ok({
    raw: draft.finish(options, head),
    problems: draft.problems,
    lines: draft.lines,
    rejected: asCame(headerText, rejected),
  });
}
