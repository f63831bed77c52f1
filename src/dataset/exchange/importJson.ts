// Imports JSON: a dataset, TimelineJS 1 to 3, SIMILE, vis-timeline items, results of a query, or a list of records.

import { isRecord, type RawRecord } from '../../model/record.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import type { ColumnMap } from './csvLayout.ts';
import type { ImportOptions } from './DatasetBuilder.ts';
import { isSimileJson, SIMILE_COLUMNS, simileRecords } from './formats/simile.ts';
import { findRecords, rejectRecords, toTable } from './formats/recordsTable.ts';
import { readSparqlResults } from './formats/sparql.ts';
import { isTimelineV2, toVersion3 } from './formats/timelineV2.ts';
import { readVisItems, VIS_COLUMNS } from './formats/visItems.ts';
import { readEventsTable, type TableOptions } from './importCsv.ts';
import { findDuplicateNames, findJsonError } from './jsonLocations.ts';
import { READ_FORMATS } from './refusals.ts';
import { isTimelineJson, readTimelineJson } from './timelineJson.ts';
import type { Format, Imported } from './types.ts';

/** What an importer found, before the encoding is added. */
export type Read = Omit<Imported, 'encoding'>;

/** "storyjs_jsonp_data = {…};" and "callback({…})": JSON as a script. */
const unwrap = (text: string): string =>
  text.replace(/^\s*[\w.$]+\s*(?:=|\()\s*(?=[{[])/, '').replace(/\)?\s*;?\s*$/, '');

/** JSON, JSON as a script, or a JSON record a line. */
function parseAny(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch (cause) {
    const found = findJsonError(text);
    const message = `the file is not JSON: ${found ? `line ${found.line}: ${found.message}` : String(cause)}`;
    for (const attempt of [unwrap, (whole: string) => `[${whole.trim().split(/\r?\n/).filter(Boolean).join(',')}]`]) {
      try {
        return ok(JSON.parse(attempt(text)));
      } catch {
        // The message is about the file as it is.
      }
    }
    return fail(message);
  }
}

/** Fields of our own datasets. One alone may be in any file; `format` and two others are not. */
const OUR_FIELDS = ['id', 'title', 'license', 'updated', 'coverage', 'sources', 'actors', 'tours', 'corrections'];

function isDataset(raw: RawRecord): boolean {
  const ours = OUR_FIELDS.filter((name) => name in raw).length;
  const ownEvent = (one: unknown): boolean =>
    isRecord(one) && 'date' in one && ['status', 'citations', 'kind'].some((name) => name in one);
  return (
    ('format' in raw && ('events' in raw || ours > 0)) ||
    ours > 2 ||
    (Array.isArray(raw.events) && raw.events.some(ownEvent)) ||
    (isRecord(raw.events) && 'href' in raw.events)
  );
}

const MAX_NAMES = 8;

function refuse(raw: unknown): string {
  if (Array.isArray(raw))
    return raw.length === 0 ? 'an empty list' : 'a list, but not of records with names and values';
  const names = isRecord(raw) ? Object.keys(raw).slice(0, MAX_NAMES) : [];
  if (names.length === 0) return 'empty';
  return `an object with ${names.map((name) => `“${name.slice(0, 40)}”`).join(', ')}, and no list of events`;
}

/** Imports JSON text. Fails if it holds nothing that could be events. */
export function importJson(text: string, options: ImportOptions, columns?: ColumnMap): Result<Read> {
  const parsed = parseAny(text);
  if (!parsed.ok) return parsed;
  const raw = parsed.value;
  const table = (format: Format, records: readonly unknown[], name: string, more: TableOptions = {}): Result<Read> => {
    const wrap = (list: readonly unknown[]): unknown => (isRecord(raw) ? { ...raw, [name]: list } : list);
    const read = readEventsTable(
      toTable(records, (index) => `${name}[${index}]`),
      options,
      { keptAs: format, reject: rejectRecords(wrap), ...more, map: columns },
    );
    return read.ok ? ok({ format, ...read.value }) : read;
  };
  if (isRecord(raw) && isDataset(raw)) {
    return ok({ format: 'json', raw, issues: findDuplicateNames(text), lines: new Map(), rejected: null });
  }
  if (isTimelineV2(raw))
    return ok({ format: 'timelinejs-v2', ...readTimelineJson(toVersion3(raw, options.dates), options) });
  if (isSimileJson(raw)) {
    const events = Array.isArray(raw.events) ? raw.events : [];
    return table('simile', simileRecords(events), 'events', { defaults: SIMILE_COLUMNS });
  }
  const results = readSparqlResults(raw);
  if (results) return table('sparql', results, 'results.bindings', { reject: rejectRecords() });
  if (isTimelineJson(raw)) return ok({ format: 'timelinejs-json', ...readTimelineJson(raw, options) });
  const items = readVisItems(raw);
  if (items) return table('vis', items, isRecord(raw) ? (findRecords(raw)?.name ?? '') : '', { defaults: VIS_COLUMNS });
  const found = findRecords(raw);
  if (!found) return fail(`the file is JSON, but ${refuse(raw)}; ${READ_FORMATS}`);
  const head = isRecord(raw) && typeof raw.title === 'string' ? { title: raw.title } : {};
  return table('json-records', found.records, found.name, { head });
}
