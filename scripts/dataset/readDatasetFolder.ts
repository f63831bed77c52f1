// A dataset folder as it lies on the disk: dataset.json as text and as a value, with its events put back in their
// place where they are packed. Knows nothing of what they may say.

import { isRecord } from '../../src/model/record.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parquetLocation } from '../../src/dataset/format/buildDataset.ts';
import type { LocatedIssue } from '../../src/dataset/format/issue.ts';
import { findJsonError } from '../../src/dataset/exchange/jsonLocations.ts';
import { readParquetEvents } from './readParquet.ts';
import { CommandError } from './terminal.ts';

export interface Folder {
  /** The path of dataset.json. */
  readonly file: string;
  /** What stands in it, for telling the line of a fault. */
  readonly text: string;
  readonly raw: unknown;
  /** The path of events.parquet, where the events are packed. */
  readonly packed: string | null;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'a file is there already, where a folder is wanted',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'you may not',
  EPERM: 'you may not',
  EROFS: 'its disk may only be read',
  ENOSPC: 'its disk is full',
};

/** The code of a fault of the system, such as a file that is not there; null of any other. */
const codeOf = (cause: unknown): string | null =>
  cause instanceof Error && 'syscall' in cause && 'code' in cause ? String(cause.code) : null;

export const reasonOf = (cause: unknown): string =>
  REASONS[codeOf(cause) ?? ''] ?? (cause instanceof Error ? cause.message : String(cause));

/** A fault of the system as a line for whoever calls; null of any other, which is a fault of ours. */
export function systemFault(cause: unknown): string | null {
  if (codeOf(cause) === null) return null;
  const path = cause instanceof Error && 'path' in cause ? `${String(cause.path)}: ` : '';
  return `${path}${reasonOf(cause)}`;
}

/** The longest text that JavaScript can hold. */
const MOST_CHARACTERS = 2 ** 29 - 24;

/** A file's text; a file that is not there, or is too large to be one text, is a fault of whoever calls. */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new CommandError(`cannot read ${file}: ${reasonOf(cause)}`);
  });
  if (bytes.length <= MOST_CHARACTERS) return bytes.toString('utf8');
  throw new CommandError(
    `${file} is larger than 512 MB, too large to be read whole; make it with --packed, as Parquet`,
  );
}

/** A file's bytes, in a buffer of their own. */
export const readBytes = async (file: string): Promise<Uint8Array<ArrayBuffer>> =>
  Uint8Array.from(await readFile(file));

/** A file that is not JSON, as `check --json` tells it too. */
export class JsonFault extends CommandError {
  readonly issue: LocatedIssue;

  constructor(file: string, line: number, reason: string) {
    const message = `is not JSON: ${reason}`;
    super(`${file}:${line}: ${message}`);
    const fix = 'mend it in this line, or a little before it';
    this.issue = { rule: 'format', severity: 'error', path: '', event: null, message, fix, file, line, row: null };
  }
}

export function parseJson(text: string, file: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch (cause) {
    const fault = findJsonError(json);
    throw new JsonFault(file, fault?.line ?? 1, fault?.message ?? reasonOf(cause));
  }
}

/** Reads a folder. Its events, packed or not, stand in `raw.events`. */
export async function readDatasetFolder(folder: string): Promise<Folder> {
  const file = join(folder, 'dataset.json');
  const text = await readText(file);
  const raw = parseJson(text, file);
  const place = parquetLocation(raw);
  if (!isRecord(raw) || !place) return { file, text, raw, packed: null };
  const packed = join(folder, place.href);
  const events: unknown[] = [];
  for await (const event of readParquetEvents(packed)) events.push(event);
  if (events.length !== place.count) {
    throw new CommandError(`${packed} has ${events.length} events, and ${file} says ${place.count}; pack it again`);
  }
  return { file, text, raw: { ...raw, events }, packed };
}
