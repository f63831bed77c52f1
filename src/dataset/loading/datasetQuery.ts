// How a dataset gets in, bundled or a reader's own file: one queryOptions, shared by the page, its prefetch and tests. The
// bytes stay in the query cache; nothing else is ever fetched because a URL said so. Who reads them is opener.ts.

import { hashKey, type QueryClient, type QueryKey, queryOptions } from '@tanstack/react-query';
import { withText } from '../../engine/columns.ts';
import type { BuiltDataset } from '../format/dataset.ts';
import { datasetUrl } from './datasetUrl.ts';
import { openDataset, type ChunkReader } from './openDataset.ts';
import { isLocalFile } from '../../model/ids.ts';
import { findLocalFile } from './localFileCache.ts';
import type { Progress, ReadFailure } from './readDataset.ts';
import type { DatasetLocation } from './readLocation.ts';

/** Thrown by the query; carries the kind of failure, which decides what the reader is told. */
export class LoadError extends Error {
  readonly kind: ReadFailure['kind'];
  constructor(failure: ReadFailure) {
    super(failure.message);
    this.name = 'LoadError';
    this.kind = failure.kind;
  }
}

type OnProgress = (progress: Progress) => void;

interface LoadOptions {
  readonly location: DatasetLocation;
  readonly signal: AbortSignal;
  readonly client: QueryClient;
  readonly queryKey: QueryKey;
  readonly onProgress: OnProgress;
  readonly previewShown: Promise<void>;
}

async function load({
  location,
  signal,
  client,
  queryKey,
  onProgress,
  previewShown,
}: LoadOptions): Promise<BuiltDataset> {
  const before = client.getQueryData<BuiltDataset>(queryKey);
  if (before?.isPreview) await previewShown;
  signal.throwIfAborted();
  const answer = await openDataset(location, signal, onProgress);
  if (!answer.ok) throw new LoadError(answer.error);
  performance.mark('otr:data');
  const { built, parquet } = answer.value;
  if (!parquet) return before?.isPreview ? reuseColumns(before, built) : built;
  const { createEventLoader } = await import('./eventLoader.ts');
  const { dataset } = built;
  const loader = createEventLoader({ dataset, rows: parquet.rows, reader: parquet.reader, client, queryKey });
  closeWithQuery(client, queryKey, parquet.reader);
  return { ...built, dataset: loader.current().dataset };
}

/** The whole with the columns of its outline, which differ in the words to search only: nothing is laid out anew. */
function reuseColumns(outline: BuiltDataset, whole: BuiltDataset): BuiltDataset {
  if (whole.version === null || whole.version !== outline.version) return whole;
  const columns = withText(outline.dataset.columns, whole.dataset.columns.text);
  return { ...whole, dataset: { ...whole.dataset, columns } };
}

/** The address of a bundled dataset, or the file that the reader opened under this name. */
function locationOf(client: QueryClient, root: string, slug: string, version: string | null): DatasetLocation {
  if (!isLocalFile(slug)) return datasetUrl(root, slug, version);
  const file = findLocalFile(client, slug);
  if (!file) throw new LoadError({ kind: 'lost', message: `${slug} is a file of a visit that is over` });
  return file;
}

/** When nobody shows the dataset any more, what reads on in it ends. */
function closeWithQuery(client: QueryClient, queryKey: QueryKey, reader: ChunkReader): void {
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
  previewShown: Promise<void> = Promise.resolve(),
) =>
  queryOptions({
    queryKey: ['dataset', root, slug, version] as const,
    queryFn: async ({ signal, client, queryKey }) =>
      load({ location: locationOf(client, root, slug, version), signal, client, queryKey, onProgress, previewShown }),
    // Of an outline the rest is always still to be had.
    staleTime: ({ state }) => (state.data?.isPreview ? 0 : Infinity),
    // A dataset that nobody shows is let go: it may be hundreds of megabytes. A file is read before anybody shows it.
    gcTime: isLocalFile(slug) ? 60_000 : 0,
    // A dataset is compared by identity: a deep comparison of a million events would cost seconds.
    structuralSharing: false,
    retry: (failures, error) =>
      failures < 2 && error instanceof LoadError && ['network', 'server'].includes(error.kind),
    retryDelay: (attempt) => 400 * 2 ** attempt,
  });
