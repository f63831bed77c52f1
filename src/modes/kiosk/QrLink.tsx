// An address as a QR code, for a visitor's own phone: dark on white whatever the appearance, as scanners expect it.
// Where it does not fit into a code, its words stand alone.

import { useMessages } from '../../i18n/messages.tsx';
import { buildQr } from '../../ui/qr.ts';

export interface QrLinkProps {
  readonly href: string;
  /** What the code leads to, in words. */
  readonly label: string;
}

/** The code alone; its name says what it leads to. */
export function QrCode({ href, label }: QrLinkProps) {
  const { kiosk: m } = useMessages();
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

/** The address in a form that can be read out: without what only a program needs. */
export function QrAddress({ href }: { readonly href: string }) {
  return <span className="qr-address">{href.replace(/^https?:\/\//, '').replace(/\/?[?#].*$|\/$/, '')}</span>;
}

/** The code beside its words. */
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
