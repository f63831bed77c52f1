// A QR code as one SVG path, a unit a module, with the quiet zone that the standard asks for (ISO/IEC 18004: 4 modules).

import { encode } from 'uqr';
import { fail, ok, type Result } from '../model/result.ts';

export interface QrPicture {
  /** Modules on a side, quiet zone included. */
  readonly size: number;
  /** The dark modules, run by run. */
  readonly path: string;
}

/** Error level M: up to 15 % of it may be dirty or torn. Fails where the text does not fit into any size. */
export function buildQr(text: string): Result<QrPicture> {
  try {
    const { data, size } = encode(text, { ecc: 'M', border: 4 });
    const runs = data.flatMap((row, y) =>
      Array.from(
        row
          .map((dark) => (dark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
        ({ index, 0: run }) => {
          return `M${index} ${y}h${run.length}v1h-${run.length}z`;
        },
      ),
    );
    return ok({ size, path: runs.join('') });
  } catch (cause) {
    return fail(String(cause));
  }
}

/** The same as a file: black on white, whatever the page looks like, since a reader of codes needs the contrast. */
export const toSvg = ({ size, path }: QrPicture): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/>`,
    `<path fill="#000" d="${path}"/>`,
    '</svg>\n',
  ].join('');
