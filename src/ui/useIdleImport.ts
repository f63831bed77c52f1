// Loads a component when the page is idle, so that it is there at once when it is needed.

import { type ComponentType, useEffect, useState } from 'react';

/** `load` must be stable. Null until the component has loaded, and if loading fails. */
export function useIdleImport<P>(load: () => Promise<ComponentType<P>>): ComponentType<P> | null {
  const [Loaded, setLoaded] = useState<ComponentType<P> | null>(null);
  useEffect(() => {
    let isUnmounted = false;
    const fetchComponent = (): void => {
      load().then(
        (component) => isUnmounted || setLoaded(() => component),
        () => {},
      );
    };
    // Safari has no requestIdleCallback. https://w3c.github.io/requestidlecallback/
    if (!('requestIdleCallback' in window)) fetchComponent();
    else window.requestIdleCallback(fetchComponent);
    return () => {
      isUnmounted = true;
    };
  }, [load]);
  return Loaded;
}
