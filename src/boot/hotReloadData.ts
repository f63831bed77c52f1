// Reloads a dataset in the browser when its file changes (scripts/build/hotReloadData.ts). The production build leaves
// this out.

import type { QueryClient } from '@tanstack/react-query';
import { DATA_CHANGED_EVENT } from '../dataset/loading/datasetIndex.ts';

/** Does nothing without `hot`, which only the development server provides. */
export function hotReloadData(client: QueryClient, hot: ImportMeta['hot']): void {
  hot?.on(DATA_CHANGED_EVENT, (slug: string) => {
    void client.refetchQueries({ predicate: ({ queryKey: [kind, , name] }) => kind === 'dataset' && name === slug });
    void client.refetchQueries({ queryKey: ['bundled'] });
  });
}
