// A dataset as far as it has come: the given one, or what its loader has of it by now.

import { useEffect, useSyncExternalStore } from 'react';
import type { Dataset, LoaderState } from '../dataset/format/dataset.ts';

const noSubscription = (): (() => void) => () => {};

/** `needsText`: words that have not come cannot be searched, so they are sent for. */
export function usePagedDataset(
  given: Dataset,
  needsText: boolean,
): { readonly dataset: Dataset; readonly loader: LoaderState | null } {
  const current = (): LoaderState | null => given.loader?.current() ?? null;
  const loader = useSyncExternalStore(given.loader?.subscribe ?? noSubscription, current, current);
  useEffect(() => {
    if (needsText) given.loader?.requestText();
  }, [needsText, given]);
  return { dataset: loader?.dataset ?? given, loader };
}
