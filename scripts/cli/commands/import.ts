// `import`: makes a dataset folder from a file of another format. Rejected rows go into a file beside it.

import { isRecord, type RawRecord } from '../../../src/model/record.ts';
import { rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportIssue } from '../../../src/dataset/exchange/DatasetBuilder.ts';
import type { DateOrder } from '../../../src/dataset/exchange/dates/dateContext.ts';
import type { ColumnMap } from '../../../src/dataset/exchange/csvLayout.ts';
import { countEvents, importFile } from '../../../src/dataset/exchange/importFile.ts';
import { FORMAT_NAMES, type Imported } from '../../../src/dataset/exchange/types.ts';
import { ok } from '../../../src/model/result.ts';
import { counted, printIssue } from '../../../src/dataset/format/issue.ts';
import { bringMedia, FETCH_LIMITS, type MediaReport } from '../importMedia.ts';
import { mergeDataset } from '../mergeDataset.ts';
import { exists, requireFree, today, writePieces } from '../output.ts';
import { packRaw } from '../pack.ts';
import { EVENTS_FILE } from '../parquet.ts';
import { stringifyRaw } from '../stringifyDataset.ts';
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

/** The dataset in a folder, for `--add-to`. */
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

export const importCommand: Command = {
  usage:
    'import [--column ours=yours …] [--columns <json>] [--dates dmy|mdy] [--encoding <name>] [--name <title>] [--fetch-media] [--packed] [--json] [--force | --add] <file> <folder>',
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
      },
    });
    const [file = '', folder = ''] = operands(positionals, ['<file>', '<folder>']);
    if (values.add && values.force) throw new CommandError('takes --force or --add, not both', 2);
    const into = values.add ? await readInto(folder) : null;
    if (!into && !values.force) await requireFree(folder, ['dataset.json'], ', or add --add or --force');
    const columns = await readColumns(values.column, values.columns);
    const { dates, encoding } = readOptions(values);
    const bytes = await readBytes(file).catch((cause: unknown) => {
      throw new CommandError(`cannot read ${file}: ${reasonOf(cause)}`);
    });
    const progress = startProgress(`Reading ${file}`, null);
    const imported = await importFile(new Uint8Array(bytes), {
      name: values.name ?? basename(file, extname(file)),
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
    const whole = into ? mergeDataset(into.raw, imported.value.raw, today()) : ok(imported.value.raw);
    if (!whole.ok) throw new CommandError(`nothing of ${file} was added: ${whole.error}`);
    const media = await bringMedia(whole.value, dirname(file), folder, { fetchMedia: values['fetch-media'] });
    if (values.packed || into?.isPacked) await packRaw(whole.value, folder);
    else {
      await writePieces(join(folder, 'dataset.json'), stringifyRaw(whole.value));
      await rm(join(folder, EVENTS_FILE), { force: true });
    }
    const beside = rejected && (await placeBeside(file, rejected.extension));
    if (beside !== null && rejected) await writeFile(beside, rejected.text, { flag: 'wx' });
    if (values.json) {
      const { format, encoding, columns: taken } = imported.value;
      const report = { format, encoding, columns: taken, folder, rejected: rejected?.count ?? 0, media };
      print(JSON.stringify({ ...report, rejectedFile: beside, issues }, null, 2));
    } else {
      const advice = beside && adviceFor(folder, beside, columns ?? {}, dates);
      printResult(file, `${into ? 'added to' : 'in'} ${folder}`, imported.value, advice);
      printMedia(media, folder);
      print(`Next: ${COMMAND} check ${folder}`);
    }
    return rejected ? 1 : 0;
  },
};
