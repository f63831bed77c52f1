// A part that is wanted at once when it is wanted, and not before: fetched when the page has nothing better to do.

import { type ComponentType, useEffect, useState } from 'react';

/** `load` must stay the same. Null until it is here, and where it does not come. */
export function useIdleImport<P>(load: () => Promise<ComponentType<P>>): ComponentType<P> | null {
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  useEffect(() => {
    let gone = false;
    const fetchPart = (): void => {
      load().then(
        (part) => gone || setPart(() => part),
        () => {},
      );
    };
    // https://w3c.github.io/requestidlecallback/, which Safari does not have.
    if (!('requestIdleCallback' in window)) fetchPart();
    else window.requestIdleCallback(fetchPart);
    return () => {
      gone = true;
    };
  }, [load]);
  return Part;
}
