// An address as a QR code for the visitor's phone. Dark on white in every theme, as scanners expect. An address that is
// too long for a code is shown as its label only.

import { useAllMessages } from '../i18n/allMessages.ts';
import { buildQr } from './qr.ts';

export interface QrLinkProps {
  readonly href: string;
  /** The name of what the code leads to. */
  readonly label: string;
}

/** The code alone, with an accessible name. */
export function QrCode({ href, label }: QrLinkProps) {
  const { kiosk: m } = useAllMessages();
  const qr = buildQr(href);
  if (!qr.ok) return null;
  const { size, path } = qr.value;
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={m.codeFor(label)}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

/** The address in a short, readable form: without protocol, query and hash. */
export function QrAddress({ href }: { readonly href: string }) {
  return <span className="qr-address">{href.replace(/^https?:\/\//, '').replace(/\/?[?#].*$|\/$/, '')}</span>;
}

/** The code beside its label and address. */
export function QrLink({ href, label }: QrLinkProps) {
  return (
    <figure className="qr">
      <QrCode href={href} label={label} />
      <figcaption>
        {label} <QrAddress href={href} />
      </figcaption>
    </figure>
  );
}
