// Imports one row of a table as an event. In our own CSV an invalid cell rejects the row; in a foreign table the cell is
// preserved in the event's `kept` field.

import { isRecord, type RawRecord } from '../../model/record.ts';
import { isId } from '../../model/ids.ts';
import { KINDS, RELATION_TYPES, ROLES, STATUSES } from '../../model/evidence.ts';
import { counted } from '../format/issue.ts';
import { LISTS, readList } from './csvColumns.ts';
import type { TableLayout } from './csvLayout.ts';
import { type DatasetBuilder, type RowIssue, recordsOf } from './DatasetBuilder.ts';
import { monthOf, parseLooseDate } from './parseLooseDate.ts';
import { isWebAddress } from './htmlToText.ts';
import { hostOf, UNJUDGED, WHOLE_ITEM } from './slides.ts';
import { ROW_FIX, type TableRow } from './csvTable.ts';
import { nameOf as sheetNameOf, readRowDate } from './timelineSheet.ts';

const DATE_FIX = 'write the date in EDTF, at the precision that the source gives: 2006, 2006-05, 2006-05-17, 2006~';
const FIXES: Readonly<Record<string, string>> = {
  '': ROW_FIX,
  date: DATE_FIX,
  concerns: DATE_FIX,
  status: `write one of ${STATUSES.join(', ')}, or leave the cell empty`,
  kind: `write one of ${KINDS.join(', ')}, or leave the cell empty`,
  importance: 'write 1, 2 or 3, or leave the cell empty',
  actors: `write them as id:role; id:role, with a role of ${ROLES.join(', ')}`,
  relations: `write them as type:event; type:event, with a type of ${RELATION_TYPES.join(', ')}`,
  sources: 'give each quotation its source: as many sources as quotations and locators, in the same order',
  id: 'give each event an id of its own, in lower-case letters and digits joined by hyphens',
  json: 'leave this column as it was exported',
};
const RULES: Readonly<Record<string, RowIssue['rule']>> = {
  id: 'R9',
  date: 'R6',
  concerns: 'R6',
  status: 'R3',
  sources: 'R1',
  actors: 'R7',
};

export class RowError extends Error {
  readonly issue: RowIssue;
  constructor(at: string, message: string) {
    super(message);
    const fix = FIXES[at] ?? 'fill the cell';
    this.issue = { rule: RULES[at] ?? 'format', at, message, fix };
  }
}

/** The cell of one of our columns. */
export type Cells = (name: string) => string;

/** The context of a row. */
export interface RowContext {
  readonly builder: DatasetBuilder;
  readonly layout: TableLayout;
  readonly isOurs: boolean;
  /** Marks a column's cell to be preserved, because the event does not contain all of it. */
  readonly preserve: (name: string) => void;
  /** In a foreign table: if `read` throws, preserves and reports the cell and returns `otherwise`. */
  readonly orPreserve: <T>(name: string, read: () => T, otherwise: T) => T;
}

/** The value that a cell names. `what` describes it in the error, if the column's name does not. */
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
  if (value === undefined) throw new RowError(at, `the format knows no ${what} “${cell}”`);
  return value;
}

function requireDate(cell: string, at: string): string {
  const date = parseLooseDate(cell);
  if (!date.ok) throw new RowError(at, date.error);
  return date.value;
}

/** The date from separate columns, with months by number or name; null if the year is not in digits. */
function readParts(row: readonly string[], { header, dateParts }: TableLayout): string | null {
  const names = dateParts.map((at) => sheetNameOf(header[at] ?? ''));
  const cells = dateParts.map((at, index) => {
    const cell = row[at] ?? '';
    return names[index]?.endsWith('month') ? (monthOf(cell) ?? cell) : cell;
  });
  const hasMore = cells.some((cell, index) => names[index] !== 'year' && cell.trim() !== '');
  if (!hasMore && !/^\s*-?[\d,]+\s*$/.test(cells[names.indexOf('year')] ?? '')) return null;
  const date = readRowDate(names, cells);
  if (!date.ok) throw new RowError('date', date.error);
  return date.value;
}

function readPeriod(cells: Cells, row: TableRow, { layout, preserve }: RowContext): string {
  const date =
    (layout.dateParts.length > 0 ? readParts(row.cells, layout) : null) ?? requireDate(cells('date'), 'date');
  const end = cells('end').trim();
  if (end === '') return date;
  if (date.includes('/')) {
    preserve('end');
    return date;
  }
  const last = requireDate(end, 'date');
  return last === date ? date : requireDate(`${date}/${last}`, 'date');
}

/** Finds the complete item for an item with column fields only, if those fields are unchanged. Uses each item once. */
function restoreItem(otherFields: unknown, shown: readonly string[]): (item: RawRecord) => RawRecord {
  const kept = [...recordsOf(otherFields)];
  const keyOf = (item: RawRecord): string => JSON.stringify(shown.map((key) => item[key] ?? null));
  return (item) => {
    const at = kept.findIndex((one) => keyOf(one) === keyOf(item));
    return at < 0 ? item : (kept.splice(at, 1)[0] ?? item);
  };
}

/** "syp:speaker": an id (in a foreign table, a name) and a role. */
function readActor(item: string, isOwn: boolean, draft: DatasetBuilder): RawRecord {
  const parts = /^(.*):\s*([a-z]+)$/i.exec(item.trim());
  const isRole = isOwn || ROLES.some((role) => role === parts?.[2]?.toLowerCase());
  const [, name = item, role = ''] = (isRole && parts) || [];
  if (isOwn && !isId(name.trim())) throw new RowError('actors', `“${item}” names no actor’s id`);
  const id = isOwn ? name.trim() : draft.actorId(name.trim());
  return { id, role: pickFrom(ROLES, role, 'actors', 'subject', 'role') };
}

