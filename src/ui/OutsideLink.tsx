// A link that leaves the site. Arrangements that nobody may leave by a link give their own in its place.

import type { ReactNode } from 'react';

export interface OutsideLinkProps {
  readonly href: string;
  readonly children: ReactNode;
}

export function OutsideLink({ href, children }: OutsideLinkProps) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
