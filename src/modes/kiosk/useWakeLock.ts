// Keeps the screen awake while it is lit, where the browser can: asked for again whenever the page is seen again or it
// was taken away, and each minute.
// https://www.w3.org/TR/screen-wake-lock/ — the computer's own power settings must be set as well.

import { useEffect, useRef } from 'react';

const MINUTE = 60_000;

/** Returns whether the screen is being kept awake right now. */
export function useWakeLock(wanted: boolean): () => boolean {
  const lock = useRef<WakeLockSentinel | null>(null);
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return;
    const abort = new AbortController();
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || lock.current?.released === false) return;
      try {
        const sentinel = await navigator.wakeLock.request('screen');
        if (abort.signal.aborted) await sentinel.release();
        else {
          lock.current = sentinel;
          sentinel.addEventListener('release', ask, { signal: abort.signal, once: true });
        }
      } catch {
        lock.current = null; // Low battery or no permission: the power settings decide.
      }
    };
    void ask();
    document.addEventListener('visibilitychange', ask, { signal: abort.signal });
    const timer = window.setInterval(ask, MINUTE);
    return () => {
      window.clearInterval(timer);
      abort.abort();
      void lock.current?.release();
      lock.current = null;
    };
  }, [wanted]);
  return () => lock.current?.released === false;
}
