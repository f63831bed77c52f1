// End-to-end: the built site, served from a sub-path as any static host might, in the system's Chromium.

import { defineConfig, devices } from '@playwright/test';
import { findChromium, findHeadlessShell } from './scripts/chromium.mjs';
import { HAS_BUNDLED, SITE_ROOT } from './e2e/builtFiles.ts';
import { CHROMIUM_ARGS } from './e2e/chromiumArgs.ts';

const port = Number(process.env.E2E_PORT ?? 4180);
const chromium = await findChromium();
// A worker reads this file too, but has not the command's arguments.
if (process.argv.some((word) => ['--headed', '--debug', '--ui'].includes(word))) process.env.HEADED = '1';
const shell = process.env.HEADED ? undefined : findHeadlessShell();

export const use = {
  ...devices['Desktop Chrome'],
  baseURL: `http://localhost:${port}/sub/path/`,
  launchOptions: {
    ...(chromium ? { executablePath: chromium } : {}),
    args: [...CHROMIUM_ARGS],
  },
  viewport: { width: 1366, height: 900 },
  locale: 'en-GB',
  timezoneId: 'America/Los_Angeles',
  // Marks glide to where they are next: a test that reads their places must not wait for that. Motion is tested by itself.
  contextOptions: { reducedMotion: 'reduce' as const },
};

export const webServer = {
  command: `node scripts/serve.mjs --root ${SITE_ROOT} --port ${port} --base /sub/path/`,
  url: `http://localhost:${port}/sub/path/`,
  reuseExistingServer: false,
};

export default defineConfig({
  testDir: 'e2e',
  // Without the bundled record: what needs none.
  testMatch: HAS_BUNDLED ? '*.spec.ts' : ['freshSite.spec.ts', 'gallery.spec.ts'],
  testIgnore: '**/e2e/engines/**',
  fullyParallel: true,
  // For two cores: a test waits for frames and between polls for a part of its time, which a third fills.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  // Slow tests that have a quicker one of their kind run in `npm run test:deep` only.
  ...(process.env.DEEP ? {} : { grepInvert: /@deep/ }),
  // Long, because a busy machine takes its time; a test waits for a state, never for a time.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '.reports/e2e.json' }]],
  use: {
    ...use,
    launchOptions: { ...use.launchOptions, ...(shell ? { executablePath: shell } : {}) },
    actionTimeout: 60_000,
  },
  webServer,
});
