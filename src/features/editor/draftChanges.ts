// Changes of a draft. Each returns a new draft and shares what it does not change, so that every step can be undone.

import { keysOf } from '../../dataset/exchange/csvLayout.ts';
import type { Dataset } from '../../dataset/format/dataset.ts';
import type { Draft, DraftRow } from '../../dataset/format/draft.ts';
import type { TableReading } from '../../dataset/format/issue.ts';
import { isRecord, type RawRecord } from '../../model/record.ts';

/** What a column can be taken for; the empty one is kept and not shown. */
export const MEANINGS = [
  '',
  'date',
  'end',
  'time',
  'end_time',
  'title',
  'summary',
  'actors',
  'tags',
  'category',
  'place',
  'sources',
  'source_urls',
  'quotations',
  'locators',
  'media',
  'media_credit',
  'media_caption',
  'concerns',
  'level',
] as const;
export type Meaning = (typeof MEANINGS)[number];

/** The fields of an event's form, in its order. */
export const FIELDS = [
  'title',
  'date',
  'end',
  'summary',
  'actors',
  'tags',
  'sources',
  'source_urls',
  'media',
  'media_credit',
  'media_caption',
] as const satisfies readonly Meaning[];

/** The column that is added for a field which the table does not have: names that are read again without a choice. */
const NEW_COLUMNS: Readonly<Record<(typeof FIELDS)[number], string>> = {
  title: 'Title',
  date: 'Date',
  end: 'End',
  summary: 'Text',
  actors: 'People',
  tags: 'Tags',
  sources: 'Source',
  source_urls: 'Link',
  media: 'Picture',
  media_credit: 'Picture credit',
  media_caption: 'Picture caption',
};

/** The columns of TimelineJS's template. */
const SHEET_COLUMNS: Readonly<Record<string, Meaning>> = {
  headline: 'title',
  text: 'summary',
  year: 'date',
  'start date': 'date',
  'end year': 'end',
  'end date': 'end',
  media: 'media',
  'media credit': 'media_credit',
  'media caption': 'media_caption',
  group: 'tags',
};

/** What each column was taken for, by its position. Names that have no meaning here stay as they are. */
export function meaningsOf(draft: Draft, reading: TableReading | undefined): readonly string[] {
  // A table that cannot be read has only what its author has chosen.
  const columns = Object.entries(reading?.columns ?? {});
  const known = columns.length > 0 ? columns : Object.entries(draft.choices.columns ?? {});
  const taken = new Map(known.flatMap(([ours, theirs]) => (theirs === '' ? [] : [[theirs, ours]])));
  return keysOf(draft.header).map((key) =>
    taken.size > 0 ? (taken.get(key) ?? '') : (SHEET_COLUMNS[key.trim().toLowerCase()] ?? ''),
  );
}

const withRow = (draft: Draft, line: number, change: (row: DraftRow) => DraftRow): Draft => ({
  ...draft,
  rows: draft.rows.map((row) => (row.line === line ? change(row) : row)),
});

/** The cell at a column has this text. A row whose cells did not match its columns now does, as far as its author says. */
export const withCell = (draft: Draft, line: number, column: number, text: string): Draft =>
  withRow(draft, line, (row) => {
    const cells = Array.from({ length: Math.max(row.cells.length, column + 1) }, (_, at) => row.cells[at] ?? '');
    cells[column] = text;
    return { ...row, cells, issue: null };
  });

/** The column is taken for this, and no other is. */
export function withMeaning(draft: Draft, meanings: readonly string[], column: number, meaning: string): Draft {
  const header = keysOf(draft.header);
  const columns: Record<string, string> = { ...draft.choices.columns };
  // What was guessed is said, so that one choice does not change the other columns.
  for (const [at, before] of meanings.entries()) if (before !== '' && at !== column) columns[before] = header[at] ?? '';
  const before = meanings[column] ?? '';
  if (before !== '') columns[before] = '';
  if (meaning !== '') columns[meaning] = header[column] ?? '';
  return { ...draft, choices: { ...draft.choices, columns } };
}

/** The field of a row has this text; the table gets a column for it if it has none. */
export function withField(
  draft: Draft,
  meanings: readonly string[],
  line: number,
  field: (typeof FIELDS)[number],
  text: string,
): Draft {
  const column = meanings.indexOf(field);
  if (column >= 0) return withCell(draft, line, column, text);
  const added: Draft = { ...draft, header: [...draft.header, NEW_COLUMNS[field]] };
  const at = draft.header.length;
  return withCell(withMeaning(added, [...meanings, ''], at, field), line, at, text);
}

