// `npm run dataset -- <verb>`: what can be done with dataset folders, one row a verb, one file a verb in verbs/. Run by
// scripts/dataset.mjs, which hands over the arguments and takes the exit code.

import { systemFault } from './readDatasetFolder.ts';
import { CommandError, complain, say } from './terminal.ts';
import { COMMAND, type Verb } from './command.ts';
import { checkVerb } from './commands/check.ts';
import { diffVerb } from './commands/diff.ts';
import { exportVerb } from './commands/export.ts';
import { fingerprintVerb } from './commands/fingerprint.ts';
import { importVerb } from './commands/import.ts';
import { keepVerb } from './commands/keep.ts';
import { newVerb } from './commands/new.ts';
import { packVerb } from './commands/pack.ts';
import { sampleVerb } from './commands/sample.ts';
import { schemaVerb } from './commands/schema.ts';

/** In the order in which an editor meets them. */
export const VERBS: Readonly<Record<string, Verb>> = {
  new: newVerb,
  import: importVerb,
  check: checkVerb,
  fingerprint: fingerprintVerb,
  export: exportVerb,
  diff: diffVerb,
  keep: keepVerb,
  pack: packVerb,
  sample: sampleVerb,
  schema: schemaVerb,
};

export function help(): string {
  const verbs = Object.values(VERBS).map(
    ({ usage, summary, example }) => `  ${usage}\n      ${summary}\n      Example: ${COMMAND} ${example}`,
  );
  return [`Usage: ${COMMAND} <verb>`, ...verbs, 'The format, the rules and each command: docs/DATASET.md'].join('\n\n');
}

function helpOf({ usage, summary, options = [], example }: Verb): string {
  const width = Math.max(0, ...options.map(([option]) => option.length));
  const lines = options.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`);
  return [`Usage: ${COMMAND} ${usage}`, summary, ...lines, `Example: ${COMMAND} ${example}`].join('\n');
}

const isParseError = (cause: unknown): cause is Error =>
  cause instanceof TypeError && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS');

/** Runs one call and answers with its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    say(help());
    return name === undefined ? 2 : 0;
  }
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb) {
    complain(`There is no verb “${name}”.\n\n${help()}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    say(helpOf(verb));
    return 0;
  }
  try {
    return await verb.run(rest);
  } catch (cause) {
    const system = systemFault(cause);
    if (system !== null) {
      complain(`${name}: ${system}`);
      return 1;
    }
    if (!(cause instanceof CommandError) && !isParseError(cause)) throw cause;
    const exitCode = cause instanceof CommandError ? cause.exitCode : 2;
    complain(`${name}: ${cause.message}`);
    if (exitCode === 2) complain(`Usage: ${COMMAND} ${verb.usage}\nExample: ${COMMAND} ${verb.example}`);
    return exitCode;
  }
}
