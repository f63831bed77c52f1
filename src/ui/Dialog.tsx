// A modal dialog: the platform's own `<dialog>`, which traps focus, closes on Escape and gives focus back.

import { type ReactNode, useEffect, useRef } from 'react';
import { useMessages } from '../i18n/messages.tsx';
import { reveal } from './reveal.ts';

export interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, open, onClose, children }: DialogProps) {
  const m = useMessages();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-label={title}
      onClose={() => {
        // The platform gives the focus back without looking whether it can be seen there.
        if (document.activeElement) reveal(document.activeElement);
        onClose();
      }}
    >
      <div className="dialog-head">
        <h2>{title}</h2>
        <button type="button" className="button" onClick={onClose}>
          {m.close}
        </button>
      </div>
      {open && <div className="dialog-body">{children}</div>}
    </dialog>
  );
}
