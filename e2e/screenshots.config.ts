// `npm run screenshots`: the pictures of docs/, taken from the built site by the same hands as the tests.

import { defineConfig } from '@playwright/test';
import { use, webServer } from '../playwright.config.ts';

export default defineConfig({
  testDir: '.',
  testMatch: 'screenshots.ts',
  workers: 1,
  reporter: [['list']],
  use,
  webServer: { ...webServer, cwd: '..' },
});
