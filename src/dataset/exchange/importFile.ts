// Any file that an editor may bring, as raw dataset JSON and a list of what was wrong: our JSON, our CSV, a table of
// somebody's, TimelineJS's JSON or spreadsheet. Never throws; no row is lost. Loaded when it is wanted: it brings parsers.

import { isRecord } from '../../model/record.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { findDuplicateNames, findJsonError } from './jsonLocations.ts';
import { counted } from '../format/issue.ts';
import { type DecodedText, decodeText } from './decodeText.ts';
import type { ImportOptions, ImportIssue } from './DatasetBuilder.ts';
import type { ColumnMap } from './csvLayout.ts';
import { readEventsTable } from './importCsv.ts';
import type { Imported, ImportResult } from './types.ts';
import { parseTable } from './csvTable.ts';
import { isTimelineJson, readTimelineJson } from './timelineJson.ts';
import { isTimelineSheet, readTimelineSheet } from './timelineSheet.ts';

export interface ImportFileOptions extends ImportOptions {
  /** Which of a table's columns are which of ours, where their names do not say so. */
  readonly columns?: ColumnMap;
}

const looksLikeJson = (text: string): boolean => /^\s*[{[]/.test(text);

/** A JSON file that is not TimelineJS's is taken for ours, whatever is in it: the format's own check says what is wrong. */
function readJson(text: string, options: ImportOptions): Result<readonly [Imported['format'], ImportResult]> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    const found = findJsonError(text);
    return fail(`the file is not JSON: ${found ? `line ${found.line}: ${found.message}` : String(cause)}`);
  }
  if (isTimelineJson(raw)) return ok(['timelinejs-json', readTimelineJson(raw, options)]);
  if (!isRecord(raw)) return fail('the file is JSON, but neither a dataset nor a timeline');
  return ok(['json', { raw, issues: findDuplicateNames(text), lines: new Map(), rejected: null }]);
}

/** What there is to say of a file's encoding: that it was guessed, and each line in which bytes were none of it. */
function encodingIssues({ encoding, isGuess, replaced }: DecodedText): readonly ImportIssue[] {
  const tell = (line: number | null, message: string): ImportIssue => ({
    ...{ rule: 'format', severity: 'warning', event: null, line, message },
    path: line === null ? '' : `line ${line}`,
    fix: 'look at the letters beyond a to z, and save the file as UTF-8',
  });
  const lines = new Map<number, number>();
  for (const line of replaced) lines.set(line, (lines.get(line) ?? 0) + 1);
  return [
    ...(isGuess ? [tell(null, `nothing says how its letters are written; they are read as ${encoding}`)] : []),
    ...Array.from(lines, ([line, count]) =>
      tell(line, `${counted(count, 'letter')} cannot be read as ${encoding}, and stand as “\uFFFD”`),
    ),
  ];
}

function readText(text: string, options: ImportFileOptions): Result<Omit<Imported, 'encoding'>> {
  if (text.trim() === '') return fail('the file is empty');
  if (looksLikeJson(text)) {
    const json = readJson(text, options);
    return json.ok ? ok({ format: json.value[0], ...json.value[1] }) : json;
  }
  const table = parseTable(text);
  if (options.columns === undefined && isTimelineSheet(table.header)) {
    return ok({ format: 'timelinejs-csv', ...readTimelineSheet(table, options) });
  }
  const reading = readEventsTable(table, options, options.columns ?? {});
  return reading.ok ? ok({ format: 'csv', ...reading.value }) : reading;
}

/** Reads the bytes of a file. Fails, in words, where it cannot be a dataset at all. */
export function importFile(bytes: Uint8Array, options: ImportFileOptions): Result<Imported> {
  const decoded = decodeText(bytes);
  const read = readText(decoded.text, options);
  if (!read.ok) return read;
  const issues = [...encodingIssues(decoded), ...read.value.issues];
  return ok({ ...read.value, encoding: decoded.encoding, issues });
}
