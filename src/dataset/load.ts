// How a bundled dataset gets in: one queryOptions, shared by the page, its prefetch and tests. The bytes stay in the
// query cache; nothing else is ever fetched because a URL said so.

import { queryOptions } from '@tanstack/react-query';
import type { BuiltDataset } from './dataset.ts';
import { buildDataset } from './build.ts';
import { printProblem } from './problem.ts';

/** Why a dataset could not be opened; the reader is told which. */
export class LoadError extends Error {
  readonly kind: 'missing' | 'network' | 'server' | 'notJson' | 'format';
  constructor(kind: LoadError['kind'], message: string) {
    super(message);
    this.name = 'LoadError';
    this.kind = kind;
  }
}

/** The folder of a dataset, under the site's root (an absolute address that ends in "/"). */
export const datasetUrl = (root: string, slug: string): string => new URL(`data/${slug}/dataset.json`, root).href;

async function fetchText(url: string, signal: AbortSignal): Promise<string> {
  let answer: Response;
  try {
    answer = await fetch(url, { signal });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new LoadError('network', `No answer from ${url}`);
  }
  if (answer.status === 404) throw new LoadError('missing', `${url} answered 404`);
  if (!answer.ok) throw new LoadError('server', `${url} answered ${answer.status}`);
  return answer.text();
}

async function load(url: string, signal: AbortSignal): Promise<BuiltDataset> {
  const text = await fetchText(url, signal);
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    // A host that answers every address with its home page, or a broken download.
    const kind = text.trimStart().startsWith('<') ? 'missing' : 'notJson';
    throw new LoadError(kind, `${url} is not JSON: ${String(cause)}`);
  }
  const built = buildDataset(raw);
  if (!built.ok) throw new LoadError('format', built.error.map(printProblem).join('\n'));
  performance.mark('otr:data');
  return built.value;
}

export const datasetQuery = (root: string, slug: string) =>
  queryOptions({
    queryKey: ['dataset', root, slug] as const,
    queryFn: ({ signal }) => load(datasetUrl(root, slug), signal),
    staleTime: Infinity,
    gcTime: Infinity,
    // A dataset is compared by identity: a deep comparison of a million events would cost seconds.
    structuralSharing: false,
    retry: (failures, error) =>
      failures < 2 && error instanceof LoadError && ['network', 'server'].includes(error.kind),
    retryDelay: (attempt) => 400 * 2 ** attempt,
  });
