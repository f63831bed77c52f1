// Imports any supported file as raw dataset JSON with issues. The format is recognised by the content, never by the name.
// Never throws; rejected rows are returned. Import it on demand, because it needs the parsers.

import { isRecord, type RawRecord } from '../../model/record.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { counted } from '../format/issue.ts';
import type { ColumnMap } from './csvLayout.ts';
import { parseTable } from './csvTable.ts';
import type { ImportIssue, ImportOptions } from './DatasetBuilder.ts';
import { type DecodedText, decodeText } from './decodeText.ts';
import { readEventsTable } from './importCsv.ts';
import { importJson, type Read } from './importJson.ts';
import { findBinary, findOtherFormat, READ_FORMATS } from './refusals.ts';
import { isZip, readFolderFiles } from './folderFiles.ts';
import { DATASET_FILE } from './savedPage.ts';
import { isCalendar } from './formats/icalendarText.ts';
import { readSimileXml, SIMILE_COLUMNS } from './formats/simile.ts';
import { rejectRecords, toTable } from './formats/recordsTable.ts';
import { isTimelineSheet, readTimelineSheet } from './timelineSheet.ts';
import type { Imported } from './types.ts';

export interface ImportFileOptions extends ImportOptions {
  /** The table's names for our columns, if they cannot be detected. */
  readonly columns?: ColumnMap;
  /** The encoding, if it cannot be detected; a label of the Encoding standard. */
  readonly encoding?: string;
}

const fileIssue = (message: string, fix: string): ImportIssue => ({
  ...{ rule: 'format', severity: 'warning', path: '', event: null, line: null, message, fix },
});

/** Warnings about a guessed encoding and about lines with invalid bytes. */
function encodingIssues({ encoding, isGuess, replaced }: DecodedText): readonly ImportIssue[] {
  const fix = 'check the letters beyond a to z, and save the file as UTF-8 if one is wrong';
  const lines = new Map<number, number>();
  for (const line of replaced) lines.set(line, (lines.get(line) ?? 0) + 1);
  return [
    ...(isGuess ? [fileIssue(`nothing says how its letters are written; they are read as ${encoding}`, fix)] : []),
    ...Array.from(lines, ([line, count]) => ({
      ...fileIssue(`${counted(count, 'letter')} cannot be read as ${encoding}, and appear as “\uFFFD”`, fix),
      path: `line ${line}`,
      line,
    })),
  ];
}

