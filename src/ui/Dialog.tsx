// A modal dialog: the platform's own `<dialog>`, which traps focus, closes on Escape and gives focus back.

import { createContext, type ReactNode, useContext, useLayoutEffect, useRef } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { scrollClear } from './scrollClear.ts';

/** What else stands in the head of each: it is all that can be reached while one is open. */
export const DialogHead = createContext<ReactNode>(null);

export interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, open, onClose, children }: DialogProps) {
  const m = useMessages();
  const head = useContext(DialogHead);
  const ref = useRef<HTMLDialogElement>(null);
  // Whether it is open is what the page says, also on Escape: the platform tells of a closing in a task of its own, which
  // may come after the reader has asked for this dialog again, or for another.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-label={title}
      onCancel={(cancel) => {
        if (cancel.target !== cancel.currentTarget) return;
        cancel.preventDefault();
        onClose();
      }}
      onClose={() => {
        if (ref.current?.open) return;
        // The platform gives the focus back without looking whether it can be seen there.
        if (document.activeElement) scrollClear(document.activeElement);
        // A browser may close it unasked, as Chromium does at a second Escape.
        if (open) onClose();
      }}
    >
      <div className="dialog-head">
        <h2>{title}</h2>
        {head}
        <button type="button" className="button" onClick={onClose}>
          {m.close}
        </button>
      </div>
      {open && <div className="dialog-body">{children}</div>}
    </dialog>
  );
}
