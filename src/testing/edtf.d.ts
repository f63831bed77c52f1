// The edtf package has no types. Tests compare our parser with it.
declare module 'edtf' {
  export function parse(text: string): { type: string; values: readonly unknown[] };
}
