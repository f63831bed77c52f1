// The result of an import, for all formats: raw dataset JSON, issues, and the rejected rows.

import type { RawRecord } from '../../model/record.ts';
import type { Dataset } from '../format/dataset.ts';
import type { RejectedRow, TableReading } from '../format/issue.ts';
import type { ImportIssue } from './DatasetBuilder.ts';
import type { Encoding } from './decodeText.ts';

/** The formats that are read, and what a file of each is called. */
export const FORMAT_NAMES = {
  json: 'a dataset',
  csv: 'a table',
  'json-records': 'a list of JSON records',
  'timelinejs-json': 'a TimelineJS timeline',
  'timelinejs-v2': 'a TimelineJS timeline of version 1 or 2',
  'timelinejs-csv': 'a TimelineJS spreadsheet',
  simile: 'a SIMILE timeline',
  vis: 'a list of vis-timeline items',
  sparql: 'the result of a SPARQL query',
  ical: 'a calendar (iCalendar)',
  xlsx: 'a workbook',
} as const;

export type Format = keyof typeof FORMAT_NAMES;

export interface Imported {
  readonly format: Format;
  readonly encoding: Encoding;
  /** Not validated; pass it to `buildDataset`. */
  readonly raw: RawRecord;
  readonly issues: readonly ImportIssue[];
  /** Event id → first line; empty for JSON. */
  readonly lines: ReadonlyMap<string, number>;
  readonly rejected: RejectedRow | null;
  /** The column mapping in words; for tables only. */
  readonly columns?: string;
  /** How the table was read; for tables only. */
  readonly reading?: TableReading;
}

/** The result of one format's importer. */
export type ImportResult = Omit<Imported, 'format' | 'encoding'>;

/** The input of an export: the raw file and the dataset built from it. */
export interface Exportable {
  readonly raw: RawRecord;
  readonly dataset: Dataset;
}
