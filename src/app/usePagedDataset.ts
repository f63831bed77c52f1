// A dataset as far as it has come: the given one, or what its shelf has of it by now.

import { useEffect, useSyncExternalStore } from 'react';
import type { Dataset, ShelfState } from '../dataset/format/dataset.ts';

const noSubscription = (): (() => void) => () => {};

/** `needsText`: words that have not come cannot be searched, so they are sent for. */
export function useShelf(
  given: Dataset,
  needsText: boolean,
): { readonly dataset: Dataset; readonly shelf: ShelfState | null } {
  const current = (): ShelfState | null => given.shelf?.current() ?? null;
  const shelf = useSyncExternalStore(given.shelf?.subscribe ?? noSubscription, current, current);
  useEffect(() => {
    if (needsText) given.shelf?.requestText();
  }, [needsText, given]);
  return { dataset: shelf?.dataset ?? given, shelf };
}
