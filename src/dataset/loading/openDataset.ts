// Opens a dataset in a worker, or on the page if no worker can start (a frame with an opaque origin). Both return the same
// result, with a reader for the chunks of a Parquet dataset.

import type { NormalizedText } from '../../engine/normalizedText.ts';
import type { Result } from '../../model/result.ts';
import type { BuiltDataset } from '../format/dataset.ts';
import type { FromWorker, ToWorker } from './dataset.worker.ts';
import { type DatasetWorker, takeWorker } from './workerClient.ts';
import type { ParquetRows, Chunk, ChunkKind } from './parquetDataset.ts';
import type { Progress, ReadFailure } from './readDataset.ts';
import type { DatasetLocation } from './readLocation.ts';

/** Reads chunks of an open Parquet dataset. */
export interface ChunkReader {
  readonly chunk: (kind: ChunkKind, start: number, end: number) => Promise<Chunk>;
  readonly text: (onRows: (done: number, total: number) => void) => Promise<NormalizedText>;
  readonly close: () => void;
}

export interface OpenedDataset {
  readonly built: BuiltDataset;
  readonly parquet: { readonly rows: ParquetRows; readonly reader: ChunkReader } | null;
}

type Answer = Result<OpenedDataset, ReadFailure>;
type OnProgress = (progress: Progress) => void;

/** A chunk reader that sends requests to the worker. */
function createChunkReader(worker: Worker): ChunkReader {
  interface Call {
    readonly resolve: (message: FromWorker) => void;
    readonly reject: (cause: Error) => void;
    readonly onRows?: (done: number, total: number) => void;
  }
  const calls = new Map<number, Call>();
  let last = 0;
  const rejectAll = (cause: Error): void => {
    for (const call of calls.values()) call.reject(cause);
    calls.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (!('call' in data)) return;
    const call = calls.get(data.call);
    if (data.kind === 'textProgress') return call?.onRows?.(data.done, data.total);
    calls.delete(data.call);
    if (data.kind === 'refused') call?.reject(new Error(data.message));
    else call?.resolve(data);
  });
  worker.addEventListener('error', (event) => rejectAll(new Error(event.message)));
  const ask = (message: ToWorker & { readonly call: number }, onRows?: Call['onRows']): Promise<FromWorker> =>
    new Promise((resolve, reject) => {
      calls.set(message.call, { resolve, reject, ...(onRows ? { onRows } : {}) });
      worker.postMessage(message);
    });
  return {
    chunk: async (chunk, start, end) => {
      const answer = await ask({ kind: 'chunk', call: ++last, chunk, start, end });
      if (answer.kind !== 'chunk') throw new Error(`The worker answered ${answer.kind}`);
      return answer.chunk;
    },
    text: async (onRows) => {
      const answer = await ask({ kind: 'text', call: ++last }, onRows);
      if (answer.kind !== 'text') throw new Error(`The worker answered ${answer.kind}`);
      return answer.text;
    },
    close: () => {
      worker.terminate();
      rejectAll(new Error('The dataset was closed'));
    },
  };
}

/** The worker's result; null if it failed to start. The worker stays open for a Parquet dataset. */
async function openInWorker(
  { worker, listen }: DatasetWorker,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Answer | null> {
  let staysOpen = false;
  try {
    return await new Promise<Answer | null>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      const onMessage = (message: FromWorker): void => {
        if (message.kind === 'progress') onProgress(message.progress);
        else if (message.kind === 'failed') resolve({ ok: false, error: message.failure });
        else if (message.kind === 'built') {
          staysOpen = message.rows !== null;
          const parquet = message.rows && { rows: message.rows, reader: createChunkReader(worker) };
          resolve({ ok: true, value: { built: message.built, parquet } });
        }
      };
      listen(onMessage, () => resolve(null));
    });
  } finally {
    if (!staysOpen) worker.terminate();
  }
}

const yieldToPage = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Runs the same code on the page, in slices between which the page can respond. */
async function openOnPage(location: DatasetLocation, signal: AbortSignal, onProgress: OnProgress): Promise<Answer> {
  const { readLocation } = await import('./readLocation.ts');
  const answer = await readLocation(location, { signal, onProgress, pause: yieldToPage });
  if (!answer.ok) return answer;
  const { built, parquet } = answer.value;
  if (!parquet) return { ok: true, value: { built, parquet: null } };
  const { readChunk, readText } = await import('./parquetDataset.ts');
  const { file, rows } = parquet;
  const reader: ChunkReader = {
    chunk: (kind, start, end) => readChunk(file, kind, start, end),
    text: (onRows) => readText(file, rows, built.dataset, { onRows, pause: yieldToPage }),
    close: () => {},
  };
  return { ok: true, value: { built, parquet: { rows, reader } } };
}

/** Opens the dataset at a location. Rejects only when aborted. */
export async function openDataset(
  location: DatasetLocation,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Answer> {
  const started = takeWorker(location);
  return (
    (started && (await openInWorker(started, signal, onProgress))) ?? (await openOnPage(location, signal, onProgress))
  );
}