const looksLikeJson = (text: string): boolean => /^\s*(?:[{[]|[\w.$]+\s*(?:=|\()\s*[{[])/.test(text);

function readText(text: string, options: ImportFileOptions): Result<Read> {
  if (text.trim() === '') return fail('the file is empty');
  if (looksLikeJson(text)) return importJson(text, options, options.columns);
  if (/^\s*</.test(text)) {
    const events = readSimileXml(text);
    if (!events) return fail(`the file is ${findOtherFormat(text) ?? 'XML, but not of SIMILE'}; ${READ_FORMATS}`);
    const read = readEventsTable(
      toTable(events, (index) => `event ${index + 1}`),
      options,
      {
        defaults: SIMILE_COLUMNS,
        map: options.columns,
        keptAs: 'simile',
        reject: rejectRecords((events) => ({ dateTimeFormat: 'iso8601', events })),
      },
    );
    return read.ok ? ok({ format: 'simile', ...read.value }) : read;
  }
  const other = findOtherFormat(text);
  if (other !== null) return fail(`the file is ${other}; ${READ_FORMATS}`);
  const table = parseTable(text);
  if (options.columns === undefined && isTimelineSheet(table.header)) {
    return ok({ format: 'timelinejs-csv', ...readTimelineSheet(table, options) });
  }
  const reading = readEventsTable(table, options, { map: options.columns });
  return reading.ok ? ok({ format: 'csv', ...reading.value }) : reading;
}

/** Imports text: all formats but workbooks and calendars. Fails with a message for the editor if it holds no events. */
export function importText(bytes: Uint8Array, options: ImportFileOptions): Result<Imported> {
  const binary = findBinary(bytes);
  if (binary !== null) return fail(`the file is ${binary}; ${READ_FORMATS}`);
  const decoded = decodeText(bytes, options.encoding);
  const read = readText(decoded.text, options);
  if (!read.ok) return read;
  const issues = [...encodingIssues(decoded), ...read.value.issues];
  return ok({ ...read.value, encoding: decoded.encoding, issues });
}

async function importCalendar(text: string, options: ImportFileOptions): Promise<Result<Read>> {
  const { ICAL_COLUMNS, readCalendar } = await import('./formats/icalendar.ts');
  const calendar = readCalendar(text);
  if (!calendar.ok) return calendar;
  const { records, title, description, repeating, others } = calendar.value;
  const read = readEventsTable(
    toTable(records, (index) => `VEVENT ${index + 1}`),
    options,
    {
      defaults: ICAL_COLUMNS,
      map: options.columns,
      keptAs: 'ical',
      reject: rejectRecords(),
      head: { ...(title === '' ? {} : { title }), description },
    },
  );
  if (!read.ok) return records.length === 0 ? fail('the calendar (iCalendar) holds no events') : read;
  const repeats = `${counted(repeating, 'event')} repeated: only the first date is read, and the rule is kept`;
  const left = `${counted(others, 'task or other component')} left out: only events are read`;
  const issues = [
    ...(repeating > 0 ? [fileIssue(repeats, 'add the other dates as events, if readers should see them')] : []),
    ...(others > 0 ? [fileIssue(left, 'make an event of each that readers should see')] : []),
  ];
  return ok({ format: 'ical', ...read.value, issues: [...issues, ...read.value.issues] });
}

async function importWorkbook(bytes: Uint8Array<ArrayBuffer>, options: ImportFileOptions): Promise<Result<Read>> {
  const { readSheets } = await import('./formats/workbook.ts');
  const sheets = await readSheets(bytes);
  if (!sheets.ok) return sheets;
  const failures: string[] = [];
  for (const { name, table } of sheets.value) {
    const isTimeline = options.columns === undefined && isTimelineSheet(table.header);
    const read = isTimeline
      ? ok(readTimelineSheet(table, options))
      : readEventsTable(table, options, { map: options.columns });
    if (!read.ok) failures.push(`sheet “${name}”: ${read.error}`);
    else if (countEvents(read.value.raw) > 0 || sheets.value.length === 1) {
      const others = sheets.value.filter((sheet) => sheet.name !== name).map((sheet) => `“${sheet.name}”`);
      const message = `the sheet “${name}” is read, and not ${others.join(', ')}`;
      const issue = fileIssue(message, 'save each other sheet that has events as a file of its own');
      return ok({
        format: 'xlsx',
        ...read.value,
        issues: [...(others.length > 0 ? [issue] : []), ...read.value.issues],
      });
    }
  }
  return fail(failures.join('; ') || 'the workbook is empty');
}

/** Imports the bytes of a file of any supported format. Fails with a message for the editor if it holds no events. */
export async function importFile(
  bytes: Uint8Array<ArrayBuffer>,
  options: ImportFileOptions,
): Promise<Result<Imported>> {
  const files = await readFolderFiles(bytes);
  if (files) {
    const read = importJson(JSON.stringify(files.get(DATASET_FILE)), options, options.columns);
    return read.ok ? ok({ ...read.value, encoding: 'utf-8' }) : read;
  }
  if (isZip(bytes)) {
    const read = await importWorkbook(bytes, options);
    return read.ok ? ok({ ...read.value, encoding: 'utf-8' }) : read;
  }
  const decoded = decodeText(bytes, options.encoding);
  if (!isCalendar(decoded.text)) return importText(bytes, options);
  const read = await importCalendar(decoded.text, options);
  return read.ok
    ? ok({ ...read.value, encoding: decoded.encoding, issues: [...encodingIssues(decoded), ...read.value.issues] })
    : read;
}

/** The number of events that came in. */
export const countEvents = ({ events }: RawRecord): number =>
  Array.isArray(events) ? events.length : isRecord(events) ? 1 : 0;
