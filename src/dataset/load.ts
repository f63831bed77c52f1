// How a bundled dataset gets in: one queryOptions, shared by the page, its prefetch and tests. The bytes stay in the
// query cache; nothing else is ever fetched because a URL said so. Who reads them is opener.ts.

import { hashKey, type QueryClient, type QueryKey, queryOptions } from '@tanstack/react-query';
import type { BuiltDataset } from './dataset.ts';
import { versionFolder } from './version.ts';
import { openDataset, type PartReader } from './opener.ts';
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

/** The address of a dataset, or of a version of it that the site keeps, under the site's root (absolute, ends in "/"). */
export const datasetUrl = (root: string, slug: string, version: string | null = null): string =>
  new URL(version === null ? `data/${slug}/dataset.json` : `data/${slug}/${versionFolder(version)}/dataset.json`, root)
    .href;

type OnProgress = (progress: Progress) => void;

interface LoadOptions {
  readonly url: string;
  readonly signal: AbortSignal;
  readonly client: QueryClient;
  readonly queryKey: QueryKey;
  readonly onProgress: OnProgress;
}

async function load({ url, signal, client, queryKey, onProgress }: LoadOptions): Promise<BuiltDataset> {
  const answer = await openDataset(url, signal, onProgress);
  if (!answer.ok) throw new LoadError(answer.error);
  performance.mark('otr:data');
  const { built, packed } = answer.value;
  if (!packed) return built;
  const { openShelf } = await import('./shelf.ts');
  const { dataset } = built;
  const shelf = openShelf({ dataset, rows: packed.rows, reader: packed.reader, client, queryKey });
  closeWithQuery(client, queryKey, packed.reader);
  return { ...built, dataset: shelf.current().dataset };
}

/** When nobody shows the dataset any more, what reads on in it ends. */
function closeWithQuery(client: QueryClient, queryKey: QueryKey, reader: PartReader): void {
  const cache = client.getQueryCache();
  const name = hashKey(queryKey);
  const stop = cache.subscribe(({ type, query }) => {
    if (type !== 'removed' || query.queryHash !== name) return;
    reader.close();
    stop();
  });
}

export const datasetQuery = (
  root: string,
  slug: string,
  version: string | null = null,
  onProgress: OnProgress = () => {},
) =>
  queryOptions({
    queryKey: ['dataset', root, slug, version] as const,
    queryFn: ({ signal, client, queryKey }) =>
      load({ url: datasetUrl(root, slug, version), signal, client, queryKey, onProgress }),
    staleTime: Infinity,
    // A dataset that nobody shows is let go: it may be hundreds of megabytes.
    gcTime: 0,
    // A dataset is compared by identity: a deep comparison of a million events would cost seconds.
    structuralSharing: false,
    retry: (failures, error) =>
      failures < 2 && error instanceof LoadError && ['network', 'server'].includes(error.kind),
    retryDelay: (attempt) => 400 * 2 ** attempt,
  });
