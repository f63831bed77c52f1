// The box in an article as a guest of the page around it: its height and what is opened go out, a view or colours may
// come in. What is said is src/embed; this connects it to the store.

import { type RefObject, useEffect, useRef } from 'react';
import { PENDING } from '../../dataset/format/dataset.ts';
import { type FrameClient, openFrameClient } from './frameClient.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { TimelineEvent } from '../../model/event.ts';
import type { Actions, ViewStore } from '../../state/store.ts';

export interface HostMessagesOptions {
  /** What is as tall as it wants to be; null where the box fills what it is given. */
  readonly content: RefObject<HTMLElement | null> | null;
  /** Whether the page around gives it that height. */
  readonly onRoom: (isEnough: boolean) => void;
  readonly isLive: boolean;
  readonly store: ViewStore;
  readonly actions: Actions;
  /** The open event. */
  readonly event: TimelineEvent | undefined;
}

export function useHostMessages({ content, onRoom, isLive, store, actions, event }: HostMessagesOptions): void {
  const m = useMessages();
  const guest = useRef<FrameClient | null>(null);
  useEffect(() => {
    if (!isLive) return;
    guest.current = openFrameClient({
      window,
      content: content?.current ?? null,
      onRoom,
      onCommand: (command) => {
        if (command.kind === 'show') actions.goTo(command.view);
        else actions.setTheme(command.theme);
      },
    });
    return () => guest.current?.close();
  }, [content, onRoom, isLive, actions]);

  // Told when it changes; what was open from the start, the page asked for itself.
  const told = useRef(store.getState().event);
  useEffect(() => {
    const id = event?.id ?? null;
    if (!isLive || id === told.current) return;
    // What was asked for and is not there has not been closed.
    if (id === null && store.getState().event === told.current) return;
    // Its words are on their way: it is told with them.
    if (event?.title === PENDING) return;
    told.current = id;
    guest.current?.tell({ id, title: event?.title ?? null, standing: event ? m.statuses[event.status] : null });
  }, [isLive, event, m, store]);
}
