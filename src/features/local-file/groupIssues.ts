// The issues of a file as notes to read: one for each thing that is wrong, with the places where it is. Twenty thousand
// rows with one fault are one note.

import type { LocatedIssue } from '../../dataset/format/issue.ts';

export interface IssueGroup extends Pick<LocatedIssue, 'rule' | 'severity' | 'message' | 'fix'> {
  /** Where, in a few English words each, in the order of the file. */
  readonly locations: readonly string[];
}

/** "line 12, event “a-report”"; the path where neither is known. */
function locationOf({ line, event, path, file }: LocatedIssue): string {
  const parts = [line === null ? [] : `line ${line}`, event === null ? [] : `event “${event}”`].flat();
  return parts.length > 0 ? parts.join(', ') : path || file;
}

/** Errors before warnings; notes in the order in which they are first met. */
export function groupIssues(issues: readonly LocatedIssue[]): readonly IssueGroup[] {
  const notes = new Map<string, IssueGroup & { readonly locations: string[] }>();
  for (const issue of issues) {
    const { rule, severity, message, fix } = issue;
    const key = [severity, rule, message, fix].join('\n');
    const note = notes.get(key) ?? { rule, severity, message, fix, locations: [] };
    note.locations.push(locationOf(issue));
    notes.set(key, note);
  }
  return [...notes.values()].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}
