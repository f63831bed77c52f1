// An address as a QR code, for a visitor's own phone: SVG as elements, four modules of quiet zone, error level M.
// Dark on white whatever the appearance: scanners expect it.

import { encode } from 'uqr';
import { useMessages } from '../i18n/messages.tsx';

/** What ISO/IEC 18004 asks for, in modules on each side. */
const QUIET = 4;

/** The dark modules as one path of unit squares, runs in a row joined. */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  return modules
    .map((row, y) => {
      let path = '';
      for (let x = 0; x < row.length; x++) {
        if (!row[x]) continue;
        const start = x;
        while (row[x + 1]) x++;
        path += `M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`;
      }
      return path;
    })
    .join('');
}

export interface QrLinkProps {
  readonly href: string;
  /** What the code leads to, in words. */
  readonly label: string;
}

/** The code alone; its name says what it leads to. */
export function QrCode({ href, label }: QrLinkProps) {
  const { kiosk: m } = useMessages();
  const { data, size } = encode(href, { ecc: 'M', border: 0 });
  const edge = size + 2 * QUIET;
  return (
    <svg
      className="qr-code"
      viewBox={`${-QUIET} ${-QUIET} ${edge} ${edge}`}
      role="img"
      aria-label={m.codeFor(label)}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={edge} height={edge} fill="#fff" />
      <path d={qrPath(data)} fill="#000" />
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
