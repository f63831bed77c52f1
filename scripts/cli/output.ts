// Where the commands' results go: a file that is not written over by accident, or standard output, piece by piece.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CommandError } from '../dataset/terminal.ts';

/** Writes pieces of text to a file, whose folder is made. */
export async function writePieces(file: string, pieces: Iterable<string>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await pipeline(Readable.from(pieces), createWriteStream(file));
}

/** Writes pieces of text to standard output, no faster than they are read. */
export async function printPieces(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  }
}

export const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Refuses a folder in which one of the files that are to be written is there already; `more` is what else may be done. */
export async function requireFree(folder: string, names: readonly string[], more = ''): Promise<void> {
  for (const name of names) {
    const file = join(folder, name);
    if (await exists(file)) throw new CommandError(`${file} is there already; name another folder${more}`, 2);
  }
}

/** Today, as 2026-11-23. */
export const today = (): string => new Date().toISOString().slice(0, 10);
