// Where the commands' results go: a file that is not written over by accident, or standard output, piece by piece.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CommandError } from './terminal.ts';

/** Writes pieces of text to a file, whose folder is made. */
export async function writePieces(file: string, pieces: Iterable<string>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await pipeline(Readable.from(pieces), createWriteStream(file));
}

/** Writes pieces of text to standard output, no faster than they are read. */
export async function sayPieces(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  }
}

/** Refuses a folder that has a dataset already, unless told otherwise; `force` is null where the verb cannot be told. */
export async function requireFree(folder: string, force: boolean | null): Promise<void> {
  const file = join(folder, 'dataset.json');
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (!exists || force === true) return;
  throw new CommandError(`${file} is there already; name another folder${force === null ? '' : ', or add --force'}`, 2);
}

/** Today, as 2026-11-23. */
export const today = (): string => new Date().toISOString().slice(0, 10);
