// The address of what is shared: to copy, to hand to the device's own sharing, and as a QR code for a wall or a slide.

import { useMessages } from '../../i18n/messages.tsx';
import { buildQr, toSvg } from '../../ui/qr.ts';
import { saveFile } from '../../ui/saveFile.ts';
import type { ShareTarget } from './shareTarget.ts';
import { CopyField } from './CopyField.tsx';

export interface LinkTabProps {
  readonly target: ShareTarget;
  /** What files are called, without their ending. */
  readonly fileName: string;
}

/** The reader may turn back in the device's own dialog, and that is all a refusal means. */
const shareNatively = (data: ShareData): Promise<void> => navigator.share(data).catch(() => undefined);

export function LinkTab({ target, fileName }: LinkTabProps) {
  const m = useMessages();
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
        <p className="share-hint">{m.qrTooLong}</p>
      )}
    </>
  );
}
