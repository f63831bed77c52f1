// `import`: a file of another format as a dataset folder; the rows that cannot be read stay beside the file.

import { writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportProblem } from '../../dataset/exchange/draft.ts';
import type { ColumnMap } from '../../dataset/exchange/importCsv.ts';
import { importFile } from '../../dataset/exchange/importFile.ts';
import type { Imported } from '../../dataset/exchange/imported.ts';
import { counted, printProblem } from '../../dataset/problem.ts';
import { requireFree, today, writePieces } from '../output.ts';
import { packRaw } from '../pack.ts';
import { printRaw } from '../printDataset.ts';
import { isRecord, parseJson, readBytes, readText, reasonOf } from '../readFolder.ts';
import { CommandError, say, startProgress } from '../terminal.ts';
import { operands, type Verb } from '../verb.ts';

/** How many problems are told one by one. */
const MOST_TOLD = 50;

const NAMES: Readonly<Record<Imported['format'], string>> = {
  json: 'a dataset',
  csv: 'a table',
  'timelinejs-json': 'a TimelineJS timeline',
  'timelinejs-csv': 'a TimelineJS spreadsheet',
};

/** "date=When" some times over, or a JSON file with an object of them. */
async function readColumns(pairs: readonly string[], file: string | undefined): Promise<ColumnMap | undefined> {
  const map: Record<string, string> = {};
  if (file !== undefined) {
    const raw = parseJson(await readText(file), file);
    for (const [name, column] of Object.entries(isRecord(raw) ? raw : {})) map[name] = String(column);
  }
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) throw new CommandError(`--column takes our name and yours, as date=When, not “${pair}”`, 2);
    map[pair.slice(0, at)] = pair.slice(at + 1);
  }
  return Object.keys(map).length === 0 ? undefined : map;
}

const printImportProblem = (file: string, { line, ...problem }: ImportProblem): string =>
  `${line === null ? file : `${file}:${line}`}: ${printProblem(problem)}`;

function tell(file: string, folder: string, imported: Imported, rejected: string | null): void {
  const { problems, raw, format, encoding } = imported;
  for (const problem of problems.slice(0, MOST_TOLD)) say(printImportProblem(file, problem));
  if (problems.length > MOST_TOLD) say(`and ${problems.length - MOST_TOLD} more; --json prints them all`);
  const count = Array.isArray(raw.events) ? raw.events.length : 0;
  say(`${file} is ${NAMES[format]}, in ${encoding}: ${counted(count, 'event')} in ${folder}`);
  if (rejected !== null)
    say(
      `${counted(imported.rejected?.count ?? 0, 'row')} could not be read: in ${rejected}, to be mended and imported`,
    );
  say(`Next: npm run dataset -- check ${folder}`);
}

export const importVerb: Verb = {
  usage:
    'import [--column ours=yours …] [--columns <json>] [--name <title>] [--packed] [--json] [--force] <file> <folder>',
  summary: 'Makes a folder of a TimelineJS spreadsheet (CSV) or JSON, our own CSV, or any table with dates and titles.',
  options: [
    ['--column ours=yours', 'which column of your table is which of ours, such as date=When; may be given again'],
    ['--columns <json>', 'the same from a file: {"date": "When", "title": "What"}'],
    ['--name <title>', 'what the dataset is called, where the file does not say'],
    ['--packed', 'writes the events as Parquet, in the order of their dates, for more than some 10,000 of them'],
    ['--json', 'prints the report as JSON'],
    ['--force', 'writes over a dataset.json that is there'],
  ],
  example: 'import --column date=When --column title=What my-table.csv public/data/my-story',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        column: { type: 'string', multiple: true, default: [] },
        columns: { type: 'string' },
        name: { type: 'string' },
        packed: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
      },
    });
    const [file = '', folder = ''] = operands(positionals, ['<file>', '<folder>']);
    if (!values.force) await requireFree(folder, ['dataset.json'], ', or add --force');
    const columns = await readColumns(values.column, values.columns);
    const bytes = await readBytes(file).catch((cause: unknown) => {
      throw new CommandError(`cannot read ${file}: ${reasonOf(cause)}`);
    });
    const progress = startProgress(`Reading ${file}`, null);
    const imported = importFile(bytes, {
      name: values.name ?? basename(file, extname(file)),
      today: today(),
      onRow: progress,
      ...(columns ? { columns } : {}),
    });
    progress.end();
    if (!imported.ok) throw new CommandError(`${file}: ${imported.error}`);
    const { rejected, problems, raw } = imported.value;
    if (values.packed) await packRaw(raw, folder);
    else await writePieces(join(folder, 'dataset.json'), printRaw(raw));
    const beside = rejected && `${file.slice(0, -extname(file).length || undefined)}.rejected.${rejected.extension}`;
    if (beside !== null && rejected) await writeFile(beside, rejected.text);
    if (values.json) {
      const { format, encoding } = imported.value;
      say(
        JSON.stringify(
          { format, encoding, folder, rejected: rejected?.count ?? 0, rejectedFile: beside, problems },
          null,
          2,
        ),
      );
    } else tell(file, folder, imported.value, beside);
    return rejected ? 1 : 0;
  },
};
