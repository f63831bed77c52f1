// `import`: makes a dataset folder from a file of another format. Rejected rows go into a file beside it.

import { isRecord, type RawRecord } from '../../../src/model/record.ts';
import { rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ImportIssue, recordsOf } from '../../../src/dataset/exchange/DatasetBuilder.ts';
import type { DateOrder } from '../../../src/dataset/exchange/dates/dateContext.ts';
import type { ColumnMap } from '../../../src/dataset/exchange/csvLayout.ts';
import { countEvents, importFile } from '../../../src/dataset/exchange/importFile.ts';
import { FORMAT_NAMES, type Imported } from '../../../src/dataset/exchange/types.ts';
import { ok } from '../../../src/model/result.ts';
import { counted, printIssue } from '../../../src/dataset/format/issue.ts';
import { compareDatasets } from '../diff.ts';
import { fetchFile, isAddress } from '../fetchFile.ts';
import { bringMedia, FETCH_LIMITS, type MediaReport } from '../importMedia.ts';
import { mergeDataset } from '../mergeDataset.ts';
import { exists, requireFree, today, writePieces } from '../output.ts';
import { packRaw } from '../pack.ts';
import { EVENTS_FILE } from '../parquet.ts';
import { stringifyRaw } from '../stringifyDataset.ts';
import { type Update, updateDataset, withSheet } from '../updateDataset.ts';
import { parseJson, readBytes, readDatasetFolder, readText, reasonOf } from '../../dataset/readDatasetFolder.ts';
import { CommandError, print, startProgress } from '../../dataset/terminal.ts';
import { COMMAND, operands, type Command } from '../command.ts';

/** How many issues are printed one by one. */
const MOST_TOLD = 50;

/** Parses "date=When", given several times, or a JSON file with an object of these. */
async function readColumns(pairs: readonly string[], file: string | undefined): Promise<ColumnMap | undefined> {
  const map = new Map<string, string>();
  if (file !== undefined) {
    const raw = parseJson(await readText(file), file);
    const entries = isRecord(raw) ? Object.entries(raw) : [];
    for (const [name, column] of entries) if (typeof column === 'string') map.set(name, column);
    if (map.size === 0 || map.size < entries.length) {
      throw new CommandError(`${file} must be an object of our names and yours: {"date": "When"}`, 2);
    }
  }
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) throw new CommandError(`--column takes our name and yours, as date=When, not “${pair}”`, 2);
    map.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return map.size === 0 ? undefined : Object.fromEntries(map);
}

const isDateOrder = (text: string): text is DateOrder => text === 'dmy' || text === 'mdy';

