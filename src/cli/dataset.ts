// `npm run dataset -- <verb>`: what can be done with dataset folders, one row a verb. Run by scripts/dataset.mjs,
// which hands over the arguments and takes the exit code: 0 done, 1 the data are at fault, 2 the call is.

import { parseArgs } from 'node:util';
import { printProblem } from '../dataset/problem.ts';
import { checkFolder } from './checkedData.ts';
import { packFolder } from './pack.ts';
import { writeSample } from './sample.ts';
import { CommandError, complain, say } from './terminal.ts';

interface Verb {
  readonly usage: string;
  readonly summary: string;
  readonly example: string;
  /** Answers with the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

const MOST_EVENTS = 100_000_000;
const COMMAND = 'npm run dataset --';

/** The operands of a call, which must be as many as named. */
function operands(given: readonly string[], names: readonly string[]): readonly string[] {
  if (given.length === names.length) return given;
  throw new CommandError(`needs ${names.join(' and ')}, and has ${given.length === 0 ? 'none' : given.join(' ')}`, 2);
}

function wholeNumber(text: string | undefined, option: string, most: number): number {
  if (text === undefined) throw new CommandError(`needs ${option}`, 2);
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  throw new CommandError(`${option} must be a whole number from 0 to ${most.toLocaleString('en')}, not “${text}”`, 2);
}

export const VERBS: Readonly<Record<string, Verb>> = {
  sample: {
    usage: 'sample --events N --seed S [--packed] <out>',
    summary: 'Writes a folder with N made-up events from 1997 to 2018; the same seed gives the same bytes.',
    example: 'sample --events 100000 --seed 1 --packed public/data/sample',
    run: async (args) => {
      const { values, positionals } = parseArgs({
        args: [...args],
        allowPositionals: true,
        options: { events: { type: 'string' }, seed: { type: 'string' }, packed: { type: 'boolean', default: false } },
      });
      const [out = ''] = operands(positionals, ['<out>']);
      const events = wholeNumber(values.events, '--events', MOST_EVENTS);
      const seed = wholeNumber(values.seed, '--seed', 0xffff_ffff);
      await writeSample(out, { events, seed, packed: values.packed });
      say(`${out}: ${events.toLocaleString('en')} made-up events, ${values.packed ? 'packed' : 'inline'}`);
      return 0;
    },
  },
  pack: {
    usage: 'pack <in> <out>',
    summary: 'Writes a folder again with its events as Parquet, which a browser reads piece by piece.',
    example: 'pack public/data/rotherham public/data/rotherham-packed',
    run: async (args) => {
      const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
      const [from = '', to = ''] = operands(positionals, ['<in>', '<out>']);
      const count = await packFolder(from, to);
      say(`${to}: ${count.toLocaleString('en')} events, packed`);
      return 0;
    },
  },
  check: {
    usage: 'check [--json] <folder>',
    summary: 'Holds a folder to the format, the editorial rules and its fingerprints; fails on errors.',
    example: 'check public/data/rotherham',
    run: async (args) => {
      const { values, positionals } = parseArgs({
        args: [...args],
        allowPositionals: true,
        options: { json: { type: 'boolean', default: false } },
      });
      const [folder = ''] = operands(positionals, ['<folder>']);
      const problems = await checkFolder(folder).catch((cause: unknown) => {
        throw new CommandError(`cannot check ${folder}: ${cause instanceof Error ? cause.message : String(cause)}`);
      });
      const errors = problems.filter((problem) => problem.severity === 'error').length;
      if (values.json) say(JSON.stringify(problems, null, 2));
      else {
        for (const problem of problems) say(printProblem(problem));
        say(`${folder}: ${errors} errors, ${problems.length - errors} warnings`);
      }
      return errors > 0 ? 1 : 0;
    },
  },
};

export function help(): string {
  const verbs = Object.values(VERBS).map(
    ({ usage, summary, example }) => `  ${usage}\n      ${summary}\n      Example: ${COMMAND} ${example}`,
  );
  return [`Usage: ${COMMAND} <verb>`, ...verbs].join('\n\n');
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
    say(`Usage: ${COMMAND} ${verb.usage}\n${verb.summary}\nExample: ${COMMAND} ${verb.example}`);
    return 0;
  }
  try {
    return await verb.run(rest);
  } catch (cause) {
    if (!(cause instanceof CommandError) && !isParseError(cause)) throw cause;
    const exitCode = cause instanceof CommandError ? cause.exitCode : 2;
    complain(`${name}: ${cause.message}`);
    if (exitCode === 2) complain(`Usage: ${COMMAND} ${verb.usage}\nExample: ${COMMAND} ${verb.example}`);
    return exitCode;
  }
}
