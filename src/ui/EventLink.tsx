// A link to an event, which other parts can find again by its id.

import type { ReactNode } from 'react';
import type { EventId } from '../model/ids.ts';
import { NEW_TAB } from './links.ts';
import { InternalLink } from './InternalLink.tsx';
import { usePage } from './PageContext.ts';

export interface EventLinkProps {
  readonly event: EventId;
  readonly href: string;
  readonly onOpen: (event: EventId) => void;
  readonly current?: boolean;
  /** Set where the link is its entry's own in a list, and not one met in it. */
  readonly entry?: boolean;
  readonly children: ReactNode;
}

export function EventLink({ event, href, onOpen, current, entry, children }: EventLinkProps) {
  const { hydrated, eventPage, framed } = usePage();
  return (
    <InternalLink
      href={hydrated ? href : eventPage(event)}
      {...(!hydrated && framed && NEW_TAB)}
      data-event-link={event}
      data-entry={entry || undefined}
      aria-current={current ? 'true' : undefined}
      onGo={() => onOpen(event)}
    >
      {children}
    </InternalLink>
  );
}