export const withoutRow = (draft: Draft, line: number): Draft => ({
  ...draft,
  rows: draft.rows.filter((row) => row.line !== line),
});

/** A new row at the end, and its line. */
export function withNewRow(draft: Draft): readonly [Draft, number] {
  const line = draft.rows.reduce((last, row) => Math.max(last, row.line), 1) + 1;
  return [{ ...draft, rows: [...draft.rows, { line, cells: draft.header.map(() => ''), issue: null }] }, line];
}

export const withHead = (draft: Draft, name: string, text: string): Draft => ({
  ...draft,
  head: { ...draft.head, [name]: text },
});

/** What the form asks of a cover: where the picture is, what it shows, who made it. */
export const COVER_FIELDS = ['src', 'alt', 'credit'] as const;
export type CoverField = (typeof COVER_FIELDS)[number];

/** The cover as its author typed it, even while it is no address yet; what the dataset has, if nothing. */
export function coverOf({ head }: Draft, { media }: Pick<Dataset, 'media'>): RawRecord {
  const given: readonly unknown[] = Array.isArray(head.media) ? head.media : media;
  const [first] = given;
  // An item has a null for each field that it lacks.
  const fields = isRecord(first) ? Object.entries(first).filter(([, value]) => value !== null) : [];
  return Object.fromEntries(fields);
}

/** The cover has this text in a field, or there is none any more. The record's other media stay. */
export function withCover(draft: Draft, dataset: Pick<Dataset, 'media'>, field: CoverField, text: string): Draft {
  const others: readonly unknown[] = Array.isArray(draft.head.media) ? draft.head.media : dataset.media;
  const cover: RawRecord = { type: 'image', ...coverOf(draft, dataset), [field]: text };
  const isEmpty = COVER_FIELDS.every((name) => (cover[name] ?? '') === '');
  return { ...draft, head: { ...draft.head, media: [...(isEmpty ? [] : [cover]), ...others.slice(1)] } };
}

/** An organisation that helps, as its author typed it. */
export interface SupportEntry {
  readonly name: string;
  readonly url: string;
}

/** The dataset names these organisations, without empty ones. */
export const withSupport = (draft: Draft, entries: readonly SupportEntry[]): Draft => ({
  ...draft,
  head: {
    ...draft.head,
    support: entries
      .filter(({ name, url }) => name !== '' || url !== '')
      .map(({ name, url }) => ({ name, url: url === '' ? null : url })),
  },
});

/** A citation in `more` of a row. */
export interface AddedCitation {
  readonly source: string;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
}

const citationsOf = ({ more }: DraftRow): readonly unknown[] => (Array.isArray(more?.citations) ? more.citations : []);

/** The row cites these words; the source and its fingerprint are added if they are new. */
export function withCitation(
  draft: Draft,
  line: number,
  citation: AddedCitation,
  source: Readonly<Record<string, unknown>>,
  fingerprint: unknown,
): Draft {
  const isKnown = draft.sources.some(({ id }) => id === citation.source);
  const cited = withRow(draft, line, (row) => ({
    ...row,
    more: { ...row.more, citations: [...citationsOf(row), citation] },
  }));
  return {
    ...cited,
    sources: isKnown ? draft.sources : [...draft.sources, source],
    fingerprints: { ...draft.fingerprints, [citation.source]: fingerprint },
  };
}

/** The row does not cite these words any more. Sources that nothing cites now go with them. */
export function withoutQuotation(draft: Draft, line: number, source: string, quote: string): Draft {
  const isIt = (one: unknown): boolean =>
    typeof one === 'object' &&
    one !== null &&
    'quote' in one &&
    one.quote === quote &&
    'source' in one &&
    one.source === source;
  const next = withRow(draft, line, (row) => ({
    ...row,
    more: { ...row.more, citations: citationsOf(row).filter((one) => !isIt(one)) },
  }));
  const isCited = next.rows.some((row) => JSON.stringify(citationsOf(row)).includes(JSON.stringify(source)));
  if (isCited) return next;
  const { [source]: _, ...fingerprints } = next.fingerprints;
  return { ...next, sources: next.sources.filter(({ id }) => id !== source), fingerprints };
}

/** Whether the row's own additions hold the quotation, so that it can be removed here. */
export const isAdded = (row: DraftRow, quote: string): boolean =>
  citationsOf(row).some((one) => typeof one === 'object' && one !== null && 'quote' in one && one.quote === quote);
