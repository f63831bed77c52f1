// `export`: writes a folder as one file of another format.

import { isRecord } from '../../../src/model/record.ts';
import { parseArgs } from 'node:util';
import { exportCsv } from '../../../src/dataset/exchange/eventsCsv.ts';
import type { Exportable } from '../../../src/dataset/exchange/types.ts';
import type { OnLongCell } from '../../../src/dataset/exchange/csvTable.ts';
import { exportTimelineJson, exportTimelineSheet } from '../../../src/dataset/exchange/exportSheet.ts';
import { counted, printIssue } from '../../../src/dataset/format/issue.ts';
import { buildWithProgress } from '../../dataset/check.ts';
import { exportMessages } from '../exportMessages.ts';
import { printPieces, writePieces } from '../output.ts';
import { stringifyRaw } from '../stringifyDataset.ts';
import { readDatasetFolder } from '../../dataset/readDatasetFolder.ts';
import { CommandError, printError, startProgress } from '../../dataset/terminal.ts';
import { oneOfWords, operands, type Command } from '../command.ts';

const EXPORTS: Readonly<Record<string, (from: Exportable, onLongCell: OnLongCell) => Iterable<string>>> = {
  json: ({ raw }) => stringifyRaw(raw),
  csv: (from, onLongCell) => exportCsv(from, exportMessages, onLongCell),
  'timelinejs-json': (from) => [`${JSON.stringify(exportTimelineJson(from, exportMessages), null, 2)}\n`],
  'timelinejs-csv': (from, onLongCell) => exportTimelineSheet(from, exportMessages, onLongCell),
};

/** Passes on the pieces and reports progress. */
function* withProgress(pieces: Iterable<string>): Generator<string> {
  const progress = startProgress('Writing, in characters', null);
  let written = 0;
  for (const piece of pieces) {
    written += piece.length;
    progress(written);
    yield piece;
  }
  progress.end();
}

export const exportCommand: Command = {
  usage: 'export --as json|csv|timelinejs-json|timelinejs-csv [--out <file>] <folder>',
  summary: 'Writes a folder’s events as one file: JSON, CSV to edit and import again, or for TimelineJS.',
  options: [
    ['--as json', 'dataset.json with its events in it, packed or not'],
    ['--as csv', 'one row an event, and first rows with the rest; “import” reads it again and loses nothing'],
    ['--as timelinejs-json', 'for TimelineJS3, each headline with its standing'],
    ['--as timelinejs-csv', 'the same as a spreadsheet'],
    ['--out <file>', 'where to write; standard output otherwise'],
  ],
  example: 'export --as csv --out rotherham.csv public/data/rotherham',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { as: { type: 'string' }, out: { type: 'string' } },
    });
    const [folder = ''] = operands(positionals, ['<folder>']);
    const format = oneOfWords(values.as, '--as', Object.keys(EXPORTS));
    const { file, raw } = await readDatasetFolder(folder);
    const built = buildWithProgress(raw, file);
    if (!built.ok || !isRecord(raw)) {
      const reasons = built.ok ? [] : built.error.map(printIssue);
      throw new CommandError([`${file} cannot be exported:`, ...reasons].join('\n  '));
    }
    const lost = built.value.issues.filter(({ severity }) => severity === 'error');
    const onLongCell: OnLongCell = ([first], column, length) =>
      printError(
        `The cell “${column}” of the row “${first}” has ${counted(length, 'character')}; spreadsheets cut it at 32,767. Edit that event in ${file}.`,
      );
    const pieces = withProgress(EXPORTS[format]?.({ raw, dataset: built.value.dataset }, onLongCell) ?? []);
    if (values.out === undefined) await printPieces(pieces);
    else await writePieces(values.out, pieces);
    if (format === 'json' || lost.length === 0) return 0;
    printError(
      `Not everything is in the export: ${counted(lost.length, 'fault')} in its records. Run “check ${folder}”.`,
    );
    return 1;
  },
};