function readRelation(item: string): RawRecord {
  const [type = '', event = ''] = item.split(':').map((part) => part.trim());
  if (!isId(event)) throw new RowError('relations', `“${item}” names no event`);
  return { type: pickFrom(RELATION_TYPES, type, 'relations', 'updates', 'relation'), event };
}

/** Reads sources by name or URL and creates new ones. Preserves cells that the sources do not fully contain. */
function readSources(cells: Cells, { builder, preserve }: RowContext): readonly string[] {
  const names = readList(cells('sources'), ';').map((name) => name.trim());
  const addresses = cells('source_urls').split(/[\s|]+/);
  const urls = addresses.filter(isWebAddress);
  if (addresses.some((one) => one !== '' && !isWebAddress(one))) preserve('source_urls');
  return Array.from({ length: Math.max(names.length, urls.length) }, (_, at) => {
    const name = names[at] ?? '';
    const url = urls[at] ?? (isWebAddress(name) ? name : null);
    const host = url === null ? '' : hostOf(url);
    const title = isWebAddress(name) ? host : name || host;
    const id = builder.sourceId({ title, publisher: title, url, type: url === null ? 'document' : 'webpage' });
    if (name !== '' && name !== url && builder.sourceTitle(id) !== name) preserve('sources');
    return id;
  });
}

/** In a foreign table with one source the cell is one text, even if it contains separators. */
const splitCell = (cell: string, isOwn: boolean, sources: number): readonly string[] =>
  !isOwn && sources === 1 ? [cell] : readList(cell, '|');

function readCitations(cells: Cells, context: RowContext): readonly RawRecord[] {
  const { isOurs, orPreserve } = context;
  const sources = isOurs ? readList(cells('sources'), ';').map((id) => id.trim()) : readSources(cells, context);
  const wordsOf = (name: string): readonly string[] =>
    orPreserve(name, () => {
      const words = splitCell(cells(name), isOurs, sources.length);
      if (words.length <= sources.length) return words;
      throw new RowError(
        'sources',
        `there are ${counted(words.length, name.slice(0, -1))}, and ${counted(sources.length, 'source')}`,
      );
    }, []);
  const [quotations, locators] = [wordsOf('quotations'), wordsOf('locators')];
  return sources.map((source, at) => {
    const quote = quotations[at] || null;
    const locator = locators[at]?.trim() || null;
    return { source, quote, locator: !isOurs && quote === null ? (locator ?? WHOLE_ITEM) : locator };
  });
}

export function readForeignColumns(cell: string): RawRecord {
  if (cell.trim() === '') return {};
  try {
    const otherFields: unknown = JSON.parse(cell);
    if (isRecord(otherFields)) return otherFields;
  } catch {
    // The error below reports it.
  }
  throw new RowError('json', 'the JSON of the row cannot be read');
}

/** In our own CSV an id is permanent (R9); in foreign tables missing and invalid ids are replaced. */
function readId(cells: Cells, date: string, { isOurs, builder, preserve }: RowContext): string {
  const given = cells('id').trim();
  if (!isOurs || given === '') {
    const id = builder.eventId(given, `${cells('title')} ${date.split(/[/T]/)[0] ?? ''}`);
    if (id !== given) preserve('id');
    return id;
  }
  if (!isId(given)) throw new RowError('id', `“${given}” is not in kebab-case`);
  if (!builder.claimId(given)) throw new RowError('id', `the id “${given}” is used twice`);
  return given;
}

export function readEvent(cells: Cells, row: TableRow, context: RowContext): RawRecord {
  const { builder, isOurs, orPreserve } = context;
  const otherFields = orPreserve('json', () => readForeignColumns(cells('json')), {});
  const [title, summary] = [cells('title'), cells('summary')];
  if (title.trim() === '') throw new RowError('title', 'the row has no title');
  const date = readPeriod(cells, row, context);
  const [concerns, foundBy, noReply] = [cells('concerns').trim(), cells('found_by').trim(), cells('no_reply')];
  const [restoreCitation, restoreActor, restoreRelation] = [
    restoreItem(otherFields.citations, LISTS.citations),
    restoreItem(otherFields.actors, LISTS.actors),
    restoreItem(otherFields.relations, LISTS.relations),
  ];
  const about = orPreserve('concerns', () => (concerns === '' ? null : requireDate(concerns, 'concerns')), null);
  const fields = {
    date,
    ...(about === null ? {} : { concerns: about }),
    title,
    summary,
    kind: orPreserve('kind', () => pickFrom(KINDS, cells('kind'), 'kind', UNJUDGED.kind), UNJUDGED.kind),
    status: orPreserve('status', () => pickFrom(STATUSES, cells('status'), 'status', UNJUDGED.status), UNJUDGED.status),
    ...(foundBy === '' ? {} : { foundBy: isOurs ? foundBy : builder.actorId(foundBy) }),
    importance: Number(
      orPreserve('importance', () => pickFrom(['1', '2', '3'], cells('importance'), 'importance', '2'), '2'),
    ),
    actors: readList(cells('actors'), ';').map((item) => restoreActor(readActor(item, isOurs, builder))),
    citations: readCitations(cells, context).map(restoreCitation),
    relations: orPreserve('relations', () => readList(cells('relations'), ';').map(readRelation), []).map(
      restoreRelation,
    ),
    ...(noReply.trim() === '' ? {} : { noReply }),
    tags: (isOurs ? readList(cells('tags'), '|') : cells('tags').split(/[,;|]/)).filter((tag) => tag.trim() !== ''),
  };
  return { id: readId(cells, date, context), ...otherFields, ...fields };
}
