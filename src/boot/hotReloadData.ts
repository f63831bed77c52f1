// The page's side of cli/watchedData.ts: while an editor works, a dataset that was saved is read again under the same View.
// The build leaves it out.

import type { QueryClient } from '@tanstack/react-query';
import { DATA_CHANGED_EVENT } from '../dataset/loading/datasetIndex.ts';

/** Without `hot`, which only the development server gives, nothing happens. */
export function hotReloadData(client: QueryClient, hot: ImportMeta['hot']): void {
  hot?.on(DATA_CHANGED_EVENT, (slug: string) => {
    void client.refetchQueries({ predicate: ({ queryKey: [kind, , name] }) => kind === 'dataset' && name === slug });
    void client.refetchQueries({ queryKey: ['bundled'] });
  });
}
