// What is wrong with a dataset, where, and what to do about it. One shape for the schema, the rules and the fingerprints.

/** R1 to R10 of the editorial rules; `format` for the shape of the file itself. */
export type RuleId = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8' | 'R9' | 'R10' | 'format';

export interface Issue {
  readonly rule: RuleId;
  /** `error`: the build refuses it and a reader's copy leaves the record out; `warning`: worth a look, kept. */
  readonly severity: 'error' | 'warning';
  /** Where: a path into the file, such as `events[3].citations[0].quote`. */
  readonly path: string;
  /** The event's id, where the issue lies in an event. */
  readonly event: string | null;
  readonly message: string;
  readonly fix: string;
}

/** "1 error", "20,000 errors". */
export const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;

/** One line for a terminal: rule, place (none where it is the whole file), what is wrong, what to do. */
export function printIssue(issue: Issue): string {
  const place = issue.event === null ? issue.path : `event "${issue.event}" (${issue.path})`;
  const where = place === '' ? '' : `${place}: `;
  return `${issue.severity} ${issue.rule}: ${where}${issue.message}. Fix: ${issue.fix}`;
}
