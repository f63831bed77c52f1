// Lighthouse on a page: its four scores and what it measured. It is fetched when it is wanted, in the version that runs on
// this Node, and is not a dependency.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { use } from '../../playwright.config.ts';
import { RUNS } from './phone.ts';
import { median } from './report.ts';

export const LIGHTHOUSE = 'lighthouse@12.8.2';
const SCORES = ['performance', 'accessibility', 'best-practices', 'seo'];
const AUDITS = [
  ['first-contentful-paint', 'first paint', ' ms'],
  ['largest-contentful-paint', 'largest paint', ' ms'],
  ['total-blocking-time', 'blocked', ' ms'],
  ['cumulative-layout-shift', 'layout shift', ''],
] as const;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

/** The head of a table of pages. */
export const LIGHTHOUSE_HEAD = ['page', ...SCORES, ...AUDITS.map(([, name]) => name)];

/** The row of a page: medians of `RUNS` runs. */
export function lighthouseRow(name: string, address: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const reports = Array.from({ length: RUNS }, (_, run): Report => {
    const file = join(folder, `${run}.json`);
    const flags = ['--quiet', '--chrome-flags=--headless=new --no-sandbox --disable-gpu', '--output=json'];
    execFileSync('npm', ['exec', '--yes', '--', LIGHTHOUSE, address, ...flags, `--output-path=${file}`], {
      stdio: 'pipe',
      env: { ...process.env, CHROME_PATH: use.launchOptions.executablePath },
    });
    return JSON.parse(readFileSync(file, 'utf8'));
  });
  const scores = SCORES.map((score) =>
    String(Math.round(100 * median(reports.map(({ categories }) => categories[score]?.score ?? 0)))),
  );
  const measured = AUDITS.map(([audit, , unit]) => {
    const value = median(reports.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN));
    return `${unit === '' ? value.toFixed(3) : Math.round(value)}${unit}`;
  });
  return [name, ...scores, ...measured];
}
