// Which datasets a site bundles, as its `data/index.json` says. Only there to offer them: any folder under data/ opens.

import { queryOptions } from '@tanstack/react-query';
import type { DatasetIndex } from './datasetIndexSchema.ts';

/** Said by the development server when a dataset's file was saved, with the folder's name. */
export const DATA_CHANGED_EVENT = 'on-the-record:data';

/** `root`: the site's root as an absolute address that ends in "/". A host without the file bundles nothing to offer. */
export const datasetIndexQuery = (root: string) =>
  queryOptions({
    queryKey: ['bundled', root] as const,
    queryFn: async ({ signal }): Promise<readonly DatasetIndex[]> => {
      const answer = await fetch(new URL('data/index.json', root), { signal });
      if (!answer.ok) return [];
      const { readDatasetIndex } = await import('./datasetIndexSchema.ts');
      return readDatasetIndex(await answer.json());
    },
    staleTime: Infinity,
    retry: false,
  });
