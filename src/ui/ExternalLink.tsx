// A link that leaves the site. Arrangements that nobody may leave by a link give their own in its place.

import type { ReactNode } from 'react';
import { LEAVES } from './links.ts';

export interface OutsideLinkProps {
  readonly href: string;
  readonly children: ReactNode;
}

export function OutsideLink({ href, children }: OutsideLinkProps) {
  return (
    <a href={href} {...LEAVES}>
      {children}
    </a>
  );
}
