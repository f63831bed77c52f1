// `new`: writes a folder to start from.

import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { slug } from '../../../src/dataset/exchange/idFrom.ts';
import { requireFree, today } from '../output.ts';
import { TEMPLATE_FILES, writeTemplate } from '../template.ts';
import { CommandError, print } from '../../dataset/terminal.ts';
import { operands, type Command } from '../command.ts';

export const newCommand: Command = {
  usage: 'new [--plain] [--title <title>] <folder>',
  summary:
    'Writes a folder to start from: a small made-up dataset that follows every rule, and a page that explains it.',
  options: [
    ['--plain', 'a plain record: no event needs a kind and a standing; with a category and an era'],
    ['--title <title>', 'what the dataset is called'],
  ],
  example: 'new --title "My story" public/data/my-story',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { title: { type: 'string' }, plain: { type: 'boolean', default: false } },
    });
    const [folder = ''] = operands(positionals, ['<folder>']);
    if (values.title?.trim() === '') throw new CommandError('--title must not be empty', 2);
    const id = slug(basename(resolve(folder)));
    if (id === '')
      throw new CommandError('the folder’s name must have a letter or a digit: it becomes the dataset’s id', 2);
    await requireFree(folder, TEMPLATE_FILES);
    await writeTemplate(folder, {
      id,
      title: values.title ?? 'A sample record to start from',
      today: today(),
      isPlain: values.plain,
    });
    print(
      `${folder}: dataset.json, README.md to read first, schema.json, fingerprints/\nNext: npm run dataset -- check ${folder}`,
    );
    return 0;
  },
};
