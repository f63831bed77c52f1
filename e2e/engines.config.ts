// The core of the site in each engine that is here: `npm run check:engines` (docs/BROWSERS.md). Not Playwright's own browsers,
// which are patched, but the ones that readers have; Playwright runs the tests and serves the site.

import { defineConfig } from '@playwright/test';
import type { EngineOptions } from './engines/reader.ts';
import { use, webServer } from '../playwright.config.ts';
import { type Engine, findEngine, TESTED } from '../scripts/engines.mjs';

/** ENGINE names others, such as "chromium". */
const wanted = (process.env.ENGINE?.split(',') as Engine[] | undefined) ?? TESTED;
const engines = await Promise.all(
  wanted.map(async (engine) => ({ engine, isMissing: (await findEngine(engine)).missing.length > 0 })),
);

export default defineConfig<object, EngineOptions>({
  testDir: 'engines',
  testMatch: '*.spec.ts',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../.reports/engines.json' }]],
  projects: engines.map((use) => ({ name: use.engine, use })),
  use: { baseURL: use.baseURL },
  // Relative to this file, unlike the other configuration's.
  webServer: { ...webServer, cwd: '..' },
});
