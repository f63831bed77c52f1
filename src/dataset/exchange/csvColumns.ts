// The columns of our CSV format, one row per event: how each is printed, and its other names in foreign tables. The last
// column has all other fields as JSON.

import { categoryValues } from '../../model/event.ts';
import type { RawEvent } from '../format/schema.ts';
import { namesOf } from './columnNames.ts';

/** The id of rows with the dataset's own fields. Not a valid event id. */
export const HEAD_ID = '#dataset';

export interface PrintContext {
  readonly dateInWords: (edtf: string) => string;
  readonly urlOf: (source: string) => string;
}

const escapeItem = (item: string, separator: string): string =>
  item.replaceAll('\\', '\\\\').replaceAll(separator, `\\${separator}`);

/** Prints a list in one cell, such as "a | b". Escapes the separator inside items with a backslash. */
export const printList = (items: readonly string[], separator: ';' | '|'): string =>
  items.every((item) => item === '')
    ? ''
    : items.map((item) => escapeItem(item, separator)).join(separator === ';' ? '; ' : ' | ');

/** Parses a list cell. One space beside a separator belongs to the separator. */
export function readList(cell: string, separator: ';' | '|'): readonly string[] {
  if (cell === '') return [];
  const items: string[] = [];
  let item = '';
  for (let at = 0; at < cell.length; at++) {
    const char = cell[at];
    if (char === '\\') item += cell[++at] ?? '\\';
    else if (char === separator) {
      items.push(separator === '|' && item.endsWith(' ') ? item.slice(0, -1) : item);
      item = '';
      if (cell[at + 1] === ' ') at++;
    } else item += char;
  }
  return [...items, item];
}

export interface Column {
  readonly name: string;
  /** Other names, in lower case with underscores. The first one that a table has is used. */
  readonly alsoKnownAs: readonly string[];
  /** True for columns that are printed for readers and not imported. */
  readonly derived?: true;
  readonly print: (event: RawEvent, context: PrintContext) => string;
}

const orEmpty = (value: string | null): string => value ?? '';

/** The columns of a dataset: ours, and before the last one its categories, each as `c.` and its id. */
export function columnsFor(categories: readonly string[]): readonly Column[] {
  const own = categories.map(
    (id): Column => ({
      name: `c.${id}`,
      alsoKnownAs: [],
      print: (event) => printList(categoryValues(event.categories, id), ';'),
    }),
  );
  return [...COLUMNS.slice(0, -1), ...own, jsonColumn(categories)];
}

const jsonColumn = (categories: readonly string[]): Column => ({
  name: 'json',
  alsoKnownAs: namesOf('json'),
  print: (event) => printOtherFields(event, categories),
});

export const COLUMNS: readonly Column[] = [
  { name: 'id', alsoKnownAs: namesOf('id'), print: ({ id }) => id },
  {
    name: 'date',
    alsoKnownAs: namesOf('date'),
    print: ({ date }) => date,
  },
  {
    name: 'date_in_words',
    alsoKnownAs: namesOf('date_in_words'),
    derived: true,
    print: ({ date }, { dateInWords }) => dateInWords(date),
  },
  { name: 'concerns', alsoKnownAs: namesOf('concerns'), print: ({ concerns }) => orEmpty(concerns) },
  {
    name: 'title',
    alsoKnownAs: namesOf('title'),
    print: ({ title }) => title,
  },
  {
    name: 'summary',
    alsoKnownAs: namesOf('summary'),
    print: ({ summary }) => summary,
  },
  { name: 'kind', alsoKnownAs: namesOf('kind'), print: ({ kind }) => orEmpty(kind) },
  { name: 'status', alsoKnownAs: namesOf('status'), print: ({ status }) => orEmpty(status) },
  { name: 'found_by', alsoKnownAs: namesOf('found_by'), print: ({ foundBy }) => orEmpty(foundBy) },
  { name: 'importance', alsoKnownAs: namesOf('importance'), print: ({ importance }) => String(importance) },
  {
    name: 'actors',
    alsoKnownAs: namesOf('actors'),
    print: ({ actors }) =>
      printList(
        actors.map(({ id, role }) => `${id}:${role}`),
        ';',
      ),
  },
  {
    name: 'sources',
    alsoKnownAs: namesOf('sources'),
    print: ({ citations }) =>
      printList(
        citations.map(({ source }) => source),
        ';',
      ),
  },
  {
    name: 'source_urls',
    alsoKnownAs: namesOf('source_urls'),
    derived: true,
    print: ({ citations }, { urlOf }) =>
      printList(
        citations.map(({ source }) => urlOf(source)),
        '|',
      ),
  },
  {
    name: 'quotations',
    alsoKnownAs: namesOf('quotations'),
    print: ({ citations }) =>
      printList(
        citations.map(({ quote }) => orEmpty(quote)),
        '|',
      ),
  },
  {
    name: 'locators',
    alsoKnownAs: namesOf('locators'),
    print: ({ citations }) =>
      printList(
        citations.map(({ locator }) => orEmpty(locator)),
        '|',
      ),
  },
  {
    name: 'relations',
    alsoKnownAs: namesOf('relations'),
    print: ({ relations }) =>
      printList(
        relations.map(({ type, event }) => `${type}:${event}`),
        ';',
      ),
  },
  { name: 'no_reply', alsoKnownAs: namesOf('no_reply'), print: ({ noReply }) => orEmpty(noReply) },
  {
    name: 'tags',
    alsoKnownAs: namesOf('tags'),
    print: ({ tags }) => printList(tags, '|'),
  },
  jsonColumn([]),
];

