// Drafts: any supported file becomes a table that its author can correct (`openDraft`), and the table becomes a dataset again
// (`readDraft`). A saved page and a saved folder carry the draft, so that it opens again as it was.

import * as v from 'valibot';
import { isRecord, type RawRecord, rawText } from '../../model/record.ts';
import { fail, ok, type Result } from '../../model/result.ts';
import { type Draft, type DraftFile, draftFileSchema, type DraftRow, draftSchema } from '../format/draft.ts';
import { HEAD_ID } from './csvColumns.ts';
import { keysOf } from './csvLayout.ts';
import { parseTable, printRow, type Table } from './csvTable.ts';
import { type ImportIssue, listOf, NO_LICENCE, recordsOf } from './DatasetBuilder.ts';
import { decodeText } from './decodeText.ts';
import { tableOf } from './eventsCsv.ts';
import { hashOf } from './idFrom.ts';
import { countEvents, importFile, type ImportFileOptions } from './importFile.ts';
import { readEventsTable } from './importCsv.ts';
import { isZip, readFolderFiles } from './folderFiles.ts';
import { DATASET_FILE, DRAFT_FILE, FINGERPRINTS_FOLDER, type FolderFiles } from './savedPage.ts';
import { isTimelineSheet, readTimelineSheet } from './timelineSheet.ts';
import type { Imported, ImportResult } from './types.ts';

const EMPTY = { format: 1, choices: {}, head: {}, sources: [], fingerprints: {} } as const;

const draftOfTable = (name: string, { header, rows }: Table): Draft => ({
  ...EMPTY,
  name,
  header: [...header],
  rows: rows.map(({ line, cells, issue }, index) => ({
    line: typeof line === 'number' ? line : index + 2,
    cells: [...cells],
    issue,
  })),
});

/** The draft of a dataset: the table of our CSV. */
export function draftOfDataset(name: string, raw: RawRecord): Draft {
  const { header, rows } = tableOf(raw);
  return {
    ...EMPTY,
    name,
    header: [...header],
    rows: rows.map((cells, index) => ({ line: index + 2, cells: [...cells], issue: null })),
  };
}

const versionOf = (dataset: unknown): string => hashOf(JSON.stringify(dataset));

/** The draft of a folder's files. If the dataset was changed elsewhere since, it counts. */
function draftOfFiles(name: string, files: FolderFiles): Draft {
  const dataset = files.get(DATASET_FILE);
  const fingerprints = Object.fromEntries(
    [...files].flatMap(([path, value]) => {
      const [, id] = new RegExp(`^${FINGERPRINTS_FOLDER}/(.+)\\.json$`).exec(path) ?? [];
      return id === undefined ? [] : [[id, value]];
    }),
  );
  const file = v.safeParse(draftFileSchema, files.get(DRAFT_FILE));
  const isCurrent = file.success && file.output.dataset === versionOf(dataset);
  const draft = isCurrent ? file.output.draft : null;
  const given = file.success ? file.output.name : name;
  return { ...(draft ?? draftOfDataset(given, isRecord(dataset) ? dataset : {})), fingerprints };
}

const emptyTable = (): ImportResult => ({ raw: {}, issues: [], lines: new Map(), rejected: null });

/** Reads a table by the same rules as a file. */
function readTable(table: Table, options: ImportFileOptions): Result<ImportResult> {
  if (options.columns === undefined && isTimelineSheet(table.header)) return ok(readTimelineSheet(table, options));
  return readEventsTable(table, options, { map: options.columns });
}

/** The sheet of a workbook that has events; the first if none has. */
async function readWorkbookTable(bytes: Uint8Array<ArrayBuffer>, options: ImportFileOptions): Promise<Result<Table>> {
  const { readSheets } = await import('./formats/workbook.ts');
  const sheets = await readSheets(bytes);
  if (!sheets.ok) return sheets;
  const found = sheets.value.find(({ table }) => {
    const read = readTable(table, options);
    return read.ok && countEvents(read.value.raw) > 0;
  });
  const table = (found ?? sheets.value[0])?.table;
  return table ? ok(table) : fail('the workbook is empty');
}

/** Opens the bytes of any supported file for editing. `name`: the file's, with its ending. */
export async function openDraft(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  options: ImportFileOptions,
): Promise<Result<Draft>> {
  const files = await readFolderFiles(bytes);
  if (files) return ok(draftOfFiles(name, files));
  const choices = {
    ...(options.dates === undefined ? {} : { dates: options.dates }),
    ...(options.columns === undefined ? {} : { columns: { ...options.columns } }),
  };
  if (isZip(bytes)) {
    const table = await readWorkbookTable(bytes, options);
    return table.ok ? ok({ ...draftOfTable(name, table.value), choices }) : table;
  }
  const imported = await importFile(bytes, options);
  // A table without a date or a title is one too: its author says which column is which.
  const isTable = imported.ok
    ? imported.value.format === 'csv' || imported.value.format === 'timelinejs-csv'
    : /\.(?:csv|tsv|txt)$/i.test(name);
  if (isTable) return ok({ ...draftOfTable(name, parseTable(decodeText(bytes, options.encoding).text)), choices });
  return imported.ok ? ok(draftOfDataset(name, imported.value.raw)) : imported;
}

