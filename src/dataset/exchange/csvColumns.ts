// The columns of our own CSV, one row an event, for editing in a spreadsheet: how each is printed, and what else it may
// be called in a table of someone else's. What has no column is in the last one, as JSON.

import type { RawEvent } from '../format/schema.ts';

/** The row that carries everything of the dataset but its events. No event can have this id. */
export const HEAD_ID = '#dataset';

export interface PrintContext {
  readonly dateInWords: (edtf: string) => string;
  readonly urlOf: (source: string) => string;
}

const escapeItem = (item: string, mark: string): string => item.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`);

/** "a | b": a list in one cell; the mark inside an item is written with a backslash before it. */
export const printList = (items: readonly string[], mark: ';' | '|'): string =>
  items.every((item) => item === '')
    ? ''
    : items.map((item) => escapeItem(item, mark)).join(mark === ';' ? '; ' : ' | ');

/** The items of such a cell: one space beside a mark belongs to the mark. */
export function readList(cell: string, mark: ';' | '|'): readonly string[] {
  if (cell === '') return [];
  const items: string[] = [];
  let item = '';
  for (let at = 0; at < cell.length; at++) {
    const char = cell[at];
    if (char === '\\') item += cell[++at] ?? '\\';
    else if (char === mark) {
      items.push(mark === '|' && item.endsWith(' ') ? item.slice(0, -1) : item);
      item = '';
      if (cell[at + 1] === ' ') at++;
    } else item += char;
  }
  return [...items, item];
}

export interface Column {
  readonly name: string;
  /** What others call it, in lower case with underscores; the first that a table has. */
  readonly alsoKnownAs: readonly string[];
  /** Made for reading; not read back. */
  readonly derived?: true;
  readonly print: (event: RawEvent, context: PrintContext) => string;
}

const orEmpty = (value: string | null): string => value ?? '';

export const COLUMNS: readonly Column[] = [
  { name: 'id', alsoKnownAs: [], print: ({ id }) => id },
  { name: 'date', alsoKnownAs: ['when', 'start', 'start_date', 'year', 'event_date'], print: ({ date }) => date },
  { name: 'date_in_words', alsoKnownAs: [], derived: true, print: ({ date }, { dateInWords }) => dateInWords(date) },
  { name: 'concerns', alsoKnownAs: ['about', 'period'], print: ({ concerns }) => orEmpty(concerns) },
  { name: 'title', alsoKnownAs: ['headline', 'event', 'name', 'what'], print: ({ title }) => title },
  {
    name: 'summary',
    // Not “notes”: those are often an editor's own.
    alsoKnownAs: ['description', 'text', 'details', 'body'],
    print: ({ summary }) => summary,
  },
  { name: 'kind', alsoKnownAs: [], print: ({ kind }) => kind },
  { name: 'status', alsoKnownAs: ['standing'], print: ({ status }) => status },
  { name: 'found_by', alsoKnownAs: [], print: ({ foundBy }) => orEmpty(foundBy) },
  { name: 'importance', alsoKnownAs: [], print: ({ importance }) => String(importance) },
  {
    name: 'actors',
    alsoKnownAs: ['actor', 'who', 'people', 'organisations', 'organizations', 'organisation', 'organization'],
    print: ({ actors }) =>
      printList(
        actors.map(({ id, role }) => `${id}:${role}`),
        ';',
      ),
  },
  {
    name: 'sources',
    alsoKnownAs: ['source', 'source_name', 'publisher', 'publication', 'credit'],
    print: ({ citations }) =>
      printList(
        citations.map(({ source }) => source),
        ';',
      ),
  },
  {
    name: 'source_urls',
    alsoKnownAs: ['source_url', 'url', 'link', 'links', 'href', 'web_address'],
    derived: true,
    print: ({ citations }, { urlOf }) =>
      printList(
        citations.map(({ source }) => urlOf(source)),
        '|',
      ),
  },
  {
    name: 'quotations',
    alsoKnownAs: ['quotation', 'quote', 'quotes'],
    print: ({ citations }) =>
      printList(
        citations.map(({ quote }) => orEmpty(quote)),
        '|',
      ),
  },
  {
    name: 'locators',
    alsoKnownAs: ['locator', 'page', 'pages', 'paragraph', 'section'],
    print: ({ citations }) =>
      printList(
        citations.map(({ locator }) => orEmpty(locator)),
        '|',
      ),
  },
  {
    name: 'relations',
    alsoKnownAs: [],
    print: ({ relations }) =>
      printList(
        relations.map(({ type, event }) => `${type}:${event}`),
        ';',
      ),
  },
  { name: 'no_reply', alsoKnownAs: [], print: ({ noReply }) => orEmpty(noReply) },
  {
    name: 'tags',
    alsoKnownAs: ['tag', 'category', 'categories', 'group', 'topic'],
    print: ({ tags }) => printList(tags, '|'),
  },
  { name: 'json', alsoKnownAs: [], print: (event) => printOtherFields(event) },
];

/** An end of a period in a column of its own: read, never printed. */
export const END_NAMES = ['end', 'end_date', 'until', 'to', 'finish'];

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
/** Fields of the format that say nothing when they are empty; an editor's own may. */
const OPTIONAL = ['speaker', 'before', 'after', 'dateGiven', 'note', 'notes', 'translations'];
const canBeOmitted = (key: string, value: unknown): boolean =>
  value === undefined || (OPTIONAL.includes(key) && isEmpty(value));

/** True where a list's items say more than their columns can. */
const hasMoreFields = (items: readonly Readonly<Record<string, unknown>>[], shown: readonly string[]): boolean =>
  items.some((item) => Object.entries(item).some(([key, value]) => !shown.includes(key) && !canBeOmitted(key, value)));

/** Which fields of an event, and of the things in its lists, have columns. */
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

/** The rest of an event as JSON: what has no column, and lists whose things say more than their columns. */
function printOtherFields(event: RawEvent): string {
  const { actors, citations, relations, ...others } = event;
  const rest = {
    ...Object.fromEntries(
      Object.entries(others).filter(([key, value]) => !COLUMN_FIELDS.includes(key) && !canBeOmitted(key, value)),
    ),
    ...(hasMoreFields(actors, LISTS.actors) ? { actors } : {}),
    ...(hasMoreFields(citations, LISTS.citations) ? { citations } : {}),
    ...(hasMoreFields(relations, LISTS.relations) ? { relations } : {}),
  };
  return Object.keys(rest).length === 0 ? '' : JSON.stringify(rest);
}
