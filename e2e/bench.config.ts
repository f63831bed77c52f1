// `npm run bench`: timings on the built site, beside raw vis-timeline with the same events. A benchmark, not a test.

import { defineConfig } from '@playwright/test';
import { use, webServer } from '../playwright.config.ts';

export default defineConfig({
  testDir: 'bench',
  testMatch: '*.bench.ts',
  workers: 1,
  retries: 0,
  timeout: 20 * 60_000,
  // A slowed phone takes its time to begin with.
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: { ...use, launchOptions: { ...use.launchOptions, args: [...use.launchOptions.args, '--js-flags=--expose-gc'] } },
  webServer: { ...webServer, cwd: '..' },
});
