// A link to another site. A kiosk passes its own component instead, because visitors must not leave the page.

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
