// The worker's side of loading: reads one dataset off the page's thread and posts progress and the answer.

import { buffersOf } from '../engine/columns.ts';
import type { BuiltDataset } from './dataset.ts';
import { type Progress, type ReadFailure, readDataset } from './read.ts';

export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'built'; readonly built: BuiltDataset }
  | { readonly kind: 'failed'; readonly failure: ReadFailure };

/** The columns change hands; everything else is copied. */
const post = (message: FromWorker, transfer: Transferable[] = []): void => self.postMessage(message, { transfer });

self.addEventListener('message', async (message: MessageEvent<unknown>) => {
  if (typeof message.data !== 'string') return;
  const answer = await readDataset(message.data, {
    onProgress: (progress) => post({ kind: 'progress', progress }),
  });
  if (!answer.ok) return post({ kind: 'failed', failure: answer.error });
  const buffers = buffersOf(answer.value.dataset.columns).filter((buffer) => buffer instanceof ArrayBuffer);
  post({ kind: 'built', built: answer.value }, [...new Set(buffers)]);
});
