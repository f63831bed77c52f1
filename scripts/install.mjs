// Checks Node's version and installs the dependencies of the lockfile.

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { home, npm, UserError } from './cliUtils.mjs';

// npm writes package-lock.json and its copy in node_modules at about the same time, in either order.
const TOLERANCE_MS = 2000;

/**
 * Throws a UserError when Node is too old. Vite's own range is 20.19 or later in the 20 line, and 22.12 or later.
 * @param {string} [version] such as "20.19.0"
 */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  throw new UserError(
    `On the Record needs Node.js 20.19 or later, or 22.12 or later (https://nodejs.org); this is ${version}.`,
  );
}

/**
 * @param {string} [folder] the project's folder
 * @returns {boolean} whether node_modules is there and not older than the lockfile
 */
export function isInstalled(folder = home) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  const wanted = join(folder, 'package-lock.json');
  if (!existsSync(installed)) return false;
  return !existsSync(wanted) || statSync(wanted).mtimeMs <= statSync(installed).mtimeMs + TOLERANCE_MS;
}

/** Installs all dependencies, unless they are up to date. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const command = existsSync(join(home, 'package-lock.json')) ? 'ci' : 'install';
  console.log(`Installing the dependencies (npm ${command})…`);
  const code = await npm([command, '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) throw new UserError(`The dependencies could not be installed. To try again: npm ${command}`, code);
}
