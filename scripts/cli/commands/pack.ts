// `pack`: copies a folder with its events as Parquet.

import { parseArgs } from 'node:util';
import { counted } from '../../../src/dataset/format/issue.ts';
import { requireFree } from '../output.ts';
import { packFolder } from '../pack.ts';
import { EVENTS_FILE } from '../parquet.ts';
import { print } from '../../dataset/terminal.ts';
import { operands, type Command } from '../command.ts';

export const packCommand: Command = {
  usage: 'pack <in> <out>',
  summary: 'Writes a folder again with its events as Parquet, which a browser reads piece by piece.',
  example: 'pack public/data/rotherham public/data/rotherham-packed',
  run: async (args) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [from = '', to = ''] = operands(positionals, ['<in>', '<out>']);
    await requireFree(to, ['dataset.json', EVENTS_FILE, 'fingerprints']);
    const count = await packFolder(from, to);
    print(`${to}: ${counted(count, 'event')}, packed`);
    return 0;
  },
};
