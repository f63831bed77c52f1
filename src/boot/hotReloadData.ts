// The page's side of cli/watchedData.ts: while an editor works, a dataset that was saved is read again under the same View.
// The build leaves it out.

import type { QueryClient } from '@tanstack/react-query';
import { LIVE_DATA } from '../dataset/loading/datasetIndex.ts';

/** Without `hot`, which only the development server gives, nothing happens. */
export function hotReloadData(client: QueryClient, hot: ImportMeta['hot']): void {
  hot?.on(LIVE_DATA, (slug: string) => {
    void client.refetchQueries({ predicate: ({ queryKey: [kind, , name] }) => kind === 'dataset' && name === slug });
    void client.refetchQueries({ queryKey: ['bundled'] });
  });
}
