// The shape of a dataset command and the parsing of its arguments. Exit codes: 0 done, 1 wrong data, 2 wrong call.

import { CommandError } from '../dataset/terminal.ts';

export interface Command {
  /** The command with its operands: "pack <in> <out>". */
  readonly usage: string;
  readonly summary: string;
  /** The meaning of each option, for the command's help. */
  readonly options?: readonly (readonly [option: string, meaning: string])[];
  readonly example: string;
  /** Returns the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

export const COMMAND = 'npm run dataset --';

/** Checks the number of operands. A name in brackets is optional. */
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

/** Parses one of the given words. */
export function oneOfWords<const T extends string>(text: string | undefined, option: string, words: readonly T[]): T {
  const word = words.find((one) => one === text);
  if (word !== undefined) return word;
  throw new CommandError(
    `${option} must be one of ${words.join(', ')}${text === undefined ? '' : `, not “${text}”`}`,
    2,
  );
}
