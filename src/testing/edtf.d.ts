// The edtf package ships no types; tests use its parser as a second opinion.
declare module 'edtf' {
  export function parse(text: string): { type: string; values: readonly unknown[] };
}
