// The dataset as far as it has loaded: the given one, or the loader's current state.

import { useEffect, useSyncExternalStore } from 'react';
import type { Dataset, LoaderState } from '../dataset/format/dataset.ts';

const noSubscription = (): (() => void) => () => {};

/** `needsText` requests the searchable text, because text that has not loaded cannot be searched. */
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
