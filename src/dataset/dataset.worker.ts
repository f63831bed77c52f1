// The worker's side of loading: reads one dataset off the page's thread and posts progress and the answer.

import type { BuiltDataset } from './dataset.ts';
import { type Progress, type ReadFailure, readDataset } from './read.ts';

export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'built'; readonly built: BuiltDataset }
  | { readonly kind: 'failed'; readonly failure: ReadFailure };

const post = (message: FromWorker): void => self.postMessage(message);

self.addEventListener('message', async (message: MessageEvent<unknown>) => {
  if (typeof message.data !== 'string') return;
  const answer = await readDataset(message.data, {
    onProgress: (progress) => post({ kind: 'progress', progress }),
  });
  post(answer.ok ? { kind: 'built', built: answer.value } : { kind: 'failed', failure: answer.error });
});
