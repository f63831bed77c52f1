// The dataset worker: reads one dataset off the main thread, posts progress and the result, and then reads chunks of a
// Parquet dataset on request. Defines the message types of both directions.

import { buffersOf } from '../../engine/columns.ts';
import type { NormalizedText } from '../../engine/normalizedText.ts';
import type { BuiltDataset, Dataset } from '../format/dataset.ts';
import type { ParquetRows, Chunk, ChunkKind } from './parquetDataset.ts';
import type { ParquetFile } from './parquetFile.ts';
import type { Progress, ReadFailure } from './readDataset.ts';
import { type DatasetLocation, readLocation } from './readLocation.ts';

export type ToWorker =
  | { readonly kind: 'open'; readonly location: DatasetLocation }
  | {
      readonly kind: 'chunk';
      readonly call: number;
      readonly chunk: ChunkKind;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'text'; readonly call: number };

export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'built'; readonly built: BuiltDataset; readonly rows: ParquetRows | null }
  | { readonly kind: 'failed'; readonly failure: ReadFailure }
  | { readonly kind: 'chunk'; readonly call: number; readonly chunk: Chunk }
  | { readonly kind: 'textProgress'; readonly call: number; readonly done: number; readonly total: number }
  | { readonly kind: 'text'; readonly call: number; readonly text: NormalizedText }
  | { readonly kind: 'refused'; readonly call: number; readonly message: string };

const post = (message: FromWorker, transfer: readonly Transferable[] = []): void =>
  self.postMessage(message, { transfer: [...transfer] });

/** The Parquet file from which later messages read chunks. */
let openFile: {
  readonly file: ParquetFile;
  readonly rows: Pick<ParquetRows, 'fileRows'>;
  readonly actors: Dataset['actors'];
} | null = null;

/** Transfers the columns; everything else is cloned. */
async function open(location: DatasetLocation): Promise<void> {
  const answer = await readLocation(location, { onProgress: (progress) => post({ kind: 'progress', progress }) });
  if (!answer.ok) return post({ kind: 'failed', failure: answer.error });
  const { built, parquet } = answer.value;
  const { columns, actors } = built.dataset;
  if (parquet) openFile = { file: parquet.file, rows: { fileRows: parquet.rows.fileRows }, actors };
  const buffers = [...buffersOf(columns), ...(parquet ? [parquet.rows.date.buffer, parquet.rows.concerns.buffer] : [])];
  const transfer = new Set(buffers.filter((buffer) => buffer instanceof ArrayBuffer));
  post({ kind: 'built', built, rows: parquet?.rows ?? null }, [...transfer]);
}

async function answer(message: Exclude<ToWorker, { readonly kind: 'open' }>): Promise<void> {
  const { call } = message;
  if (!openFile) return;
  try {
    const { readChunk, readText } = await import('./parquetDataset.ts');
    if (message.kind === 'chunk') {
      const chunk = await readChunk(openFile.file, message.chunk, message.start, message.end);
      return post({ kind: 'chunk', call, chunk });
    }
    const text = await readText(openFile.file, openFile.rows, openFile, {
      onRows: (done, total) => post({ kind: 'textProgress', call, done, total }),
    });
    post(
      { kind: 'text', call, text },
      [text.ends.buffer].filter((buffer) => buffer instanceof ArrayBuffer),
    );
  } catch (cause) {
    post({ kind: 'refused', call, message: String(cause) });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind !== 'open') void answer(data);
  // Reports exceptions and values that cannot be cloned as failures, so that the page never waits for ever.
  else
    open(data.location).catch((cause) => post({ kind: 'failed', failure: { kind: 'format', message: String(cause) } }));
});
