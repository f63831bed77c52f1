// Maps issues to the file as written. Rules name events by id and other records by their index among the valid ones; both
// become paths into the file.

import { isRecord, rawText } from '../../model/record.ts';
import type { IsSkipped } from '../format/datasetRules.ts';
import { counted, type FileReport, type Issue, type LocatedIssue, printIssue } from '../format/issue.ts';

/** "dataset.json:412: error R1: event …": file, line, severity, rule, event, message, fix. */
export function printLocatedIssue({ file, line, row, ...issue }: LocatedIssue): string {
  const location = row !== null ? `${file} row ${row}` : line !== null ? `${file}:${line}` : file;
  return `${location}: ${printIssue(issue)}`;
}

/** The indexes, in a list of the file, of the records that were built. */
function builtPositions(raw: unknown, list: string, issues: readonly Issue[]): readonly number[] {
  const values: readonly unknown[] = isRecord(raw) && Array.isArray(raw[list]) ? raw[list] : [];
  const invalid = new Set(
    issues.flatMap(({ severity, path }) => {
      const [, at = '', field] = /^(\w+\[\d+\])(?:\.(\w+))?/.exec(path) ?? [];
      return severity === 'error' && at !== '' ? [field === 'issued' ? `${at}.issued` : at] : [];
    }),
  );
  return values.flatMap((value, index) => {
    const at = `${list}[${index}]`;
    // An invalid date in `issued` does not skip the record.
    const lacksText =
      invalid.has(`${at}.issued`) && !(isRecord(value) && typeof value.issued === 'string' && value.issued.trim());
    return invalid.has(at) || lacksText ? [] : [index];
  });
}

/** Finds the records that the build skipped as invalid, by list and id. */
export function findSkipped(raw: unknown, built: readonly Issue[]): IsSkipped {
  const ids = new Set<string>();
  for (const { severity, path } of built) {
    const [, list = '', index = ''] = /^(\w+)\[(\d+)\]/.exec(path) ?? [];
    const values: unknown = severity === 'error' && isRecord(raw) ? raw[list] : null;
    const record: unknown = Array.isArray(values) ? values[Number(index)] : null;
    if (isRecord(record)) ids.add(`${list} ${rawText(record.id)}`);
  }
  return (list, id) => ids.has(`${list} ${id}`);
}

/** Replaces event ids and indexes among valid records with paths into the file. */
export function toFilePaths(found: readonly Issue[], raw: unknown, built: readonly Issue[]): readonly Issue[] {
  const events = isRecord(raw) && Array.isArray(raw.events) ? raw.events : [];
  const positions = new Map(
    events.map((event, index) => [isRecord(event) ? event.id : null, index] as const).toReversed(),
  );
  const listPositions = new Map<string, readonly number[]>();
  return found.map((issue) => {
    if (issue.event !== null) {
      return { ...issue, path: `events[${positions.get(issue.event)}].${issue.path}` };
    }
    const [whole = '', list = '', index = ''] = /^(\w+)\[(\d+)\]/.exec(issue.path) ?? [];
    if (whole === '') return issue;
    const known = listPositions.get(list) ?? builtPositions(raw, list, built);
    listPositions.set(list, known);
    return { ...issue, path: `${list}[${known[Number(index)] ?? index}]${issue.path.slice(whole.length)}` };
  });
}

/** Prints a report like the command does. */
export function* printReport({ name, what, issues, rejected, columns }: FileReport, events: number): Generator<string> {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  yield `${name} is ${what}: ${counted(events, 'event')}, ${counted(errors, 'error')}, ${counted(warnings, 'warning')}\n`;
  if (columns) yield `Columns: ${columns}\n`;
  for (const issue of issues) yield `${printLocatedIssue(issue)}\n`;
  if (rejected) yield `${counted(rejected.count, 'row')} could not be read:\n${rejected.text}`;
}
