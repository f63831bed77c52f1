// What several stories need: links that lead nowhere, and components that are open from the start.

import { type ReactNode, useEffect, useRef } from 'react';

export const nothing = (): void => {};
export const hrefOf = (event: string): string => `#${event}`;

/** Presses the first button inside once, so that what it opens is shown. */
export function Opened({ children }: { readonly children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const button = root.current?.querySelector('button');
    if (button?.getAttribute('aria-expanded') === 'false') button.click();
  }, []);
  return <div ref={root}>{children}</div>;
}
