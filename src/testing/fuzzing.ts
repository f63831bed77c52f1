// How many random cases each parser of what comes from outside is given: 100,000 in a run. FUZZ=10 makes ten times as
// many. Each test has its seed in its title; FUZZ_SEED makes the same cases again.

const CASES = {
  url: 35_000,
  message: 3000,
  edtf: 40_000,
  dataset: 10_000,
  check: 10_000,
  localFile: 5000,
  table: 12_000,
} as const;

export interface Fuzzing {
  readonly numRuns: number;
  readonly seed: number;
  /** The milliseconds after which a test that tries them is stuck. */
  readonly timeout: number;
}

export function fuzzing(what: keyof typeof CASES): Fuzzing {
  const factor = Number(process.env.FUZZ ?? 1);
  const numRuns = Math.round(CASES[what] * factor);
  const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));
  return { numRuns, seed, timeout: 180_000 * Math.max(1, factor) };
}
