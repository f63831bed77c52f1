// `npm run dataset -- <command>`: the table of commands; each is a file in commands/. scripts/dataset.mjs runs it.

import { describeSystemError } from '../dataset/readDatasetFolder.ts';
import { CommandError, printError, print } from '../dataset/terminal.ts';
import { COMMAND, type Command } from './command.ts';
import { checkCommand } from './commands/check.ts';
import { diffCommand } from './commands/diff.ts';
import { exportCommand } from './commands/export.ts';
import { fingerprintCommand } from './commands/fingerprint.ts';
import { importCommand } from './commands/import.ts';
import { keepCommand } from './commands/keep.ts';
import { newCommand } from './commands/new.ts';
import { packCommand } from './commands/pack.ts';
import { pageCommand } from './commands/page.ts';
import { sampleCommand } from './commands/sample.ts';
import { schemaCommand } from './commands/schema.ts';

/** In the order in which an editor needs them. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  new: newCommand,
  import: importCommand,
  check: checkCommand,
  fingerprint: fingerprintCommand,
  export: exportCommand,
  diff: diffCommand,
  keep: keepCommand,
  page: pageCommand,
  pack: packCommand,
  sample: sampleCommand,
  schema: schemaCommand,
};

export function help(): string {
  const commands = Object.values(COMMANDS).map(
    ({ usage, summary, example }) => `  ${usage}\n      ${summary}\n      Example: ${COMMAND} ${example}`,
  );
  return [`Usage: ${COMMAND} <command>`, ...commands, 'The format, the rules and each command: docs/DATASET.md'].join(
    '\n\n',
  );
}

function helpOf({ usage, summary, options = [], example }: Command): string {
  const width = Math.max(0, ...options.map(([option]) => option.length));
  const lines = options.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`);
  return [`Usage: ${COMMAND} ${usage}`, summary, ...lines, `Example: ${COMMAND} ${example}`].join('\n');
}

const isParseError = (cause: unknown): cause is Error =>
  cause instanceof TypeError && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS');

/** Runs a command and returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    print(help());
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    printError(`There is no command “${name}”.\n\n${help()}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    print(helpOf(command));
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (cause) {
    const message = describeSystemError(cause);
    if (message !== null) {
      printError(`${name}: ${message}`);
      return 1;
    }
    if (!(cause instanceof CommandError) && !isParseError(cause)) throw cause;
    const exitCode = cause instanceof CommandError ? cause.exitCode : 2;
    printError(`${name}: ${cause.message}`);
    if (exitCode === 2) printError(`Usage: ${COMMAND} ${command.usage}\nExample: ${COMMAND} ${command.example}`);
    return exitCode;
  }
}
