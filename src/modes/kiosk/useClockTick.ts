// The wall clock, once a minute: opening hours and pixel shift need no more.

import { useEffect, useState } from 'react';

/** Milliseconds, not older than a minute. */
export function useClockTick(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 60_000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