/** A column that tables of others have and our own CSV does not. */
export interface ForeignColumn {
  readonly name: string;
  readonly alsoKnownAs: readonly string[];
  readonly meaning: string;
}

export const FOREIGN_COLUMNS: readonly ForeignColumn[] = [
  {
    name: 'end',
    alsoKnownAs: namesOf('end'),
    meaning: 'the end of a period',
  },
  {
    name: 'time',
    alsoKnownAs: namesOf('time'),
    meaning: 'the time of day',
  },
  { name: 'end_time', alsoKnownAs: namesOf('end_time'), meaning: 'the time of day at the end' },
  {
    name: 'media',
    alsoKnownAs: namesOf('media'),
    meaning: 'a picture, video or quotation; cited, and kept for export',
  },
  {
    name: 'media_credit',
    alsoKnownAs: namesOf('media_credit'),
    meaning: 'who made it',
  },
  {
    name: 'media_caption',
    alsoKnownAs: namesOf('media_caption'),
    meaning: 'what it shows',
  },
  {
    name: 'place',
    alsoKnownAs: namesOf('place'),
    meaning: 'where it happened; a tag',
  },
  {
    name: 'category',
    alsoKnownAs: namesOf('category'),
    meaning: 'a category of the dataset, named like the column; so is a column of a few words that many rows share',
  },
  { name: 'level', alsoKnownAs: namesOf('level'), meaning: 'from 1, the most important, to 4' },
];

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
/** Fields of the format that are omitted if empty. Unknown fields are kept even if empty. */
const OPTIONAL = ['speaker', 'before', 'after', 'dateGiven', 'note', 'notes', 'translations'];
const canBeOmitted = (key: string, value: unknown): boolean =>
  value === undefined || (OPTIONAL.includes(key) && isEmpty(value));

/** True if any item has fields without a column. */
const hasMoreFields = (items: readonly Readonly<Record<string, unknown>>[], shown: readonly string[]): boolean =>
  items.some((item) => Object.entries(item).some(([key, value]) => !shown.includes(key) && !canBeOmitted(key, value)));

/** The fields of an event that have columns; LISTS has those of its lists' items. */
const COLUMN_FIELDS = [
  'id',
  'date',
  'concerns',
  'title',
  'summary',
  'kind',
  'status',
  'foundBy',
  'importance',
  'noReply',
  'tags',
];
export const LISTS = {
  actors: ['id', 'role'],
  citations: ['source', 'quote', 'locator'],
  relations: ['type', 'event'],
} as const;

/** The event's fields without columns as JSON, and lists whose items have fields without columns. */
function printOtherFields(event: RawEvent, columns: readonly string[]): string {
  const { actors, citations, relations, categories, ...others } = event;
  const undeclared = Object.entries(categories).filter(([id]) => !columns.includes(id));
  const otherFields = {
    ...Object.fromEntries(
      Object.entries(others).filter(([key, value]) => !COLUMN_FIELDS.includes(key) && !canBeOmitted(key, value)),
    ),
    ...(hasMoreFields(actors, LISTS.actors) ? { actors } : {}),
    ...(hasMoreFields(citations, LISTS.citations) ? { citations } : {}),
    ...(hasMoreFields(relations, LISTS.relations) ? { relations } : {}),
    ...(undeclared.length > 0 ? { categories: Object.fromEntries(undeclared) } : {}),
  };
  return Object.keys(otherFields).length === 0 ? '' : JSON.stringify(otherFields);
}
