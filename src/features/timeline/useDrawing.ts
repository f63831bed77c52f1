// The code that draws and moves the picture: loaded once, when it is first needed or the page is idle.

import { startTransition, useEffect, useState } from 'react';

export type Drawing = typeof import('./drawing.ts').drawing;

let loaded: Drawing | null = null;
let loading: Promise<Drawing> | null = null;

/** Loads the code ahead of its use. A failed download is tried again by the next call. */
export function loadDrawing(): Promise<Drawing> {
  loading ??= import('./drawing.ts').then(
    ({ drawing }) => {
      loaded = drawing;
      return drawing;
    },
    (cause: unknown) => {
      loading = null;
      throw cause;
    },
  );
  return loading;
}

/** Null before it is here; loads it once `isNeeded`. `onFailure` must be stable. */
export function useDrawing(isNeeded: boolean, onFailure: (cause: Error) => void): Drawing | null {
  const [drawing, setDrawing] = useState(loaded);
  useEffect(() => {
    if (drawing !== null || !isNeeded) return;
    let isGone = false;
    loadDrawing().then(
      (code) => {
        // A transition lets React yield while all of this code runs for the first time.
        if (!isGone) startTransition(() => setDrawing(code));
      },
      (cause: unknown) => {
        if (!isGone) onFailure(cause instanceof Error ? cause : new Error(String(cause)));
      },
    );
    return () => {
      isGone = true;
    };
  }, [drawing, isNeeded, onFailure]);
  return drawing;
}

/** Calls back once, when the page has nothing else to do. Returns how to cancel. */
export function whenIdle(act: () => void): () => void {
  // Safari has no requestIdleCallback. https://w3c.github.io/requestidlecallback/
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 300);
    return () => clearTimeout(timer);
  }
  const idle = window.requestIdleCallback(act, { timeout: 5000 });
  return () => window.cancelIdleCallback(idle);
}
