// The problems of a file as notes to read: one for each thing that is wrong, with the places where it is. Twenty thousand
// rows with one fault are one note.

import type { LocatedProblem } from '../../dataset/exchange/locateIssues.ts';

export interface ReportNote extends Pick<LocatedProblem, 'rule' | 'severity' | 'message' | 'cure'> {
  /** Where, in a few English words each, in the order of the file. */
  readonly places: readonly string[];
}

/** "line 12, event “a-report”"; the path where neither is known. */
function placeOf({ line, event, path, file }: LocatedProblem): string {
  const parts = [line === null ? [] : `line ${line}`, event === null ? [] : `event “${event}”`].flat();
  return parts.length > 0 ? parts.join(', ') : path || file;
}

/** Errors before warnings; notes in the order in which they are first met. */
export function toNotes(problems: readonly LocatedProblem[]): readonly ReportNote[] {
  const notes = new Map<string, ReportNote & { readonly places: string[] }>();
  for (const problem of problems) {
    const { rule, severity, message, cure } = problem;
    const key = [severity, rule, message, cure].join('\n');
    const note = notes.get(key) ?? { rule, severity, message, cure, places: [] };
    note.places.push(placeOf(problem));
    notes.set(key, note);
  }
  return [...notes.values()].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}
