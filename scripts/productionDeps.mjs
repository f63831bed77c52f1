// What of node_modules goes into the built site, as the lockfile has it: the dependencies and theirs, and what the tools
// of the build write into it; without what is only optional or for development.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from './cliUtils.mjs';

/**
 * @typedef {{ name: string, version: string, license: string, folder: string }} Package
 * @typedef {Record<string, { version?: string, license?: string, dependencies?: Record<string, string>,
 *   peerDependencies?: Record<string, string>, peerDependenciesMeta?: Record<string, { optional?: boolean }> }>} Lock
 */

/**
 * Code of these tools is in the built files: Vite's for preloading, Rolldown's between chunks, Workbox's in the kiosk's
 * service worker. What they need themselves is not.
 */
const WRITTEN_BY_TOOLS = [
  'rolldown',
  'vite',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
];

/** Where a package finds another one: in its own folder, or in one above. */
function resolve(lock, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (lock[path]) return path;
    if (folder === '') return undefined;
  }
}

/**
 * @param {Lock} lock the lockfile's `packages`
 * @param {readonly string[]} tools packages that are there without what they need
 * @returns {Package[]} each once, by name
 */
export function closure(lock, tools = []) {
  const found = new Map();
  const add = (name, folder) => {
    const { version = '', license = 'UNKNOWN' } = lock[folder] ?? {};
    found.set(folder, { name, version, license, folder });
  };
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
export const production = () =>
  closure(JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')).packages, WRITTEN_BY_TOOLS);
