// Makes the machine ready: is Node new enough, are the dependencies those of the lockfile?
// It builds nothing and starts nothing.

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { home, npm, UserError } from './cliUtils.mjs';

// npm writes package-lock.json and its copy in node_modules within the same moment, in either order.
const sameMoment = 2000;

/**
 * Stops when Node is too old. Vite's own range is 20.19 or later in the 20 line, and 22.12 or later.
 * @param {string} [version] such as "20.19.0"
 */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
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
  return !existsSync(wanted) || statSync(wanted).mtimeMs <= statSync(installed).mtimeMs + sameMoment;
}

/** Installs the dependencies, those for development too, unless they are up to date. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const verb = existsSync(join(home, 'package-lock.json')) ? 'ci' : 'install';
  console.log(`Installing the dependencies (npm ${verb})…`);
  const code = await npm([verb, '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) throw new UserError(`The dependencies could not be installed. To try again: npm ${verb}`, code);
}
