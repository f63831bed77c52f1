// Lighthouse on the pages that readers come to, five times each: its four scores and what it measured. It is fetched when
// it is wanted, in the version that runs on this Node, and is not a dependency. Writes docs/PERFORMANCE.md.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { use } from '../../playwright.config.ts';
import { median, table, writeSection } from './report.ts';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const RUNS = Number(process.env.RUNS ?? 5);
const PAGES = ['', 'embed/'];
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

test('Lighthouse', ({ baseURL }) => {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const rows = PAGES.map((path) => {
    const reports = Array.from({ length: RUNS }, (_, run): Report => {
      const file = join(folder, `${run}.json`);
      const flags = ['--quiet', '--chrome-flags=--headless=new --no-sandbox --disable-gpu', '--output=json'];
      execFileSync('npm', ['exec', '--yes', '--', LIGHTHOUSE, `${baseURL}${path}`, ...flags, `--output-path=${file}`], {
        stdio: 'pipe',
        env: { ...process.env, CHROME_PATH: use.launchOptions.executablePath },
      });
      return JSON.parse(readFileSync(file, 'utf8'));
    });
    const scores = SCORES.map((name) =>
      String(Math.round(100 * median(reports.map(({ categories }) => categories[name]?.score ?? 0)))),
    );
    const measured = AUDITS.map(([name, , unit]) => {
      const value = median(reports.map(({ audits }) => audits[name]?.numericValue ?? Number.NaN));
      return `${unit === '' ? value.toFixed(3) : Math.round(value)}${unit}`;
    });
    return [`\`/${path}\``, ...scores, ...measured];
  });
  writeSection(
    'lighthouse',
    `## Lighthouse

${table(['page', ...SCORES, ...AUDITS.map(([, name]) => name)], rows)}

${LIGHTHOUSE}, its own emulated phone, medians of ${RUNS} runs.`,
  );
});
