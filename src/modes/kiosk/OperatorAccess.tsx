// The operator page as a dialog, and the long press that opens it without a session: after a crash, or without data.

import { useState } from 'react';
import type { BuiltDataset } from '../../dataset/format/dataset.ts';
import { useAllMessages } from '../../i18n/allMessages.ts';
import { LongPress } from './LongPress.tsx';
import { OperatorPage } from './OperatorPage.tsx';
import { reloadWhenReachable } from './reload.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { KioskServices } from './kioskServices.ts';
import { type SessionStatus, buildDiagnostics } from './diagnostics.ts';

export interface OperatorDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Null if no dataset could be loaded. */
  readonly built: BuiltDataset | null;
  readonly kiosk: KioskServices;
  /** Called each time the page is rendered; returns null after a crash. */
  readonly sessionStatus: () => SessionStatus | null;
}

export function OperatorDialog({ open, onClose, built, kiosk, sessionStatus }: OperatorDialogProps) {
  const m = useAllMessages();
  return (
    <Dialog title={m.kiosk.operator.title} open={open} onClose={onClose}>
      <OperatorPage
        pin={kiosk.config.settings.pin}
        buildDiagnostics={() => buildDiagnostics(built, kiosk, sessionStatus(), m)}
        onCheckForUpdate={kiosk.updater.checkNow}
        onReload={() => void reloadWhenReachable()}
      />
    </Dialog>
  );
}

const NO_SESSION = () => null;

export function OperatorAccess({ built, kiosk }: Pick<OperatorDialogProps, 'built' | 'kiosk'>) {
  const m = useAllMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <LongPress onHeld={() => setOpen(true)}>{m.kiosk.operator.title}</LongPress>
      <OperatorDialog
        open={open}
        onClose={() => setOpen(false)}
        built={built}
        kiosk={kiosk}
        sessionStatus={NO_SESSION}
      />
    </>
  );
}
