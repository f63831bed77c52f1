// The link to what is shared: to copy, to share with the device's own dialog, and as a QR code.

import { useAllMessages } from '../../i18n/allMessages.ts';
import { buildQr, HAS_QR, toSvg } from '../../ui/qr.ts';
import { saveFile } from '../../ui/saveFile.ts';
import type { ShareTarget } from './shareTarget.ts';
import { CopyField } from './CopyField.tsx';

export interface LinkTabProps {
  readonly target: ShareTarget;
  /** File name without its extension. */
  readonly fileName: string;
}

/** Cancelling the device's dialog rejects the promise; that is not an error. */
const shareNatively = (data: ShareData): Promise<void> => navigator.share(data).catch(() => undefined);

export function LinkTab({ target, fileName }: LinkTabProps) {
  const m = useAllMessages();
  const { address, title } = target;
  const qr = buildQr(address);
  return (
    <>
      <CopyField label={m.shareAddress} copyLabel={m.copyLink} text={address} rows={2} isCode>
        {'share' in navigator && (
          <button type="button" className="button" onClick={() => shareNatively({ title, text: title, url: address })}>
            {m.shareWith}
          </button>
        )}
      </CopyField>
      {qr.ok ? (
        <div className="share-qr">
          <svg role="img" aria-label={m.qr(address)} viewBox={`0 0 ${qr.value.size} ${qr.value.size}`}>
            <path d={qr.value.path} />
          </svg>
          <button
            type="button"
            className="button"
            onClick={() => saveFile(`${fileName}-qr.svg`, 'image/svg+xml', [toSvg(qr.value)])}
          >
            {m.qrDownload}
          </button>
        </div>
      ) : (
        HAS_QR && <p className="share-hint">{m.qrTooLong}</p>
      )}
    </>
  );
}
