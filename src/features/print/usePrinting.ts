// Whether the page is being printed: then, and only then, what goes on paper is there to be printed.

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // At once: the browser takes the page as it stands when the event has been heard.
    const set = (next: boolean): void => flushSync(() => setPrinting(next));
    const paper = window.matchMedia('print');
    const onBefore = (): void => set(true);
    const onAfter = (): void => set(false);
    const onChange = (): void => set(paper.matches);
    window.addEventListener('beforeprint', onBefore);
    window.addEventListener('afterprint', onAfter);
    paper.addEventListener('change', onChange);
    return () => {
      window.removeEventListener('beforeprint', onBefore);
      window.removeEventListener('afterprint', onAfter);
      paper.removeEventListener('change', onChange);
    };
  }, []);
  return printing;
}
