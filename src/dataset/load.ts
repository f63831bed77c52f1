// How a bundled dataset gets in: one queryOptions, shared by the page, its prefetch and tests. The bytes stay in the
// query cache; nothing else is ever fetched because a URL said so. In a worker; on the page where none can start.

import { queryOptions } from '@tanstack/react-query';
import type { Result } from '../model/result.ts';
import type { BuiltDataset } from './dataset.ts';
import type { FromWorker } from './dataset.worker.ts';
import type { Progress, ReadFailure } from './read.ts';

/** Thrown by the query; carries the kind of failure, which decides what the reader is told. */
export class LoadError extends Error {
  readonly kind: ReadFailure['kind'];
  constructor(failure: ReadFailure) {
    super(failure.message);
    this.name = 'LoadError';
    this.kind = failure.kind;
  }
}

type Answer = Result<BuiltDataset, ReadFailure>;
type OnProgress = (progress: Progress) => void;

/** The address of a dataset, under the site's root (an absolute address that ends in "/"). */
export const datasetUrl = (root: string, slug: string): string => new URL(`data/${slug}/dataset.json`, root).href;

/** A frame of an opaque origin may not start a worker; an old browser may not know module workers. */
function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./dataset.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null; // The page reads it itself.
  }
}

/** The worker's answer, or null where it could not be started after all. */
function readInWorker(
  worker: Worker,
  url: string,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Answer | null> {
  const answer = new Promise<Answer | null>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', () => resolve(null));
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'progress') onProgress(data.progress);
      else if (data.kind === 'built') resolve({ ok: true, value: data.built });
      else resolve({ ok: false, error: data.failure });
    });
  });
  worker.postMessage(url);
  return answer.finally(() => worker.terminate());
}

/** The same code on the page, in slices between which the page has its turn. */
async function readOnPage(url: string, signal: AbortSignal, onProgress: OnProgress): Promise<Answer> {
  const { readDataset } = await import('./read.ts');
  return readDataset(url, { signal, onProgress, rest: () => new Promise((resolve) => setTimeout(resolve)) });
}

async function load(url: string, signal: AbortSignal, onProgress: OnProgress): Promise<BuiltDataset> {
  const worker = startWorker();
  const answer =
    (worker && (await readInWorker(worker, url, signal, onProgress))) ?? (await readOnPage(url, signal, onProgress));
  if (!answer.ok) throw new LoadError(answer.error);
  performance.mark('otr:data');
  return answer.value;
}

export const datasetQuery = (root: string, slug: string, onProgress: OnProgress = () => {}) =>
  queryOptions({
    queryKey: ['dataset', root, slug] as const,
    queryFn: ({ signal }) => load(datasetUrl(root, slug), signal, onProgress),
    staleTime: Infinity,
    gcTime: Infinity,
    // A dataset is compared by identity: a deep comparison of a million events would cost seconds.
    structuralSharing: false,
    retry: (failures, error) =>
      failures < 2 && error instanceof LoadError && ['network', 'server'].includes(error.kind),
    retryDelay: (attempt) => 400 * 2 ** attempt,
  });
