import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { findChromium, findHeadlessShell } from './chromium.mjs';

/** @type {string[]} */
const folders = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/**
 * A machine with these commands and no other.
 * @param {string[]} commands
 */
function install(...commands) {
  const folder = mkdtempSync(join(tmpdir(), 'commands-'));
  folders.push(folder);
  for (const command of commands) writeFileSync(join(folder, command), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  vi.stubEnv('PATH', folder);
  vi.stubEnv('CHROMIUM_PATH', '');
  return (/** @type {string} */ command) => join(folder, command);
}

// Elsewhere a browser is found by its usual path.
test.runIf(process.platform === 'linux')('the headless shell is found beside the whole browser', async () => {
  const path = install('chromium', 'chromium-headless-shell');
  expect(findHeadlessShell()).toBe(path('chromium-headless-shell'));
  expect(await findChromium()).toBe(path('chromium'));
});

test.runIf(process.platform === 'linux')('without the headless shell there is the whole browser', async () => {
  const path = install('chromium');
  expect(findHeadlessShell()).toBeUndefined();
  expect(await findChromium()).toBe(path('chromium'));
});

test('CHROMIUM_PATH is used before either', async () => {
  const path = install('chromium', 'chromium-headless-shell', 'mine');
  vi.stubEnv('CHROMIUM_PATH', path('mine'));
  expect(findHeadlessShell()).toBeUndefined();
  expect(await findChromium()).toBe(path('mine'));
});
