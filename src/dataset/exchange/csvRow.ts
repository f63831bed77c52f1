// Imports one row of a table as an event. In our own CSV an invalid cell rejects the row; in a foreign table the cell is
// preserved in the event's `kept` field. One file: a function for each cell of the row.

import { isRecord, type RawRecord } from '../../model/record.ts';
import { isId } from '../../model/ids.ts';
import { KINDS, RELATION_TYPES, ROLES, STATUSES } from '../../model/evidence.ts';
import { counted } from '../format/issue.ts';
import { splitCell } from './cellLists.ts';
import { LISTS, readList } from './csvColumns.ts';
import { isOfPeople } from './columnNames.ts';
import type { TableLayout } from './csvLayout.ts';
import { partNames } from './dateParts.ts';
import { type DatasetBuilder, type RowIssue, recordsOf } from './DatasetBuilder.ts';
import { type DateNotes, isLossy } from './dates/columnDates.ts';
import type { DateContext } from './dates/dateContext.ts';
import { TOO_FAR } from './dates/singleDate.ts';
import { parseWrittenDate, type WrittenDate } from './dates/parseWrittenDate.ts';
import { htmlToText, isWebAddress } from './htmlToText.ts';
import { type Cells, readText, type RowText, withoutRepeats } from './csvText.ts';
import { joinPeriod } from './slideDates.ts';
import { WHOLE_ITEM } from '../format/locator.ts';
import { hostOf, NOT_STATED, withoutNulls } from './slides.ts';
import { readMedia } from './slideMedia.ts';
import { ROW_FIX, type TableRow } from './csvTable.ts';
import { readRowDate } from './timelineSheet.ts';

const FAR_FIX = 'say how old it is in the text of an event that can be drawn, and leave this row out';
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
    const fix = message.includes(TOO_FAR) ? FAR_FIX : (FIXES[at] ?? 'fill the cell');
    this.issue = { rule: RULES[at] ?? 'format', at, message, fix };
  }
}

/** The context of a row. */
export interface RowContext {
  readonly builder: DatasetBuilder;
  readonly layout: TableLayout;
  readonly isOurs: boolean;
  readonly dates: DateContext;
  readonly notes: DateNotes;
  /** Marks a column's cell to be preserved, because the event does not contain all of it. */
  readonly preserve: (name: string) => void;
  /** In a foreign table: if `read` throws, preserves and reports the cell and returns `otherwise`. */
  readonly orPreserve: <T>(name: string, read: () => T, otherwise: T) => T;
}

/** The value that a cell names. `what` describes it in the error, if the column's name does not. */
function pickFrom<const T extends string, const F extends T | null>(
  values: readonly T[],
  cell: string,
  at: string,
  fallback: F,
  what: string = at,
): T | F {
  const wanted = cell.trim().toLowerCase();
  if (wanted === '') return fallback;
  const value = values.find((one) => one.toLowerCase() === wanted);
  if (value === undefined) throw new RowError(at, `the format knows no ${what} “${cell}”`);
  return value;
}

function requireDate(cell: string, at: string, dates: DateContext): WrittenDate {
  const date = parseWrittenDate(cell, dates);
  if (!date.ok) throw new RowError(at, date.error);
  return date.value;
}

/** The date from separate columns, with months by number or name; null if the year is not in digits. */
function readParts(row: readonly string[], { header, dateParts }: TableLayout): string | null {
  const parts = partNames(header);
  const names = dateParts.map((at) => parts[at] ?? '');
  const cells = dateParts.map((at) => row[at] ?? '');
  const hasMore = cells.some((cell, index) => names[index] !== 'year' && cell.trim() !== '');
  if (!hasMore && !/^\s*-?[\d,]+\s*$/.test(cells[names.indexOf('year')] ?? '')) return null;
  const date = readRowDate(names, cells);
  if (!date.ok) throw new RowError('date', date.error);
  return date.value;
}

/** Words of people who have no date to give. */
const NO_DATE = /^(?:[-–—]+|n\/?a|n\.a\.|none|null|nil)$/i;
const UNKNOWN =
  /^(?:\?+|unknown|unbekannt|inconnue?|nieznan[ay]|desconocid[oa]|sconosciut[oa]|onbekend|desconhecid[oa]|نامعلوم)$/i;

/** A date with the time of day from its own column. */
const withTime = (date: string, time: string): string =>
  time === '' || date === '' || /\d[:h]\d\d/.test(date) ? date : `${date} ${time}`;

