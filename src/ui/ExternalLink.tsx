// A link that leaves the site. Arrangements that nobody may leave by a link give their own in its place.

import type { ReactNode } from 'react';
import { NEW_TAB } from './links.ts';

export interface ExternalLinkProps {
  readonly href: string;
  readonly children: ReactNode;
}

export function ExternalLink({ href, children }: ExternalLinkProps) {
  return (
    <a href={href} {...NEW_TAB}>
      {children}
    </a>
  );
}
