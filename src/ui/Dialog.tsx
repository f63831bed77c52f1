// A modal dialog on the platform's `<dialog>`, which traps the focus, closes on Escape and restores the focus.

import { createContext, type ReactNode, useContext, useLayoutEffect, useRef } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { scrollClear } from './scrollClear.ts';

/** Content for the head of every dialog. While one is open, nothing outside it can be reached. */
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
  // `open` decides, also on Escape: the platform's close event comes in a later task, when this dialog or another may
  // have been opened again.
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
        // The platform restores the focus without scrolling it clear of sticky elements.
        if (document.activeElement) scrollClear(document.activeElement);
        // Browsers may close a dialog themselves, as Chromium does on a second Escape.
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
