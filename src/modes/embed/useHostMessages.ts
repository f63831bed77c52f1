// Connects the embed's store to its host page: sends the height and the open event, applies the view and theme that the
// host page requests. The messages are in protocol.ts and resizeMessages.ts.

import { type RefObject, useEffect, useRef } from 'react';
import { TITLE_PLACEHOLDER } from '../../dataset/format/dataset.ts';
import { type FrameClient, openFrameClient } from './frameClient.ts';
import { useMessages } from '../../i18n/messages.tsx';
import type { TimelineEvent } from '../../model/event.ts';
import type { EventId } from '../../model/ids.ts';
import type { Actions, ViewStore } from '../../state/store.ts';
import { applyHostColours } from '../../theme/hostColours.ts';

export interface HostMessagesOptions {
  /** The element whose height is sent; null with fixed height. */
  readonly content: RefObject<HTMLElement | null> | null;
  /** Called when the host page cannot do without a height. */
  readonly onHeightRequired: () => void;
  /** Called with the event that the host page shows. */
  readonly onShow: (event: EventId | null) => void;
  /** Called with whether the host page applied the height. */
  readonly onHeightGranted: (isEnough: boolean) => void;
  readonly isHydrated: boolean;
  readonly store: ViewStore;
  readonly actions: Actions;
  /** The open event. */
  readonly event: TimelineEvent | undefined;
}

export function useHostMessages({
  content,
  onHeightRequired,
  onShow,
  onHeightGranted,
  isHydrated,
  store,
  actions,
  event,
}: HostMessagesOptions): void {
  const m = useMessages();
  const client = useRef<FrameClient | null>(null);
  useEffect(() => {
    if (!isHydrated) return;
    client.current = openFrameClient({
      window,
      content: content?.current ?? null,
      onHeightRequired,
      onHeightGranted,
      onCommand: (command) => {
        if (command.kind === 'show') {
          onShow(command.view.event ?? null);
          actions.goTo(command.view);
        } else {
          const { theme, background = null } = command;
          actions.setTheme(theme);
          applyHostColours(document.documentElement, theme === 'dark' ? 'dark' : 'light', background);
        }
      },
    });
    return () => client.current?.close();
  }, [content, onHeightRequired, onShow, onHeightGranted, isHydrated, actions]);

  // Sent when it changes. The event that is open at the start was named in the frame's address.
  const sentId = useRef(store.getState().event);
  useEffect(() => {
    const id = event?.id ?? null;
    if (!isHydrated || id === sentId.current) return;
    // An id that the dataset does not have is not a closed event.
    if (id === null && store.getState().event === sentId.current) return;
    // The title has not been loaded yet: the event is sent once it has.
    if (event?.title === TITLE_PLACEHOLDER) return;
    sentId.current = id;
    client.current?.sendSelection({
      id,
      title: event?.title ?? null,
      standing: event?.status ? m.statuses[event.status] : null,
    });
  }, [isHydrated, event, m, store]);
}