/** The event of a row with what no column of it holds. */
function withMore(event: RawRecord, more: RawRecord): RawRecord {
  const citations = [...listOf(event.citations), ...listOf(more.citations)];
  return { ...event, ...more, citations };
}

/** A source or another record with an id, once each; the later one counts. */
const byId = (records: readonly RawRecord[]): readonly RawRecord[] => [
  ...new Map(records.map((record) => [rawText(record.id), record])).values(),
];

/** The lines with additions, and their events. */
function eventsWithMore(
  raw: RawRecord,
  rows: readonly DraftRow[],
  lines: ReadonlyMap<string, number>,
): readonly unknown[] {
  const events = listOf(raw.events);
  const more = new Map(rows.flatMap(({ line, more: given }) => (given ? [[line, given] as const] : [])));
  if (more.size === 0) return events;
  return events.map((event) => {
    const given = isRecord(event) ? more.get(lines.get(rawText(event.id)) ?? -1) : undefined;
    return isRecord(event) && given ? withMore(event, given) : event;
  });
}

const fileIssue = (message: string): ImportIssue => ({
  rule: 'format',
  severity: 'error',
  path: '',
  event: null,
  line: null,
  message,
  fix: 'say which column is which',
});

/** The dataset of a draft, with its issues. A draft without a single event has an empty one. */
export function readDraft(draft: Draft, options: Pick<ImportFileOptions, 'today' | 'onRow'>): Imported {
  const { name, rows, choices, head, sources } = draft;
  const header = keysOf(draft.header);
  const table: Table = {
    header,
    headerText: printRow(draft.header),
    rows: rows.flatMap(({ line, cells, issue }) =>
      cells.some((cell) => cell.trim() !== '')
        ? [
            {
              line,
              cells,
              issue,
              // Printed on demand, because printing takes as long as reading.
              get text() {
                return printRow(cells);
              },
            },
          ]
        : [],
    ),
  };
  const given: ImportFileOptions = {
    ...options,
    name: name.replace(/\.[^.]*$/, ''),
    into: { profile: 'plain', sources },
    ...(choices.dates === undefined ? {} : { dates: choices.dates }),
    ...(choices.columns === undefined ? {} : { columns: choices.columns }),
  };
  const read = readTable(table, given);
  const { raw, issues, lines, rejected, columns, reading } = read.ok
    ? read.value
    : { ...emptyTable(), issues: [fileIssue(read.error)] };
  const own = Object.fromEntries(Object.entries(head).filter(([, value]) => value !== ''));
  const cited = new Set(rows.flatMap(({ line, more }) => (listOf(more?.citations).length > 0 ? [line] : [])));
  const today = options.today;
  const empty: RawRecord = {
    ...{ format: 1, id: 'draft', title: given.name, license: NO_LICENCE },
    ...{ updated: today, coverage: today.slice(0, 4), events: [] },
  };
  return {
    format: 'csv',
    encoding: 'utf-8',
    raw: {
      ...(read.ok ? raw : empty),
      ...own,
      sources: byId([...recordsOf(raw.sources), ...sources]),
      events: eventsWithMore(raw, rows, lines),
    },
    // A quotation is a source.
    issues: issues.filter(({ rule, line }) => rule !== 'R1' || line === null || !cited.has(line)),
    lines,
    rejected,
    ...(columns === undefined ? {} : { columns }),
    reading: reading ?? { header, columns: {}, order: null },
  };
}

/** Whether the dataset says all of a draft: one that was opened as a dataset, without rows that cannot be read. */
const isWhole = (draft: Draft, { rejected, raw }: Imported): boolean =>
  rejected === null &&
  ['id', 'status', 'json'].every((name) => draft.header.includes(name)) &&
  draft.rows.filter(({ cells }) => cells[0] !== HEAD_ID).length === listOf(raw.events).length;

/** The files of the folder that a draft gives: the dataset, the draft, the fingerprints. `site`: where it can be edited again. */
export function filesOfDraft(draft: Draft, imported: Imported, site: string | null): FolderFiles {
  const { raw } = imported;
  const { name, fingerprints } = draft;
  const file: DraftFile = {
    format: 1,
    name,
    site,
    dataset: versionOf(raw),
    // The schema gives the keys their order: the same draft makes the same page.
    draft: isWhole(draft, imported) ? null : v.parse(draftSchema, { ...draft, fingerprints: {} }),
  };
  return new Map<string, unknown>([
    [DATASET_FILE, raw],
    [DRAFT_FILE, file],
    ...Object.entries(fingerprints).map(([id, value]): [string, unknown] => [
      `${FINGERPRINTS_FOLDER}/${id}.json`,
      value,
    ]),
  ]);
}
