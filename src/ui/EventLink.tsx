// A link to an event, with the event's id as an attribute so that other components can find it.

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
  /** Whether this is the main link of a list entry, not a link to a related event in it. */
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
