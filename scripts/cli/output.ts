// Writes the commands' results to a file or to standard output, in pieces.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CommandError } from '../dataset/terminal.ts';

/** Writes pieces of text to a file. Creates its folder. */
export async function writePieces(file: string, pieces: Iterable<string>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await pipeline(Readable.from(pieces), createWriteStream(file));
}

/** Writes pieces of text to standard output, at the reader's pace. */
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

/** Throws if one of the files exists in the folder. `more`: further advice for the message. */
export async function requireFree(folder: string, names: readonly string[], more = ''): Promise<void> {
  for (const name of names) {
    const file = join(folder, name);
    if (await exists(file)) throw new CommandError(`${file} exists already; name another folder${more}`, 2);
  }
}

/** Today, as 2026-11-23. */
export const today = (): string => new Date().toISOString().slice(0, 10);
