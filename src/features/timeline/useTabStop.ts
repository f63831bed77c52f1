// The timeline's one tab stop (roving tabindex), and the focus of items that are drawn only after they were asked for.
// https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex

import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { EventId } from '../../model/ids.ts';
import { scrollClear } from '../../ui/scrollClear.ts';
import type { PictureItem } from './pictureItems.ts';

export interface TabStop {
  /** The id of the item that has the focus or had it last. */
  readonly active: string | null;
  readonly setActive: (id: string) => void;
  /** The reader opens an event from a list; it may be closed before `selected` says so. */
  readonly setEvent: (event: EventId) => void;
  /** Takes the keyboard to an item, on the screen already or drawn next. */
  readonly focusItem: (id: string) => void;
  /**
   * After each drawing: the active item is the tab stop, else the open one, else `first`, the first in the window. The focus
   * of an item that is gone goes to the mark of its event, else to `pillOf` that event, else to the tab stop.
   */
  readonly update: (
    items: readonly PictureItem[],
    first: string | null,
    pillOf: (event: EventId) => string | null,
  ) => void;
  readonly onFocus: (focus: FocusEvent) => void;
}

/** `box` holds the drawn items; `selected` is the open event. */
export function useTabStop(box: RefObject<HTMLElement | null>, selected: EventId | null): TabStop {
  const [active, setActive] = useState<string | null>(null);
  /** The item that the focus goes to once it is drawn. */
  const wanted = useRef<string | null>(null);
  /** The event that the keyboard is at, or that was open last: its mark comes and goes with what is drawn. */
  const at = useRef<EventId | null>(null);
  useLayoutEffect(() => {
    if (selected !== null) at.current = selected;
  }, [selected]);
  const buttonOf = (id: string): HTMLElement | null =>
    box.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`) ?? null;
  const focusWanted = (): void => {
    const button = wanted.current === null ? null : buttonOf(wanted.current);
    if (!button) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
    scrollClear(button);
  };
  return {
    active,
    setActive,
    setEvent: (event) => {
      at.current = event;
    },
    focusItem: (id) => {
      wanted.current = id;
      setActive(id);
      focusWanted();
    },
    update: (items, first, pillOf) => {
      const buttons = box.current?.querySelectorAll<HTMLElement>('.otr-button') ?? [];
      const stop =
        (active !== null && buttonOf(active)) ||
        (selected !== null && buttonOf(selected)) ||
        (first !== null && buttonOf(first)) ||
        buttons[0];
      for (const button of buttons) {
        const tabIndex = button === stop ? 0 : -1;
        if (button.tabIndex !== tabIndex) button.tabIndex = tabIndex;
      }
      focusWanted();
      // The container holds the focus only until the item that had it is drawn again; one that is gone passes it on.
      const isComing = active !== null && !buttonOf(active) && items.some(({ id }) => id === active);
      if (document.activeElement !== box.current || isComing) return;
      const { current } = at;
      const pill = current === null || buttonOf(current) ? null : pillOf(current);
      const next = (current !== null && buttonOf(current)) || (pill !== null && buttonOf(pill)) || stop;
      next?.focus({ preventScroll: true });
      // A pill that counts it is not where the reader went.
      at.current = current;
    },
    onFocus: ({ target }) => {
      const { item, event } = target instanceof HTMLElement ? target.dataset : {};
      if (item) at.current = (event as EventId | undefined) ?? null;
      if (item && item !== active && wanted.current === null) setActive(item);
    },
  };
}
