// `keep`: the version of a dataset that is published now stays on the site, for the links and articles that name it.

import { printLocated } from '../../../src/dataset/exchange/locateIssues.ts';
import { checkFolder } from '../check.ts';
import { CommandError, say } from '../terminal.ts';
import { operands, type Verb } from '../command.ts';
import { keepVersion } from '../versions.ts';

export const keepVerb: Verb = {
  usage: 'keep <folder>',
  summary: 'Keeps the dataset as it is now under versions/, so that links with its version hold after the next change.',
  example: 'keep public/data/my-story',
  async run(args) {
    const [folder = ''] = operands(args, ['<folder>']);
    const errors = (await checkFolder(folder)).filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      throw new CommandError([`${folder} cannot be kept:`, ...errors.map(printLocated)].join('\n'));
    }
    const version = await keepVersion(folder, folder);
    say(`Kept: ${folder}/versions/${version}. Links to it end in v=${version}.`);
    return 0;
  },
};
