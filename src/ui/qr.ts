// A QR code as one SVG path, one unit per module, with the quiet zone of four modules that ISO/IEC 18004 requires.

import { encode } from 'uqr';
import { fail, ok, type Result } from '../model/result.ts';

/** False in a saved page, which has no code that draws one. */
export const HAS_QR: boolean = true;

export interface QrPicture {
  /** Modules per side, including the quiet zone. */
  readonly size: number;
  /** The dark modules, as horizontal runs. */
  readonly path: string;
}

/** Error correction level M: up to 15 % may be damaged. Fails if the text fits no size. */
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

/** The code as an SVG file: black on white in every theme, because QR readers need the contrast. */
export const toSvg = ({ size, path }: QrPicture): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/>`,
    `<path fill="#000" d="${path}"/>`,
    '</svg>\n',
  ].join('');
