/** The built site's sizes against its budgets, in kB of 1000 bytes after gzip; see size.mjs. */
export function checkSizes(dist: string): {
  readonly sizes: ReadonlyMap<string, { readonly raw: number; readonly gzip: number }>;
  readonly results: readonly {
    readonly name: string;
    readonly limit: number;
    readonly total: number;
    readonly state: 'ok' | 'over' | 'nothing';
    readonly cure: string;
  }[];
};
