// Shows for a moment how to zoom, at the first plain wheel over the timeline, and not again for a minute: most readers
// only scroll past.

import { useCallback, useEffect, useRef, useState } from 'react';

/** Milliseconds for which it is shown; after which it may be shown again. */
const SHOWN = 2200;
const REST = 60_000;

export function useZoomHint(): { readonly shown: boolean; readonly show: () => void } {
  const [shown, setShown] = useState(false);
  const last = useRef(Number.NEGATIVE_INFINITY);
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const show = useCallback(() => {
    const now = performance.now();
    if (now - last.current < REST) return;
    last.current = now;
    setShown(true);
    timer.current = window.setTimeout(() => setShown(false), SHOWN);
  }, []);
  return { shown, show };
}
