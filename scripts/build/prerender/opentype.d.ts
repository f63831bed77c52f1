// What we use of opentype.js, which ships no types.
declare module 'opentype.js' {
  /** As in SVG's paths, with the points named. */
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
