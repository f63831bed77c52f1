// From an address to a built dataset: fetch, parse, validate, build, with progress. The same code in the worker and,
// where none can start, on the page; it knows neither.

import { fail, ok, type Result } from '../../model/result.ts';
import { buildSteps, type ParquetLocation, parquetLocation } from '../format/buildDataset.ts';
import type { BuiltDataset } from '../format/dataset.ts';
import { ServerError, type OnBytes, readBody } from './httpBody.ts';
import type { ParquetRows } from './parquetDataset.ts';
import type { ParquetFile } from './parquetFile.ts';
import { type Issue, printIssue } from '../format/issue.ts';
import { versionOf } from '../format/version.ts';

/** Bytes until all have come (`total` is null where the host does not say), then events. */
export interface Progress {
  readonly phase: 'bytes' | 'events';
  readonly done: number;
  readonly total: number | null;
}

/** Why a dataset could not be opened; the reader is told which. */
export interface ReadFailure {
  /** `lost`: a file of the reader's own that is not at hand, or not any more. */
  readonly kind: 'missing' | 'webPage' | 'network' | 'server' | 'notJson' | 'format' | 'lost';
  readonly message: string;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** Called between slices of work; a page lets others have their turn here. */
  readonly pause?: () => Promise<void>;
}

/** Bytes between two words of progress. */
const PROGRESS_BYTES = 262_144;

/** Word of bytes now and then, not for every chunk. */
function throttleProgress(onProgress: ReadOptions['onProgress']): OnBytes {
  let reported = 0;
  return (done, total) => {
    if (done - reported < PROGRESS_BYTES) return;
    reported = done;
    onProgress({ phase: 'bytes', done, total });
  };
}

const failure = (kind: ReadFailure['kind'], message: string) => fail<ReadFailure>({ kind, message });
const httpFailure = (url: string, status: number) =>
  failure(status === 404 ? 'missing' : 'server', `${url} answered ${status}`);

/** What was read: the dataset, and for one with packed events what the rest of them is read with. */
export interface ReadDataset {
  readonly built: BuiltDataset;
  readonly parquet: { readonly rows: ParquetRows; readonly file: ParquetFile } | null;
}

/** Reads and builds one dataset. Never rejects but for an abort. */
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
    // A host that answers every address with its home page, a network that wants a log-in; or a broken download.
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

/** The head that was built, with its events out of the file beside it. */
async function readParquetEvents(
  url: string,
  { href, count }: ParquetLocation,
  { dataset, issues, version }: BuiltDataset,
  { signal, onProgress, pause }: ReadOptions,
): Promise<Result<ReadDataset, ReadFailure>> {
  const address = new URL(href, url).href;
  try {
    // Few datasets are packed: what reads them comes when one does.
    const [{ openParquetUrl }, { readIndex }] = await Promise.all([
      import('./parquetFile.ts'),
      import('./parquetDataset.ts'),
    ]);
    const file = await openParquetUrl(address, {
      ...(signal ? { signal } : {}),
      onBytes: throttleProgress(onProgress),
    });
    const index = await readIndex(file, {
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
