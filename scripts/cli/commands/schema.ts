// `schema`: writes the JSON Schema of dataset.json, for code editors.

import { parseArgs } from 'node:util';
import { datasetJsonSchema } from '../../dataset/jsonSchema.ts';
import { writePieces } from '../output.ts';
import { print } from '../../dataset/terminal.ts';
import { operands, type Command } from '../command.ts';

export const schemaCommand: Command = {
  usage: 'schema [<file>]',
  summary:
    'Writes the JSON Schema of dataset.json, for programs that help with writing it; standard output without a file.',
  example: 'schema public/data/my-story/schema.json',
  run: async (args) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [file] = operands(positionals, ['[<file>]']);
    const json = JSON.stringify(datasetJsonSchema(), null, 2);
    if (file === undefined) print(json);
    else await writePieces(file, [`${json}\n`]);
    return 0;
  },
};
