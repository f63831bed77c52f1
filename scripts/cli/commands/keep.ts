// `keep`: archives the current version of a dataset, for links that name it.

import { printLocatedIssue } from '../../../src/dataset/exchange/locateIssues.ts';
import { checkFolder } from '../../dataset/check.ts';
import { CommandError, print } from '../../dataset/terminal.ts';
import { operands, type Command } from '../command.ts';
import { archiveVersion } from '../../dataset/versions.ts';

export const keepCommand: Command = {
  usage: 'keep <folder>',
  summary: 'Keeps the dataset as it is now under versions/, so that links with its version hold after the next change.',
  example: 'keep public/data/my-story',
  async run(args) {
    const [folder = ''] = operands(args, ['<folder>']);
    const errors = (await checkFolder(folder)).filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      throw new CommandError([`${folder} cannot be kept:`, ...errors.map(printLocatedIssue)].join('\n'));
    }
    const version = await archiveVersion(folder, folder);
    print(`Kept: ${folder}/versions/${version}. Links to it end in v=${version}.`);
    return 0;
  },
};
