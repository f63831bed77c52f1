// Issues: what is wrong with a dataset, where, and how to fix it. Schema, rules and fingerprints share this type.

import type { Draft } from './draft.ts';

/** R1 to R12 are editorial rules; `format` is for the structure of the file. */
export type RuleId = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8' | 'R9' | 'R10' | 'R11' | 'R12' | 'format';

export interface Issue {
  readonly rule: RuleId;
  /** `error`: the build fails, and readers do not see the record · `warning`: the record is kept. */
  readonly severity: 'error' | 'warning';
  /** A path into the file, such as `events[3].citations[0].quote`. */
  readonly path: string;
  /** The event's id, if the issue is in an event. */
  readonly event: string | null;
  readonly message: string;
  readonly fix: string;
}

/** An issue with its location in the file. */
export interface LocatedIssue extends Issue {
  readonly file: string;
  /** From 1; null if it is not in a single line, or the file is Parquet. */
  readonly line: number | null;
  /** The row of events.parquet, from 1. */
  readonly row: number | null;
}

/** Rows that could not be read, in the format in which they came. */
export interface RejectedRow {
  readonly extension: 'csv' | 'json';
  readonly count: number;
  readonly text: string;
}

/** How a file is to be read, where it does not say so itself. */
export interface FileChoices {
  /** The order of day and month in dates such as 03/04/2014. */
  readonly dates?: 'dmy' | 'mdy';
  /** Our column name → the table's; "" for none. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** How a table was read, which its reader can change. */
export interface TableReading {
  readonly header: readonly string[];
  /** Our column name → the table's, for those that were found. */
  readonly columns: Readonly<Record<string, string>>;
  /** The order in which dates of numbers were read; null if the table has none that needs one. */
  readonly order: 'dmy' | 'mdy' | 'open' | null;
}

/** The import report of a local file. */
export interface FileReport {
  readonly name: string;
  /** The file's format and encoding, in English. */
  readonly what: string;
  readonly issues: readonly LocatedIssue[];
  /** Rows that could not be imported, for the reader to correct and open again. */
  readonly rejected: RejectedRow | null;
  /** The column mapping, in English; for tables only. */
  readonly columns?: string;
  /** For tables only. */
  readonly reading?: TableReading;
  /** For a draft only. */
  readonly draft?: Draft;
  /** For a draft only: event id → line of its row. */
  readonly lines?: ReadonlyMap<string, number>;
}

/** "1 error", "20,000 errors". */
export const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;

/** One line for a terminal: severity, rule, location (empty for the whole file), message, fix. */
export function printIssue(issue: Issue): string {
  const location = issue.event === null ? issue.path : `event "${issue.event}" (${issue.path})`;
  const prefix = location === '' ? '' : `${location}: `;
  return `${issue.severity} ${issue.rule}: ${prefix}${issue.message}. Fix: ${issue.fix}`;
}
