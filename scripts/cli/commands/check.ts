// `check`: prints the issues of a folder, each with its fix.

import { parseArgs } from 'node:util';
import { counted } from '../../../src/dataset/format/issue.ts';
import { printLocatedIssue } from '../../../src/dataset/exchange/locateIssues.ts';
import { checkFolder, findMissing } from '../../dataset/check.ts';
import { JsonSyntaxError, readDatasetFolder } from '../../dataset/readDatasetFolder.ts';
import { print } from '../../dataset/terminal.ts';
import { operands, type Command } from '../command.ts';

export const checkCommand: Command = {
  usage: 'check [--texts <folder>] [--json] <folder>',
  summary:
    'Checks a folder against the format, the rules R1 to R12 and its fingerprints; fails on errors. Of a plain record it also says what it lacks as one of accountability.',
  options: [
    ['--texts <folder>', 'also checks each quotation against <folder>/<source-id>.txt, and says where it differs'],
    ['--json', 'prints the issues as JSON'],
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
    const issues = await checking.catch((cause: unknown) => {
      if (values.json && cause instanceof JsonSyntaxError) return [cause.issue];
      throw cause;
    });
    const errors = issues.filter((issue) => issue.severity === 'error').length;
    if (values.json) print(JSON.stringify(issues, null, 2));
    else {
      for (const issue of issues) print(printLocatedIssue(issue));
      print(`${folder}: ${counted(errors, 'error')}, ${counted(issues.length - errors, 'warning')}`);
      const missing = findMissing(await readDatasetFolder(folder));
      if (missing.size > 0) {
        print('It is a plain record. With "profile": "accountability" it would also need:');
        for (const [demand, times] of missing) print(`  ${times > 1 ? `${times} × ` : ''}${demand}`);
      }
    }
    return errors > 0 ? 1 : 0;
  },
};
