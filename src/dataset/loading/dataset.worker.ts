// The worker's side of loading: reads one dataset off the page's thread, posts progress and the answer, and stays to
// read more of a packed one. What is said between the two is typed here.

import { buffersOf } from '../../engine/columns.ts';
import type { NormalizedText } from '../../engine/normalizedText.ts';
import type { BuiltDataset, Dataset } from '../format/dataset.ts';
import type { ParquetRows, Chunk, ChunkKind } from './parquetDataset.ts';
import type { ParquetFile } from './parquetFile.ts';
import type { Progress, ReadFailure } from './readDataset.ts';
import { type DatasetLocation, readLocation } from './readLocation.ts';

export type ToWorker =
  | { readonly kind: 'open'; readonly place: DatasetLocation }
  | {
      readonly kind: 'part';
      readonly call: number;
      readonly part: ChunkKind;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'text'; readonly call: number };

export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'built'; readonly built: BuiltDataset; readonly rows: ParquetRows | null }
  | { readonly kind: 'failed'; readonly failure: ReadFailure }
  | { readonly kind: 'part'; readonly call: number; readonly part: Chunk }
  | { readonly kind: 'textProgress'; readonly call: number; readonly done: number; readonly total: number }
  | { readonly kind: 'text'; readonly call: number; readonly text: NormalizedText }
  | { readonly kind: 'refused'; readonly call: number; readonly message: string };

const post = (message: FromWorker, transfer: readonly Transferable[] = []): void =>
  self.postMessage(message, { transfer: [...transfer] });

/** What reading on needs; the rest of the answer is the page's. */
let held: {
  readonly file: ParquetFile;
  readonly rows: Pick<ParquetRows, 'fileRows'>;
  readonly actors: Dataset['actors'];
} | null = null;

/** The columns change hands; everything else is copied. */
async function open(place: DatasetLocation): Promise<void> {
  const answer = await readLocation(place, { onProgress: (progress) => post({ kind: 'progress', progress }) });
  if (!answer.ok) return post({ kind: 'failed', failure: answer.error });
  const { built, packed } = answer.value;
  const { columns, actors } = built.dataset;
  if (packed) held = { file: packed.file, rows: { fileRows: packed.rows.fileRows }, actors };
  const buffers = [...buffersOf(columns), ...(packed ? [packed.rows.date.buffer, packed.rows.concerns.buffer] : [])];
  const transfer = new Set(buffers.filter((buffer) => buffer instanceof ArrayBuffer));
  post({ kind: 'built', built, rows: packed?.rows ?? null }, [...transfer]);
}

async function answer(message: Exclude<ToWorker, { readonly kind: 'open' }>): Promise<void> {
  const { call } = message;
  if (!held) return;
  try {
    const { readChunk, readText } = await import('./parquetDataset.ts');
    if (message.kind === 'part') {
      const part = await readChunk(held.file, message.part, message.start, message.end);
      return post({ kind: 'part', call, part });
    }
    const text = await readText(held.file, held.rows, held, {
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
  // What cannot be posted, or breaks in here, is told like any other failure: nothing is waited for in vain.
  else open(data.place).catch((cause) => post({ kind: 'failed', failure: { kind: 'format', message: String(cause) } }));
});
