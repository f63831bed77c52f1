// Whether the page is being printed. The printed page is rendered only then.

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // Synchronously: the browser captures the page as soon as the event handler returns.
    const set = (next: boolean): void => flushSync(() => setPrinting(next));
    const printQuery = window.matchMedia('print');
    const onBefore = (): void => set(true);
    const onAfter = (): void => set(false);
    const onChange = (): void => set(printQuery.matches);
    window.addEventListener('beforeprint', onBefore);
    window.addEventListener('afterprint', onAfter);
    printQuery.addEventListener('change', onChange);
    return () => {
      window.removeEventListener('beforeprint', onBefore);
      window.removeEventListener('afterprint', onAfter);
      printQuery.removeEventListener('change', onChange);
    };
  }, []);
  return printing;
}
