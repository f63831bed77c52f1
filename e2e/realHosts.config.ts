// `npm run hosts`: the embed in real host software, from Debian's and npm's packages. Not part of `npm test`: it downloads 60 MB.

import { defineConfig } from '@playwright/test';
import { use } from '../playwright.config.ts';

export default defineConfig({
  testDir: 'realHosts',
  testMatch: '*.check.ts',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: { ...use, baseURL: undefined },
});
