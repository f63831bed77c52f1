// A link to an event, which other parts can find again by its id.

import type { ReactNode } from 'react';
import type { EventId } from '../model/ids.ts';
import { PageLink } from './PageLink.tsx';

export interface EventLinkProps {
  readonly event: EventId;
  readonly href: string;
  readonly onOpen: (event: EventId) => void;
  readonly current?: boolean;
  readonly children: ReactNode;
}

export function EventLink({ event, href, onOpen, current, children }: EventLinkProps) {
  return (
    <PageLink
      href={href}
      data-event-link={event}
      aria-current={current ? 'true' : undefined}
      onGo={() => onOpen(event)}
    >
      {children}
    </PageLink>
  );
}
