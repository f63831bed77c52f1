// Fetches `data/index.json`, the list of the site's datasets. Folders that are not listed can be opened too.

import { queryOptions } from '@tanstack/react-query';
import type { DatasetIndex } from './datasetIndexSchema.ts';

/** The development server's event when a dataset's file changes; its data is the folder's name. */
export const DATA_CHANGED_EVENT = 'on-the-record:data';

/** `root` is the site's absolute URL and ends in "/". The list is empty if the server does not have the file. */
export const datasetIndexQuery = (root: string) =>
  queryOptions({
    queryKey: ['bundled', root] as const,
    // A page that is one file, whose root is no folder, has no others beside it.
    enabled: root.endsWith('/'),
    queryFn: async ({ signal }): Promise<readonly DatasetIndex[]> => {
      const answer = await fetch(new URL('data/index.json', root), { signal });
      if (!answer.ok) return [];
      const { readDatasetIndex } = await import('./datasetIndexSchema.ts');
      return readDatasetIndex(await answer.json());
    },
    staleTime: Infinity,
    retry: false,
  });
