// The packages whose code is in the built site, from the lockfile: the dependencies with theirs, and the build tools that
// write code of their own into the output. Without optional and development dependencies.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from './cliUtils.mjs';

/**
 * @typedef {{ name: string, version: string, license: string, folder: string }} Package
 * @typedef {Record<string, { version?: string, license?: string, dependencies?: Record<string, string>,
 *   peerDependencies?: Record<string, string>, peerDependenciesMeta?: Record<string, { optional?: boolean }> }>} Lock
 */

/**
 * Tools whose code is in the built files: Vite's for preloading, Rolldown's between chunks, Workbox's in the kiosk's
 * service worker. Their own dependencies are not.
 */
const WRITTEN_BY_TOOLS = [
  'rolldown',
  'vite',
  'workbox-cacheable-response',
  'workbox-core',
  'workbox-expiration',
  'workbox-precaching',
  'workbox-range-requests',
  'workbox-routing',
  'workbox-strategies',
];

/**
 * Resolves a package as Node does: in the folder of the importing package, or in one above.
 * @param {Lock} lock
 * @param {string} from
 * @param {string} name
 * @returns {string | undefined}
 */
function resolve(lock, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (lock[path]) return path;
    if (folder === '') return undefined;
  }
}

/**
 * @param {Lock} lock the lockfile's `packages`
 * @param {readonly string[]} tools packages that are added without their dependencies
 * @returns {Package[]} each once, sorted by name
 */
export function findProductionDeps(lock, tools = []) {
  /** @type {Map<string, Package>} */
  const found = new Map();
  /** @type {(name: string, folder: string) => void} */
  const add = (name, folder) => {
    const { version = '', license = 'UNKNOWN' } = lock[folder] ?? {};
    found.set(folder, { name, version, license, folder });
  };
  /** @type {(path: string) => void} */
  const visit = (path) => {
    const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = lock[path] ?? {};
    const needed = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
    for (const name of [...Object.keys(dependencies), ...(path === '' ? [] : needed)]) {
      const folder = resolve(lock, path, name);
      if (folder === undefined || found.has(folder)) continue;
      add(name, folder);
      visit(folder);
    }
  };
  visit('');
  for (const name of tools) add(name, `node_modules/${name}`);
  return [...found.values()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.folder < b.folder ? -1 : 1,
  );
}

/** @returns {Package[]} of this project */
export const productionDeps = () =>
  findProductionDeps(JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')).packages, WRITTEN_BY_TOOLS);
