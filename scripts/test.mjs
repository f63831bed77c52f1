// `npm test`: every check in order, stopping at the first that fails. The last line is "N passed, M failed".
// `npm run test:deep` (--deep): the same checks, with every random case, slow test and build; run it before a release.
// What each check does is the npm script of the same row; this file only runs them and counts.

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { home, isCommand, npm, readOptions, runCommand, UserError } from './cliUtils.mjs';
import { ensureEngines } from './engines.mjs';
import { ensureInstalled, requireNode } from './install.mjs';

/**
 * `prepare` installs what the step needs; `report` and `count` are there where a step runs tests; `maySkip`: whether all of them may
 * be skipped, which the closing line says.
 * @type {readonly { name: string, script: string, prepare?: () => Promise<unknown>, report?: string,
 *   count?: (report: any) => Count, maySkip?: true }[]}
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 */
const steps = [
  { name: 'types', script: 'check:types' },
  { name: 'lint', script: 'check:lint' },
  { name: 'imports', script: 'check:imports' },
  { name: 'unused', script: 'check:unused' },
  { name: 'notice', script: 'check:notice' },
  { name: 'unit', script: 'check:unit', report: '.reports/unit.json', count: countUnit },
  { name: 'build', script: 'build' },
  { name: 'size', script: 'check:size' },
  { name: 'browsers', script: 'check:browsers' },
  { name: 'reproducible', script: 'check:reproducible' },
  {
    name: 'e2e',
    script: 'check:e2e',
    prepare: ensureChromium,
    report: '.reports/e2e.json',
    count: countE2e,
  },
  {
    name: 'engines',
    script: 'check:engines',
    prepare: ensureEngines,
    report: '.reports/engines.json',
    count: countE2e,
    maySkip: true,
  },
];

const names = steps.map((step) => step.name).join(', ');
const usage = `Usage: npm test -- [--only step] [--from step] [--deep]\n  The steps: ${names}`;

/**
 * @param {any} report of Vitest's json reporter
 * @returns {Count}
 */
export function countUnit({ numPassedTests, numFailedTests, numPendingTests = 0, numTodoTests = 0 }) {
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/**
 * @param {any} report of Playwright's json reporter
 * @returns {Count} a flaky test has passed in the end
 */
export function countE2e({ stats: { expected, unexpected, flaky, skipped } }) {
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/**
 * @param {readonly Count[]} counts
 * @param {boolean} complete whether every step succeeded
 * @returns {string} the closing line; a run with a failed step never says "0 failed"
 */
export function closingLine(counts, complete) {
  /** @param {keyof Count} key */
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  const failed = complete ? sum('failed') : Math.max(1, sum('failed'));
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {Record<string, string | true>} options
 * @returns {typeof steps} those to run
 */
export function chooseSteps({ only, from }) {
  if (only && from) throw new UserError(`Give --only or --from, not both.\n${usage}`);
  const wanted = only ?? from;
  const index = steps.findIndex((step) => step.name === wanted);
  if (wanted !== undefined && index < 0) throw new UserError(`There is no step "${wanted}".\n${usage}`);
  return wanted === undefined ? steps : steps.slice(index, only ? index + 1 : undefined);
}

/**
 * @param {(typeof steps)[number]} step
 * @returns {Count | undefined}
 */
function readCount(step) {
  const file = join(home, step.report ?? '');
  return step.report && existsSync(file) ? step.count?.(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/**
 * @param {boolean} deep
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>} what makes the checks thorough: DEEP for slow tests and builds, FUZZ for random cases
 */
export const depth = (deep, env) => (deep ? { DEEP: '1', FUZZ: env.FUZZ ?? '1' } : {});

/**
 * Runs one step.
 * @param {(typeof steps)[number]} step
 * @param {Record<string, string>} base added to the step's environment
 * @returns {Promise<{ count?: Count | undefined, code: number, issue?: string }>} `issue`: why it failed
 */
async function runStep(step, base) {
  console.log(`\n── ${step.name} (npm run ${step.script})`);
  await step.prepare?.();
  const code = await npm(['run', step.script], base);
  const count = readCount(step);
  if (code !== 0) return { count, code, issue: `The step "${step.name}" failed.` };
  const ran = count ? count.passed + (step.maySkip ? count.skipped : 0) : 0;
  if (step.report && ran === 0) {
    return { count, code: 1, issue: `The step "${step.name}" executed no test (${step.report} lists none).` };
  }
  return { count, code };
}

async function main() {
  const options = readOptions(process.argv.slice(2), { only: 'value', from: 'value', deep: 'flag' }, usage);
  const chosen = chooseSteps(options);
  requireNode();
  await ensureInstalled();
  for (const step of chosen) if (step.report) rmSync(join(home, step.report), { force: true });

  const counts = [];
  for (const step of chosen) {
    const start = performance.now();
    /** @type {Awaited<ReturnType<typeof runStep>>} */
    const result = await runStep(step, depth(options.deep === true, process.env)).catch((error) => {
      if (!(error instanceof UserError)) throw error;
      return { code: error.code, issue: error.message };
    });
    console.log(`── ${step.name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    if (result.count) counts.push(result.count);
    if (result.issue) {
      const last = counts.length > 0 ? `\n${closingLine(counts, false)}` : '';
      throw new UserError(
        `\n${result.issue} To run it alone: npm ${options.deep ? 'run test:deep' : 'test'} -- --only ${step.name}${last}`,
        result.code,
      );
    }
  }
  console.log(
    `\n${counts.length > 0 ? closingLine(counts, true) : `Done: ${chosen.map((step) => step.name).join(', ')}`}`,
  );
}

if (isCommand(import.meta.url)) await runCommand(main);
