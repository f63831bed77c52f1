// What a verb of the dataset command is, and how its arguments are read. Exit codes: 0 done, 1 the data are at fault, 2 the call is.

import { CommandError } from '../dataset/terminal.ts';

export interface Command {
  /** After the command's own name: "pack <in> <out>". */
  readonly usage: string;
  readonly summary: string;
  /** What each option does, for the verb's own help. */
  readonly options?: readonly (readonly [option: string, meaning: string])[];
  readonly example: string;
  /** Answers with the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

export const COMMAND = 'npm run dataset --';

/** The operands of a call: as many as named, where a name in brackets may be left out. */
export function operands(given: readonly string[], names: readonly string[]): readonly string[] {
  const needed = names.filter((name) => !name.startsWith('['));
  if (given.length >= needed.length && given.length <= names.length) return given;
  throw new CommandError(`needs ${names.join(' and ')}, and has ${given.length === 0 ? 'none' : given.join(' ')}`, 2);
}

export function wholeNumber(text: string | undefined, option: string, most: number): number {
  if (text === undefined) throw new CommandError(`needs ${option}`, 2);
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= most) return value;
  throw new CommandError(`${option} must be a whole number from 0 to ${most.toLocaleString('en')}, not “${text}”`, 2);
}

/** One of a few words. */
export function oneOfWords<const T extends string>(text: string | undefined, option: string, words: readonly T[]): T {
  const word = words.find((one) => one === text);
  if (word !== undefined) return word;
  throw new CommandError(
    `${option} must be one of ${words.join(', ')}${text === undefined ? '' : `, not “${text}”`}`,
    2,
  );
}
