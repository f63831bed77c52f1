// Reads a dataset from a URL or a local file. Runs in the worker or on the page.

import type { Result } from '../../model/result.ts';
import type { LocalSource } from './localFileCache.ts';
import { type ReadDataset, type ReadFailure, type ReadOptions, readDataset } from './readDataset.ts';

/** A URL or a local file. */
export type DatasetLocation = string | LocalSource;

/** Reads and builds the dataset at a location. Rejects only if aborted. */
export async function readLocation(
  location: DatasetLocation,
  options: ReadOptions,
): Promise<Result<ReadDataset, ReadFailure>> {
  if (typeof location === 'string') return readDataset(location, options);
  const { readLocalFile } = await import('./localFile.ts');
  return readLocalFile(location, options);
}
