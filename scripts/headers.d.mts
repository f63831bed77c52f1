// The types of headers.mjs, for what the build takes from it.

export const pagePolicy: Readonly<Record<string, readonly string[]>>;
export function printPolicy(policy: Readonly<Record<string, readonly string[]>>): string;
export const securityHeaders: readonly {
  readonly under: string;
  readonly pages: boolean;
  readonly why: string;
  readonly headers: Readonly<Record<string, string>>;
}[];
export function headersFor(path: string, mediaType: string): Record<string, string>;
