// Types for the part of opentype.js that is used here; the package has none.
declare module 'opentype.js' {
  /** The commands of an SVG path. */
  export type PathCommand = { readonly type: 'M' | 'L' | 'C' | 'Q' | 'Z' } & {
    readonly [point in 'x1' | 'y1' | 'x2' | 'y2' | 'x' | 'y']?: number;
  };
  export interface Font {
    charToGlyphIndex(character: string): number;
    getAdvanceWidth(text: string, size: number): number;
    getPath(text: string, x: number, y: number, size: number): { readonly commands: readonly PathCommand[] };
  }
  const opentype: { parse(bytes: ArrayBuffer): Font };
  // biome-ignore lint/style/noDefaultExport: the package's own shape
  export default opentype;
}
