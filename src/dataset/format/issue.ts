// Issues: what is wrong with a dataset, where, and how to fix it. Schema, rules and fingerprints share this type.

/** R1 to R10 are editorial rules; `format` is for the structure of the file. */
export type RuleId = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8' | 'R9' | 'R10' | 'format';

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

/** An issue and where an editor finds it. */
export interface LocatedIssue extends Issue {
  readonly file: string;
  /** Counted from 1; null where it is not in one line, or the file has rows. */
  readonly line: number | null;
  /** The row of events.parquet, counted from 1. */
  readonly row: number | null;
}

/** Rows that could not be read, in the format in which they came. */
export interface RejectedRow {
  readonly extension: 'csv' | 'json';
  readonly count: number;
  readonly text: string;
}

/** What there is to say of a reader's own file. */
export interface FileReport {
  readonly name: string;
  /** Its format and its encoding, in English words. */
  readonly what: string;
  readonly issues: readonly LocatedIssue[];
  /** The rows that could not be read, to be mended and opened again. */
  readonly rejected: RejectedRow | null;
  /** Which column was taken for what, in English words; of tables. */
  readonly columns?: string;
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
