// `npm run test:screenreader`: Orca with Firefox and with Chromium (docs/ACCESSIBILITY.md). Not part of `npm test`: it needs
// Debian's packages, and takes minutes. `-- --update-snapshots` writes the transcripts anew.

import { defineConfig } from '@playwright/test';
import { use, webServer } from '../playwright.config.ts';

export default defineConfig({
  testDir: 'screenreader',
  testMatch: '*.check.ts',
  outputDir: '../.reports/screenreader',
  snapshotPathTemplate: '{testDir}/{arg}{ext}',
  // One keyboard and one ear at a time.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 900_000,
  reporter: [['list']],
  use: { baseURL: use.baseURL },
  webServer: { ...webServer, cwd: '..' },
});
