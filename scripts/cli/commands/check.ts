// `check`: what is wrong with a folder, and what to do about it.

import { parseArgs } from 'node:util';
import { counted } from '../../../src/dataset/format/issue.ts';
import { printLocated } from '../../../src/dataset/exchange/locateIssues.ts';
import { checkFolder } from '../check.ts';
import { JsonFault } from '../readDatasetFolder.ts';
import { say } from '../terminal.ts';
import { operands, type Verb } from '../command.ts';

export const checkVerb: Verb = {
  usage: 'check [--texts <folder>] [--json] <folder>',
  summary: 'Holds a folder to the format, the rules R1 to R10 and its fingerprints; fails on errors.',
  options: [
    ['--texts <folder>', 'checks each quotation against <folder>/<source-id>.txt too, and says where it goes astray'],
    ['--json', 'prints the problems as JSON'],
  ],
  example: 'check --texts texts public/data/rotherham',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, texts: { type: 'string' } },
    });
    const [folder = ''] = operands(positionals, ['<folder>']);
    const checking = checkFolder(folder, values.texts === undefined ? {} : { texts: values.texts });
    const problems = await checking.catch((cause: unknown) => {
      if (values.json && cause instanceof JsonFault) return [cause.problem];
      throw cause;
    });
    const errors = problems.filter((problem) => problem.severity === 'error').length;
    if (values.json) say(JSON.stringify(problems, null, 2));
    else {
      for (const problem of problems) say(printLocated(problem));
      say(`${folder}: ${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`);
    }
    return errors > 0 ? 1 : 0;
  },
};
