// The current time, updated once a minute, which is enough for opening hours and pixel shift.

import { useEffect, useState } from 'react';

/** Epoch milliseconds, at most a minute old. */
export function useClockTick(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 60_000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
