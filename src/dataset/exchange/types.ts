// What an import gives, whatever the format: raw dataset JSON for build.ts to judge, what was wrong on the way, and
// the rows that could not be read, to be mended and read again.

import type { RawRecord } from '../../model/record.ts';
import type { Dataset } from '../format/dataset.ts';
import type { RejectedRow } from '../format/issue.ts';
import type { ImportIssue } from './DatasetBuilder.ts';
import type { Encoding } from './decodeText.ts';

export type Format = 'json' | 'timelinejs-json' | 'timelinejs-csv' | 'csv';

export interface Imported {
  readonly format: Format;
  readonly encoding: Encoding;
  /** Not checked: `buildDataset` says what in it is sound. */
  readonly raw: RawRecord;
  readonly issues: readonly ImportIssue[];
  /** The lines in which events begin, by their ids; empty for JSON. */
  readonly lines: ReadonlyMap<string, number>;
  readonly rejected: RejectedRow | null;
  /** Which column was taken for what, in words; of tables. */
  readonly columns?: string;
}

/** What one format's reader gives. */
export type ImportResult = Omit<Imported, 'format' | 'encoding'>;

/** What an export starts from: the file as it stands and what was built of it. */
export interface Exportable {
  readonly raw: RawRecord;
  readonly dataset: Dataset;
}
