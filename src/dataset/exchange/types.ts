// The result of an import, for all formats: raw dataset JSON, issues, and the rejected rows.

import type { RawRecord } from '../../model/record.ts';
import type { Dataset } from '../format/dataset.ts';
import type { RejectedRow } from '../format/issue.ts';
import type { ImportIssue } from './DatasetBuilder.ts';
import type { Encoding } from './decodeText.ts';

export type Format = 'json' | 'timelinejs-json' | 'timelinejs-csv' | 'csv';

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
}

/** The result of one format's importer. */
export type ImportResult = Omit<Imported, 'format' | 'encoding'>;

/** The input of an export: the raw file and the dataset built from it. */
export interface Exportable {
  readonly raw: RawRecord;
  readonly dataset: Dataset;
}