function readPeriod(cells: Cells, row: TableRow, context: RowContext): string {
  const { layout, preserve, dates, notes } = context;
  const read = (cell: string, name: string): string => {
    const date = requireDate(cell, 'date', dates);
    notes.add(date, cell, row.line);
    if (isLossy(date)) preserve(name);
    return date.edtf;
  };
  const parts = layout.dateParts.length > 0 ? readParts(row.cells, layout) : null;
  const date = parts ?? read(withTime(cells('date').trim(), cells('time').trim()), 'date');
  const end = cells('end').trim();
  if (date === '..') throw new RowError('date', `“${cells('date').trim()}” is an end and no start`);
  if (end === '' || NO_DATE.test(end)) return date;
  if (date.includes('/')) {
    preserve('end');
    return date;
  }
  if (UNKNOWN.test(end)) return `${date}/`;
  const last = read(withTime(end, cells('end_time').trim()), 'end');
  const period = joinPeriod(date, last);
  if (!period.ok) throw new RowError('date', period.error);
  return period.value;
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
function readActor(item: string, { isOurs: isOwn, builder, layout }: RowContext): RawRecord {
  const parts = /^(.*):\s*([a-z]+)$/i.exec(item.trim());
  const isRole = isOwn || ROLES.some((role) => role === parts?.[2]?.toLowerCase());
  const [, name = item, role = ''] = (isRole && parts) || [];
  if (isOwn && !isId(name.trim())) throw new RowError('actors', `“${item}” names no actor’s id`);
  const heading = layout.header[layout.columns.get('actors') ?? -1] ?? '';
  const kind = isOfPeople(heading) ? 'person' : 'organisation';
  const id = isOwn ? name.trim() : builder.actorId(name.trim(), kind);
  return { id, role: pickFrom(ROLES, role, 'actors', 'subject', 'role') };
}

/** In a foreign table names may be separated by commas, where the column shows it. */
function readActors(cell: string, context: RowContext): readonly RawRecord[] {
  const { layout } = context;
  const hasCommas = layout.commas.has(layout.columns.get('actors') ?? -1);
  const items = readList(cell, ';').flatMap((item) => (hasCommas ? splitCell(item, true) : [item]));
  return items.map((item) => readActor(item, context));
}

function readRelation(item: string): RawRecord {
  const [type = '', event = ''] = item.split(':').map((part) => part.trim());
  if (!isId(event)) throw new RowError('relations', `“${item}” names no event`);
  return { type: pickFrom(RELATION_TYPES, type, 'relations', 'updates', 'relation'), event };
}

/** Reads sources by name or URL and creates new ones. Preserves cells that the sources do not fully contain. */
function readSources(cells: Cells, row: TableRow, { builder, preserve, layout }: RowContext): readonly string[] {
  const credit = htmlToText(cells('sources'));
  const names = readList(credit.text, ';').map((name) => name.trim());
  const more = layout.addresses.map((at) => row.cells[at] ?? '').filter(isWebAddress);
  const addresses = cells('source_urls').split(/[\s|]+/);
  const urls = [...addresses.filter(isWebAddress), ...credit.links.map(({ url }) => url), ...more];
  if (addresses.some((one) => one !== '' && !isWebAddress(one))) preserve('source_urls');
  return Array.from({ length: Math.max(names.length, urls.length) }, (_, at) => {
    const name = names[at] ?? '';
    const url = urls[at] ?? (isWebAddress(name) ? name : null);
    const host = url === null ? '' : hostOf(url);
    const title = isWebAddress(name) ? host : name || host;
    const publisher = host || NOT_STATED;
    const id = builder.sourceId({ title, publisher, url, type: url === null ? 'document' : 'webpage' });
    if (name !== '' && name !== url && builder.sourceTitle(id) !== name) preserve('sources');
    return id;
  });
}

/** In a foreign table with one source the cell is one text, even if it contains separators. */
const splitWords = (cell: string, isOwn: boolean, sources: number): readonly string[] =>
  !isOwn && sources === 1 ? [cell] : readList(cell, '|');

function readCitations(cells: Cells, row: TableRow, context: RowContext): readonly RawRecord[] {
  const { isOurs, orPreserve } = context;
  const sources = isOurs ? readList(cells('sources'), ';').map((id) => id.trim()) : readSources(cells, row, context);
  const wordsOf = (name: string): readonly string[] =>
    orPreserve(name, () => {
      const words = splitWords(cells(name), isOurs, sources.length);
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
function readId(
  cells: Cells,
  title: string,
  date: string,
  row: TableRow,
  { isOurs, builder, preserve }: RowContext,
): string {
  const given = cells('id').trim();
  if (!isOurs || given === '') {
    const id = builder.eventId(given, title, date.split(/[/T]/)[0] ?? '', row.text);
    if (id !== given) preserve('id');
    return id;
  }
  if (!isId(given)) throw new RowError('id', `“${given}” is not in kebab-case`);
  if (!builder.claimId(given)) throw new RowError('id', `the id “${given}” is used twice`);
  return given;
}

/** The event's values of each category: by their ids in our own CSV, by their names in any other table. */
function readCategories(row: TableRow, otherFields: RawRecord, { layout, isOurs, builder }: RowContext): RawRecord {
  const own = isRecord(otherFields.categories) ? otherFields.categories : {};
  const cellOf = (at: number): string => row.cells[at] ?? '';
  const found = layout.categories.map((at): RawRecord | null => {
    const name = layout.header[at]?.trim() ?? '';
    if (isOurs) {
      const ids = readList(cellOf(at), ';').map((id) => id.trim());
      return ids.length === 0 ? null : { [name.slice(2)]: ids };
    }
    const labels = splitCell(cellOf(at), layout.commas.has(at));
    return labels.length === 0 ? null : builder.categoryValues(name, labels);
  });
  return Object.assign({}, own, ...found);
}

const ownText = (cells: Cells): RowText => ({
  ...{ title: cells('title'), summary: cells('summary'), citations: [], media: null },
});

const withText = (cited: readonly RawRecord[], more: readonly RawRecord[], isOurs: boolean): readonly RawRecord[] =>
  isOurs ? cited : withoutRepeats([...cited, ...more]);

/** "1", the most important of four levels, as the highest of our three. */
const importanceOf = (level: string): string => ({ '1': '3', '2': '2', '3': '1', '4': '1' })[level.trim()] ?? '';

export function readEvent(cells: Cells, row: TableRow, context: RowContext): RawRecord {
  const { builder, isOurs, orPreserve, dates } = context;
  const otherFields = orPreserve('json', () => readForeignColumns(cells('json')), {});
  const text = isOurs ? ownText(cells) : readText(cells, context);
  if (text.title.trim() === '') throw new RowError('title', 'the row has no title');
  const date = readPeriod(cells, row, context);
  const [concerns, foundBy, noReply] = [cells('concerns').trim(), cells('found_by').trim(), cells('no_reply')];
  const [restoreCitation, restoreActor, restoreRelation] = [
    restoreItem(otherFields.citations, LISTS.citations),
    restoreItem(otherFields.actors, LISTS.actors),
    restoreItem(otherFields.relations, LISTS.relations),
  ];
  const about = orPreserve(
    'concerns',
    () => (concerns === '' ? null : requireDate(concerns, 'concerns', dates).edtf),
    null,
  );
  const importance = cells('importance') || importanceOf(cells('level'));
  const tags = isOurs ? readList(cells('tags'), '|') : [...cells('tags').split(/[,;|]/), cells('place')];
  const media = text.media ? readMedia({ media: text.media }) : [];
  const { unjudged } = builder;
  const categories = readCategories(row, otherFields, context);
  const fields = {
    date,
    ...(about === null ? {} : { concerns: about }),
    title: text.title,
    summary: text.summary,
    ...withoutNulls({
      kind: orPreserve('kind', () => pickFrom(KINDS, cells('kind'), 'kind', unjudged.kind), unjudged.kind),
      status: orPreserve(
        'status',
        () => pickFrom(STATUSES, cells('status'), 'status', unjudged.status),
        unjudged.status,
      ),
    }),
    ...(foundBy === '' ? {} : { foundBy: isOurs ? foundBy : builder.actorId(foundBy) }),
    importance: Number(orPreserve('importance', () => pickFrom(['1', '2', '3'], importance, 'importance', '2'), '2')),
    actors: readActors(cells('actors'), context).map(restoreActor),
    citations: withText(readCitations(cells, row, context).map(restoreCitation), text.citations, isOurs),
    relations: orPreserve('relations', () => readList(cells('relations'), ';').map(readRelation), []).map(
      restoreRelation,
    ),
    ...(noReply.trim() === '' ? {} : { noReply }),
    tags: isOurs ? tags.filter((tag) => tag.trim() !== '') : tags.flatMap((tag) => htmlToText(tag).text || []),
    ...(media.length > 0 ? { media } : {}),
    ...(Object.keys(categories).length > 0 ? { categories } : {}),
    ...(text.media ? { kept: { timelinejs: { media: text.media } } } : {}),
  };
  return { id: readId(cells, text.title, date, row, context), ...otherFields, ...fields };
}
