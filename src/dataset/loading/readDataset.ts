// Fetches, parses, validates and builds a dataset, with progress. Runs in the worker or on the page.

import { fail, ok, type Result } from '../../model/result.ts';
import { buildSteps, type ParquetLocation, parquetLocation } from '../format/buildDataset.ts';
import type { BuiltDataset } from '../format/dataset.ts';
import { ServerError, type OnBytes, readBody } from './httpBody.ts';
import type { ParquetRows } from './parquetDataset.ts';
import type { ParquetFile } from './parquetFile.ts';
import { type Issue, printIssue } from '../format/issue.ts';
import { versionOf } from '../format/version.ts';

/** First bytes (`total` is null if unknown), then events. */
export interface Progress {
  readonly phase: 'bytes' | 'events';
  readonly done: number;
  readonly total: number | null;
}

/** Why a dataset could not be opened; `kind` selects the message for the reader. */
export interface ReadFailure {
  /** `lost`: a local file that cannot be read any more. */
  readonly kind: 'missing' | 'webPage' | 'network' | 'server' | 'notJson' | 'format' | 'lost';
  readonly message: string;
  /** True if the reader can say the order of day and month, without which no date could be read. */
  readonly asksOrder?: true;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** Awaited between slices of work, so that the page can respond. */
  readonly pause?: () => Promise<void>;
}

/** Bytes between two progress reports. */
const PROGRESS_BYTES = 262_144;

/** Reports every PROGRESS_BYTES, not for every chunk. */
function throttleProgress(onProgress: ReadOptions['onProgress']): OnBytes {
  let reported = 0;
  return (done, total) => {
    if (done - reported < PROGRESS_BYTES) return;
    reported = done;
    onProgress({ phase: 'bytes', done, total });
  };
}

export const failure = (kind: ReadFailure['kind'], message: string) => fail<ReadFailure>({ kind, message });
const httpFailure = (url: string, status: number) =>
  failure(status === 404 ? 'missing' : 'server', `${url} answered ${status}`);

/** The dataset; for one with Parquet events also the open file. */
export interface ReadDataset {
  readonly built: BuiltDataset;
  readonly parquet: { readonly rows: ParquetRows; readonly file: ParquetFile } | null;
}

/** Reads and builds one dataset. Rejects only if aborted. */
export async function readDataset(url: string, options: ReadOptions): Promise<Result<ReadDataset, ReadFailure>> {
  const { signal, onProgress, pause } = options;
  let text: string;
  let version: string | null;
  try {
    const answer = await fetch(url, signal ? { signal } : {});
    if (!answer.ok) return httpFailure(url, answer.status);
    const body = await readBody(answer, throttleProgress(onProgress));
    version = await versionOf(body);
    text = new TextDecoder().decode(body);
  } catch (cause) {
    signal?.throwIfAborted();
    return failure('network', `No answer from ${url}: ${String(cause)}`);
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    // HTML comes from a single-page fallback or a captive portal; anything else is a broken file.
    const kind = text.trimStart().startsWith('<') ? 'webPage' : 'notJson';
    return failure(kind, `${url} is not JSON: ${String(cause)}`);
  }
  const steps = buildSteps(raw);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      if (!step.value.ok) return failure('format', step.value.error.map(printIssue).join('\n'));
      const location = parquetLocation(raw);
      const built = { ...step.value.value, version };
      return location ? readParquetEvents(url, location, built, options) : ok({ built, parquet: null });
    }
    onProgress({ phase: 'events', done: step.value, total: null });
    await pause?.();
    signal?.throwIfAborted();
  }
}

/** Adds the events of a Parquet file to a built head. */
async function readParquetEvents(
  url: string,
  { href, count }: ParquetLocation,
  { dataset, issues, version }: BuiltDataset,
  { signal, onProgress, pause }: ReadOptions,
): Promise<Result<ReadDataset, ReadFailure>> {
  const address = new URL(href, url).href;
  try {
    // Imported on demand: few datasets use Parquet.
    const [{ openParquetUrl }, { readIndex }] = await Promise.all([
      import('./parquetFile.ts'),
      import('./parquetDataset.ts'),
    ]);
    const file = await openParquetUrl(address, {
      ...(signal ? { signal } : {}),
      onBytes: throttleProgress(onProgress),
    });
    const index = await readIndex(file, dataset, {
      ...(signal ? { signal } : {}),
      ...(pause ? { pause } : {}),
      onRows: (done, total) => onProgress({ phase: 'events', done, total }),
    });
    const countIssues: readonly Issue[] =
      file.rows === count
        ? []
        : [
            {
              rule: 'format',
              severity: 'warning',
              path: 'events.count',
              event: null,
              message: `says ${count} where ${href} has ${file.rows} events`,
              fix: 'pack the dataset again',
            },
          ];
    return ok({
      built: {
        dataset: { ...dataset, columns: index.columns, links: index.links },
        issues: [...issues, ...countIssues, ...index.issues],
        version,
      },
      parquet: { rows: index.rows, file },
    });
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof ServerError) return httpFailure(address, cause.status);
    if (cause instanceof TypeError) return failure('network', `No answer from ${address}: ${String(cause)}`);
    return failure('format', `${address} cannot be read: ${String(cause)}`);
  }
}