/** The order of dates and the encoding. */
function readOptions({
  dates,
  encoding,
}: {
  readonly dates?: string | undefined;
  readonly encoding?: string | undefined;
}) {
  if (dates !== undefined && !isDateOrder(dates)) {
    throw new CommandError(`--dates takes dmy (day first) or mdy (month first), not “${dates}”`, 2);
  }
  if (encoding !== undefined && !isEncoding(encoding)) {
    throw new CommandError(`--encoding takes the name of an encoding, such as windows-1250, not “${encoding}”`, 2);
  }
  return { dates, encoding };
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** The first free file name for rejected rows. Earlier files stay, since somebody may be correcting them. */
async function placeBeside(file: string, extension: string): Promise<string> {
  const base = file.slice(0, -extname(file).length || undefined).replace(/\.rejected(-\d+)?$/, '');
  for (let count = 1; ; count++) {
    const location = `${base}.rejected${count === 1 ? '' : `-${count}`}.${extension}`;
    if (!(await exists(location))) return location;
  }
}

/** The dataset in a folder, for `--add` and `--update`. */
async function readInto(folder: string): Promise<{ readonly raw: RawRecord; readonly isPacked: boolean }> {
  const { raw, file, packed } = await readDatasetFolder(folder);
  if (!isRecord(raw)) throw new CommandError(`${file} is not a JSON object`);
  return { raw, isPacked: packed !== null };
}

const printImportProblem = (file: string, { line, ...issue }: ImportIssue): string =>
  `${line === null ? file : `${file}:${line}`}: ${printIssue(issue)}`;

/** How to add the rejected rows after their correction. */
function adviceFor(folder: string, beside: string, columns: ColumnMap, dates: DateOrder | undefined): string {
  const order = dates ? `--dates ${dates} ` : '';
  const map = Object.entries(columns).map(([name, column]) => `--column "${name}=${column}" `);
  return `in ${beside}. Mend them there, then: ${COMMAND} import --add ${order}${map.join('')}${beside} ${folder}`;
}

/** What an update changed, event by event, and which rows are gone. */
function printUpdate(before: RawRecord, { raw, vanished, renamed }: Update, prune: boolean): void {
  const { changes, added, addedRecords } = compareDatasets(before, raw);
  for (const { event, text } of changes) print(event === null ? text : `${event}: ${text}`);
  if (added.length > 0) print(`${counted(added.length, 'new event')}: ${added.join(', ')}`);
  if (addedRecords.length > 0) print(`Also new: ${addedRecords.join(', ')}`);
  if (renamed.length > 0) print(`Found by title or text, and kept under the id that they had: ${renamed.join(', ')}`);
  if (vanished.length > 0) {
    const fate = prune ? 'removed' : 'kept; --prune removes them';
    print(`${counted(vanished.length, 'event')} no longer in the sheet, ${fate}: ${vanished.join(', ')}`);
  }
  if (raw === before) print('Nothing changed.');
}

function printResult(file: string, location: string, imported: Imported, advice: string | null): void {
  const { issues, raw, format, encoding, columns = '' } = imported;
  for (const issue of issues.slice(0, MOST_TOLD)) print(printImportProblem(file, issue));
  if (issues.length > MOST_TOLD) print(`and ${issues.length - MOST_TOLD} more; --json prints them all`);
  const count = Array.isArray(raw.events) ? raw.events.length : 0;
  print(`${file} is ${FORMAT_NAMES[format]}, in ${encoding}: ${counted(count, 'event')} ${location}`);
  if (columns !== '') print(`Columns: ${columns}`);
  if (advice !== null) print(`${counted(imported.rejected?.count ?? 0, 'row')} could not be read: ${advice}`);
}

function printMedia({ copied, fetched, problems }: MediaReport, folder: string): void {
  for (const problem of problems.slice(0, MOST_TOLD)) print(`media: ${problem}`);
  if (problems.length > MOST_TOLD) print(`and ${problems.length - MOST_TOLD} more; --json prints them all`);
  if (copied + fetched > 0) print(`${counted(copied + fetched, 'media file')} copied into ${folder}`);
}

/** A new dataset, with the ids of its rows. Another dataset's file is taken as it is. */
const withRows = ({ raw, format }: Imported): RawRecord =>
  format === 'json'
    ? raw
    : withSheet(
        raw,
        recordsOf(raw.events).map(({ id }) => String(id)),
      );

const updateFrom = (into: RawRecord, { raw, reading }: Imported, prune: boolean): Update => {
  const columns = Object.keys(reading?.columns ?? {});
  return updateDataset(into, raw, { today: today(), columns: columns.length > 0 ? columns : null, prune });
};

async function writeDataset(raw: RawRecord, folder: string, packed: boolean): Promise<void> {
  if (packed) return void (await packRaw(raw, folder));
  await writePieces(join(folder, 'dataset.json'), stringifyRaw(raw));
  await rm(join(folder, EVENTS_FILE), { force: true });
}

export const importCommand: Command = {
  usage:
    'import [--column ours=yours …] [--columns <json>] [--dates dmy|mdy] [--encoding <name>] [--name <title>] [--fetch-media] [--packed] [--json] [--force | --add | --update [--prune]] <file> <folder>',
  summary:
    'Makes a folder of a file of any format in the table under “Import and export”: TimelineJS, SIMILE, iCalendar, Excel, any table with dates and titles, and others.',
  options: [
    [
      '--column ours=yours',
      'which column of your table is which of ours, such as date=When; nothing after the = for none; may be given again',
    ],
    ['--columns <json>', 'the same from a file: {"date": "When", "title": "What"}'],
    ['--dates dmy|mdy', 'the order of day and month in dates such as 03/04/2014, where no date of the column shows it'],
    ['--encoding <name>', 'how the letters are written, such as windows-1250, where it is guessed wrongly'],
    ['--name <title>', 'what the dataset is called, where the file does not say'],
    [
      '--fetch-media',
      `copies pictures of other sites into the folder: at most ${FETCH_LIMITS.pictures}, of ${FETCH_LIMITS.each / 1_000_000} MB each`,
    ],
    ['--packed', 'writes the events as Parquet, in the order of their dates, for more than some 10,000 of them'],
    ['--json', 'prints the report as JSON'],
    ['--force', 'writes over a dataset.json that is there'],
    ['--add', 'adds the events to the dataset that is there, with their sources and actors; the rest of it stays'],
    [
      '--update',
      'brings the dataset that is there up to date with its sheet: by id, the sheet’s fields win, what was added in JSON stays; prints what changed',
    ],
    ['--prune', 'with --update: removes events whose rows are gone; without it they are listed and stay'],
    ['<file>', 'a file, or the https address of a published one, of up to 50 MB'],
  ],
  example: 'import --column date=When --column title=What my-table.csv public/data/my-story',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        column: { type: 'string', multiple: true, default: [] },
        columns: { type: 'string' },
        dates: { type: 'string' },
        encoding: { type: 'string' },
        name: { type: 'string' },
        'fetch-media': { type: 'boolean', default: false },
        packed: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        add: { type: 'boolean', default: false },
        update: { type: 'boolean', default: false },
        prune: { type: 'boolean', default: false },
      },
    });
    const [file = '', folder = ''] = operands(positionals, ['<file>', '<folder>']);
    if ([values.add, values.force, values.update].filter(Boolean).length > 1) {
      throw new CommandError('takes one of --force, --add and --update', 2);
    }
    if (values.prune && !values.update) throw new CommandError('takes --prune only with --update', 2);
    const into = values.add || values.update ? await readInto(folder) : null;
    if (!into && !values.force) await requireFree(folder, ['dataset.json'], ', or add --update, --add or --force');
    const columns = await readColumns(values.column, values.columns);
    const { dates, encoding } = readOptions(values);
    const isRemote = isAddress(file);
    const bytes = isRemote
      ? await fetchFile(file)
      : await readBytes(file).catch((cause: unknown) => {
          throw new CommandError(`cannot read ${file}: ${reasonOf(cause)}`);
        });
    const progress = startProgress(`Reading ${file}`, null);
    const imported = await importFile(new Uint8Array(bytes), {
      name: values.name ?? (isRemote ? basename(folder) : basename(file, extname(file))),
      today: today(),
      onRow: progress,
      ...(columns ? { columns } : {}),
      ...(dates ? { dates } : {}),
      ...(encoding ? { encoding } : {}),
      ...(into ? { into: into.raw } : {}),
    });
    progress.end();
    if (!imported.ok) throw new CommandError(`${file}: ${imported.error}`);
    const { rejected, issues } = imported.value;
    if (countEvents(imported.value.raw) === 0) {
      for (const issue of issues.slice(0, MOST_TOLD)) print(printImportProblem(file, issue));
      const { format } = imported.value;
      throw new CommandError(
        `${file} is ${FORMAT_NAMES[format]}, and no event of it could be read: nothing was written`,
      );
    }
    if (values.prune && rejected) {
      for (const issue of issues.slice(0, MOST_TOLD)) print(printImportProblem(file, issue));
      const why = `${counted(rejected.count, 'row')} of ${file} could not be read, and would be taken for removed ones`;
      throw new CommandError(`${why}: nothing was written. Correct them, or leave --prune out`);
    }
    const update = into && values.update ? updateFrom(into.raw, imported.value, values.prune) : null;
    const whole = update
      ? ok(update.raw)
      : into
        ? mergeDataset(into.raw, imported.value.raw, today())
        : ok(withRows(imported.value));
    if (!whole.ok) throw new CommandError(`nothing of ${file} was added: ${whole.error}`);
    const media = await bringMedia(whole.value, isRemote ? null : dirname(file), folder, {
      fetchMedia: values['fetch-media'],
    });
    // Fetched media have another `src`.
    if (update === null || update.raw !== into?.raw || media.fetched > 0) {
      await writeDataset(whole.value, folder, values.packed || (into?.isPacked ?? false));
    }
    const beside = rejected && (await placeBeside(isRemote ? basename(folder) : file, rejected.extension));
    if (beside !== null && rejected) await writeFile(beside, rejected.text, { flag: 'wx' });
    if (values.json) {
      const { format, encoding, columns: taken } = imported.value;
      const report = { format, encoding, columns: taken, folder, rejected: rejected?.count ?? 0, media };
      const changes =
        into && update
          ? { ...compareDatasets(into.raw, update.raw), vanished: update.vanished, renamed: update.renamed }
          : {};
      print(JSON.stringify({ ...report, rejectedFile: beside, issues, ...changes }, null, 2));
    } else {
      const advice = beside && adviceFor(folder, beside, columns ?? {}, dates);
      const location = update ? `read for ${folder}` : `${into ? 'added to' : 'in'} ${folder}`;
      printResult(file, location, imported.value, advice);
      if (into && update) printUpdate(into.raw, update, values.prune);
      printMedia(media, folder);
      print(`Next: ${COMMAND} check ${folder}`);
    }
    return rejected ? 1 : 0;
  },
};
