// The size of an SVG or PNG image, from its first bytes, so that a page can keep its place.

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47];

function svgSize(text: string): ImageSize | null {
  const [open = ''] = /<svg\b[^>]*>/s.exec(text) ?? [];
  const numberOf = (name: string): number =>
    Number(new RegExp(`\\s${name}=["']([\\d.]+)(?:px)?["']`).exec(open)?.[1] ?? Number.NaN);
  const [, , width, height] =
    /\sviewBox=["']([^"']+)["']/
      .exec(open)?.[1]
      ?.split(/[\s,]+/)
      .map(Number) ?? [];
  const size = { width: numberOf('width') || (width ?? 0), height: numberOf('height') || (height ?? 0) };
  return size.width > 0 && size.height > 0 ? size : null;
}

/** Null if it is neither, or has no size. */
export function readImageSize(bytes: Uint8Array): ImageSize | null {
  if (!PNG.every((byte, index) => bytes[index] === byte)) return svgSize(new TextDecoder().decode(bytes));
  if (bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  return size.width > 0 && size.height > 0 ? size : null;
}
