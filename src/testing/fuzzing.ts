// How many random cases each parser of what comes from outside is given: 100,000 in a run. FUZZ=10 makes ten times as
// many; a failing case is printed with its seed, by which `fc.assert(…, { seed, path })` finds it again.

const CASES = {
  url: 35_000,
  message: 3000,
  edtf: 40_000,
  dataset: 10_000,
  check: 10_000,
  ownFile: 5000,
  table: 12_000,
} as const;

/** The number of cases, and the milliseconds after which a test that tries them is stuck. */
export const fuzzing = (what: keyof typeof CASES): { readonly numRuns: number; readonly timeout: number } => {
  const factor = Number(process.env.FUZZ ?? 1);
  return { numRuns: Math.round(CASES[what] * factor), timeout: 180_000 * Math.max(1, factor) };
};
