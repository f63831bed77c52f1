// The TanStack Query options for datasets, bundled or local. openDataset.ts reads them; the result stays in the query cache.

import { hashKey, type QueryClient, type QueryKey, queryOptions } from '@tanstack/react-query';
import { withText } from '../../engine/columns.ts';
import type { BuiltDataset } from '../format/dataset.ts';
import { datasetUrl } from './datasetUrl.ts';
import { openDataset, type ChunkReader } from './openDataset.ts';
import { isLocalFile } from '../../model/ids.ts';
import { findLocalFile } from './localFileCache.ts';
import type { Progress, ReadFailure } from './readDataset.ts';
import { hasFiles, withMediaFiles } from './mediaFiles.ts';
import type { DatasetLocation } from './readLocation.ts';

/** Thrown by the query. `kind` selects the message for the reader. */
export class LoadError extends Error {
  readonly kind: ReadFailure['kind'];
  readonly asksOrder: boolean;
  constructor(failure: ReadFailure) {
    super(failure.message);
    this.name = 'LoadError';
    this.kind = failure.kind;
    this.asksOrder = failure.asksOrder === true;
  }
}

type OnProgress = (progress: Progress) => void;

/** Loads what small pictures need, before a dataset that has pictures is shown. */
type PreparePictures = () => Promise<void>;

interface LoadOptions {
  readonly location: DatasetLocation;
  readonly signal: AbortSignal;
  readonly client: QueryClient;
  readonly queryKey: QueryKey;
  readonly onProgress: OnProgress;
  readonly previewShown: Promise<void>;
  readonly preparePictures: PreparePictures;
  readonly root: string;
  readonly slug: string;
}

async function load({
  location,
  signal,
  client,
  queryKey,
  onProgress,
  previewShown,
  preparePictures,
  root,
  slug,
}: LoadOptions): Promise<BuiltDataset> {
  const before = client.getQueryData<BuiltDataset>(queryKey);
  if (before?.isPreview) await previewShown;
  signal.throwIfAborted();
  const answer = await openDataset(location, signal, onProgress);
  if (!answer.ok) throw new LoadError(answer.error);
  performance.mark('otr:data');
  const { parquet } = answer.value;
  const built = isLocalFile(slug) ? answer.value.built : await withMediaFiles(answer.value.built, root, slug, signal);
  if (built.dataset.files.folder !== null && hasFiles(built.dataset)) await preparePictures();
  if (!parquet) return before?.isPreview ? reuseColumns(before, built) : built;
  const { createEventLoader } = await import('./eventLoader.ts');
  const { dataset } = built;
  const loader = createEventLoader({ dataset, rows: parquet.rows, reader: parquet.reader, client, queryKey });
  closeWithQuery(client, queryKey, parquet.reader);
  return { ...built, dataset: loader.current().dataset };
}

/** Keeps the preview's columns, which differ only in the searchable text, so that nothing is laid out again. */
function reuseColumns(preview: BuiltDataset, complete: BuiltDataset): BuiltDataset {
  if (complete.version === null || complete.version !== preview.version) return complete;
  const columns = withText(preview.dataset.columns, complete.dataset.columns.text);
  return { ...complete, dataset: { ...complete.dataset, columns } };
}

/** The URL of a bundled dataset, or the local file with this name. */
function locationOf(client: QueryClient, root: string, slug: string, version: string | null): DatasetLocation {
  if (!isLocalFile(slug)) return datasetUrl(root, slug, version);
  const file = findLocalFile(client, slug);
  if (!file) throw new LoadError({ kind: 'lost', message: `${slug} is a local file of an earlier session` });
  return file;
}

/** Closes the chunk reader when the dataset leaves the query cache. */
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
  preparePictures: PreparePictures = () => Promise.resolve(),
) =>
  queryOptions({
    queryKey: ['dataset', root, slug, version] as const,
    queryFn: async ({ signal, client, queryKey }) =>
      load({
        location: locationOf(client, root, slug, version),
        ...{ signal, client, queryKey, onProgress, previewShown, preparePictures, root, slug },
      }),
    // A preview is always stale, so that the complete dataset follows.
    staleTime: ({ state }) => (state.data?.isPreview ? 0 : Infinity),
    // Frees unused datasets at once, which may have hundreds of megabytes. A local file is read before a component uses it.
    gcTime: isLocalFile(slug) ? 60_000 : 0,
    // Compares datasets by identity: a deep comparison of a million events would take seconds.
    structuralSharing: false,
    retry: (failures, error) =>
      failures < 2 && error instanceof LoadError && ['network', 'server'].includes(error.kind),
    retryDelay: (attempt) => 400 * 2 ** attempt,
  });
