// Reads a dataset folder: dataset.json as text and as a value, with packed events put back into `events`. Does not
// validate.

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
  /** Its text, for finding the lines of issues. */
  readonly text: string;
  readonly raw: unknown;
  /** The path of events.parquet; null if the events are not packed. */
  readonly packed: string | null;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'a file with this name exists already, where a folder is needed',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'its disk is read-only',
  ENOSPC: 'its disk is full',
};

/** The code of an operating system error, such as ENOENT; null for other errors. */
const codeOf = (cause: unknown): string | null =>
  cause instanceof Error && 'syscall' in cause && 'code' in cause ? String(cause.code) : null;

export const reasonOf = (cause: unknown): string =>
  REASONS[codeOf(cause) ?? ''] ?? (cause instanceof Error ? cause.message : String(cause));

/** An operating system error as a line for the user; null for other errors, which are bugs. */
export function describeSystemError(cause: unknown): string | null {
  if (codeOf(cause) === null) return null;
  const path = cause instanceof Error && 'path' in cause ? `${String(cause.path)}: ` : '';
  return `${path}${reasonOf(cause)}`;
}

/** The longest string of V8. */
const MAX_CHARACTERS = 2 ** 29 - 24;

/** A file's text. Throws a CommandError if it cannot be read or is too large. */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new CommandError(`cannot read ${file}: ${reasonOf(cause)}`);
  });
  if (bytes.length <= MAX_CHARACTERS) return bytes.toString('utf8');
  throw new CommandError(
    `${file} is larger than 512 MB, too large to be read whole; make it with --packed, as Parquet`,
  );
}

/** A file's bytes, in their own buffer. */
export const readBytes = async (file: string): Promise<Uint8Array<ArrayBuffer>> =>
  Uint8Array.from(await readFile(file));

/** A file that is not JSON. `check --json` prints its issue. */
export class JsonSyntaxError extends CommandError {
  readonly issue: LocatedIssue;

  constructor(file: string, line: number, reason: string) {
    const message = `is not JSON: ${reason}`;
    super(`${file}:${line}: ${message}`);
    const fix = 'correct this line, or one shortly before it';
    this.issue = { rule: 'format', severity: 'error', path: '', event: null, message, fix, file, line, row: null };
  }
}

export function parseJson(text: string, file: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch (cause) {
    const fault = findJsonError(json);
    throw new JsonSyntaxError(file, fault?.line ?? 1, fault?.message ?? reasonOf(cause));
  }
}

/** Reads a folder. `raw.events` has its events, packed or not. */
export async function readDatasetFolder(folder: string): Promise<Folder> {
  const file = join(folder, 'dataset.json');
  const text = await readText(file);
  const raw = parseJson(text, file);
  const location = parquetLocation(raw);
  if (!isRecord(raw) || !location) return { file, text, raw, packed: null };
  const packed = join(folder, location.href);
  const events: unknown[] = [];
  for await (const event of readParquetEvents(packed)) events.push(event);
  if (events.length !== location.count) {
    throw new CommandError(`${packed} has ${events.length} events, and ${file} says ${location.count}; pack it again`);
  }
  return { file, text, raw: { ...raw, events }, packed };
}
