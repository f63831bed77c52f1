// Groups the issues of a file: one note per kind of issue, with its locations. Twenty thousand rows with the same issue
// are one note.

import type { LocatedIssue } from '../../dataset/format/issue.ts';

export interface IssueGroup extends Pick<LocatedIssue, 'rule' | 'severity' | 'message' | 'fix'> {
  /** Short English locations, in file order. */
  readonly locations: readonly string[];
}

/** "line 12, event “a-report”"; the path if neither is known. */
function locationOf({ line, event, path, file }: LocatedIssue): string {
  const parts = [line === null ? [] : `line ${line}`, event === null ? [] : `event “${event}”`].flat();
  return parts.length > 0 ? parts.join(', ') : path || file;
}

/** Errors before warnings, otherwise in order of first occurrence. */
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
