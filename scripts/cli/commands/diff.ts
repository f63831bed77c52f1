// `diff`: prints the changes between two versions as entries for `corrections`.

import { isRecord, type RawRecord } from '../../../src/model/record.ts';
import { parseArgs } from 'node:util';
import { counted } from '../../../src/dataset/format/issue.ts';
import { compareDatasets } from '../diff.ts';
import { readDatasetFolder } from '../../dataset/readDatasetFolder.ts';
import { CommandError, printError, print } from '../../dataset/terminal.ts';
import { operands, type Command } from '../command.ts';

async function readRaw(folder: string): Promise<RawRecord> {
  const { raw, file } = await readDatasetFolder(folder);
  if (!isRecord(raw)) throw new CommandError(`${file} is not a JSON object`);
  return raw;
}

export const diffCommand: Command = {
  usage: 'diff <old> <new>',
  summary:
    'Prints what changed from one edition of a folder to the next, as entries for “corrections” to edit and paste.',
  example: 'diff ../last-edition/public/data/rotherham public/data/rotherham',
  run: async (args) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [before = '', after = ''] = operands(positionals, ['<old>', '<new>']);
    const { changes, added, addedRecords } = compareDatasets(await readRaw(before), await readRaw(after));
    print(JSON.stringify(changes, null, 2));
    printError(
      `${counted(changes.length, 'change')}; ${counted(added.length, 'new event')}${added.length > 0 ? `: ${added.join(', ')}` : ''}${addedRecords.length > 0 ? `; also new: ${addedRecords.join(', ')}` : ''}`,
    );
    return 0;
  },
};
