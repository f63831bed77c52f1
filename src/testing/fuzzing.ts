// How many random cases each parser of untrusted input gets: a tenth of CASES in `npm test`, all in `npm run test:deep`
// (FUZZ=1), ten times as many with FUZZ=10. FUZZ_SEED, from a test's title, makes the same cases again.

const DEFAULT_FACTOR = 0.1;

/** At FUZZ=1. docs/SECURITY.md has the sums. */
export const CASES = {
  url: 35_000,
  message: 3000,
  edtf: 40_000,
  dataset: 10_000,
  check: 10_000,
  localFile: 5000,
  table: 12_000,
  writtenDate: 100_000,
  axis: 20_000,
} as const;

export interface Fuzzing {
  readonly numRuns: number;
  readonly seed: number;
  /** The test's timeout in milliseconds. */
  readonly timeout: number;
}

export function fuzzing(what: keyof typeof CASES): Fuzzing {
  const factor = Number(process.env.FUZZ ?? DEFAULT_FACTOR);
  const numRuns = Math.round(CASES[what] * factor);
  const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
  return { numRuns, seed, timeout: 180_000 * Math.max(1, factor) };
}
