// Loads a component when the page is idle, so that it is there at once when it is needed.

import { type ComponentType, useEffect, useState } from 'react';

/** `load` must be stable. Null until the component has loaded, and if loading fails. */
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
    // Safari has no requestIdleCallback. https://w3c.github.io/requestidlecallback/
    if (!('requestIdleCallback' in window)) fetchPart();
    else window.requestIdleCallback(fetchPart);
    return () => {
      gone = true;
    };
  }, [load]);
  return Part;
}
