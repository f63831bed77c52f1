// Imports any supported file as raw dataset JSON with issues: our JSON or CSV, a foreign table, TimelineJS JSON or a
// TimelineJS spreadsheet. Never throws; rejected rows are returned. Import it on demand, because it needs the parsers.

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
  /** The table's names for our columns, if they cannot be detected. */
  readonly columns?: ColumnMap;
}

const looksLikeJson = (text: string): boolean => /^\s*[{[]/.test(text);

/** JSON that is not TimelineJS's is treated as a dataset; `buildDataset` reports what is wrong with it. */
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

/** Warnings about a guessed encoding and about lines with invalid bytes. */
function encodingIssues({ encoding, isGuess, replaced }: DecodedText): readonly ImportIssue[] {
  const warn = (line: number | null, message: string): ImportIssue => ({
    ...{ rule: 'format', severity: 'warning', event: null, line, message },
    path: line === null ? '' : `line ${line}`,
    fix: 'check the letters beyond a to z, and save the file as UTF-8',
  });
  const lines = new Map<number, number>();
  for (const line of replaced) lines.set(line, (lines.get(line) ?? 0) + 1);
  return [
    ...(isGuess ? [warn(null, `nothing says how its letters are written; they are read as ${encoding}`)] : []),
    ...Array.from(lines, ([line, count]) =>
      warn(line, `${counted(count, 'letter')} cannot be read as ${encoding}, and appear as “\uFFFD”`),
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

/** Imports the bytes of a file. Fails with a message for the editor if it cannot be a dataset. */
export function importFile(bytes: Uint8Array, options: ImportFileOptions): Result<Imported> {
  const decoded = decodeText(bytes);
  const read = readText(decoded.text, options);
  if (!read.ok) return read;
  const issues = [...encodingIssues(decoded), ...read.value.issues];
  return ok({ ...read.value, encoding: decoded.encoding, issues });
}
