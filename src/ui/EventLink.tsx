// A link to an event: a real address for copying and new tabs, an in-page opening for a plain click.

import type { MouseEvent, ReactNode } from 'react';
import type { EventId } from '../model/ids.ts';
import { usePage } from './page.ts';

export interface EventLinkProps {
  readonly event: EventId;
  readonly href: string;
  readonly onOpen: (event: EventId) => void;
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** A click that asks for a new tab or window, or another button, is the browser's. */
const isPlainClick = (click: MouseEvent): boolean =>
  click.button === 0 && !click.metaKey && !click.ctrlKey && !click.shiftKey && !click.altKey;

export function EventLink({ event, href, onOpen, current, children }: EventLinkProps) {
  const { live, eventPage, framed } = usePage();
  return (
    <a
      href={live ? href : eventPage(event)}
      target={!live && framed ? '_blank' : undefined}
      data-event-link={event}
      aria-current={current ? 'true' : undefined}
      onClick={(click) => {
        if (!isPlainClick(click)) return;
        click.preventDefault();
        onOpen(event);
      }}
    >
      {children}
    </a>
  );
}
