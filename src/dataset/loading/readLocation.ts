// Reads a dataset from an address or from a reader's own file. The same code in the worker and on the page.

import type { Result } from '../../model/result.ts';
import { type ReadDataset, type ReadFailure, type ReadOptions, readDataset } from './readDataset.ts';

/** Where a dataset is: at an address, or in a reader's own file. */
export type DatasetLocation = string | File;

/** Reads and builds what is at a place. Never rejects but for an abort. */
export async function readLocation(
  place: DatasetLocation,
  options: ReadOptions,
): Promise<Result<ReadDataset, ReadFailure>> {
  if (typeof place === 'string') return readDataset(place, options);
  const { readLocalFile } = await import('./localFile.ts');
  return readLocalFile(place, options);
}
