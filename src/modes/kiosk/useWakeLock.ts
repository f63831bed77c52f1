// Holds a wake lock during opening hours, if the browser supports it. Requested again when the page becomes visible, when
// the lock is released, and every minute.
// https://www.w3.org/TR/screen-wake-lock/ — the computer's own power settings must be set as well.

import { useEffect, useRef } from 'react';

const MINUTE = 60_000;

/** Returns a function that says whether the lock is held. */
export function useWakeLock(wanted: boolean): () => boolean {
  const lock = useRef<WakeLockSentinel | null>(null);
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return;
    const abort = new AbortController();
    const request = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || lock.current?.released === false) return;
      try {
        const sentinel = await navigator.wakeLock.request('screen');
        if (abort.signal.aborted) await sentinel.release();
        else {
          lock.current = sentinel;
          sentinel.addEventListener('release', request, { signal: abort.signal, once: true });
        }
      } catch {
        lock.current = null; // Low battery or no permission: the power settings decide.
      }
    };
    void request();
    document.addEventListener('visibilitychange', request, { signal: abort.signal });
    const timer = window.setInterval(request, MINUTE);
    return () => {
      window.clearInterval(timer);
      abort.abort();
      void lock.current?.release();
      lock.current = null;
    };
  }, [wanted]);
  return () => lock.current?.released === false;
}
