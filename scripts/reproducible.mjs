// `npm run check:reproducible`: builds from a copy of the sources at another path, in another time zone and language, and
// compares every file, byte by byte, with dist (which `npm run build` makes) and with a second build of the kiosk.
// With DEEP=1 both are built twice, with absolute addresses, for which a build writes all its files.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { home, isCommand, runCommand, UserError } from './cliUtils.mjs';

/** Makes a build write link previews, images of events and a sitemap too. */
const SITE_URL = 'https://record.example/timeline/';
const ENVIRONMENTS = [
  { TZ: 'Pacific/Auckland', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
];

/** No host serves it, and it has paths of this machine. */
const MANIFEST = join('.vite', 'manifest.json');

/**
 * @param {string} folder
 * @returns {Map<string, string>} the SHA-256 of every file in it but Vite's manifest, by its path there
 */
export function hashesOf(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name !== MANIFEST && statSync(join(folder, name)).isFile(),
  );
  /** @param {string} name */
  const hash = (name) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return new Map(files.sort().map((name) => [name, hash(name)]));
}

/**
 * @param {Map<string, string>} a
 * @param {Map<string, string>} b
 * @returns {string[]} the files that differ, or are in one only
 */
export const differences = (a, b) =>
  [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name)).sort();

/**
 * Copies the sources, without what was built or installed.
 * @param {string} folder
 */
function copySources(folder) {
  const left = /^(node_modules|test-results|dist.*|\..*)$/;
  cpSync(home, folder, { recursive: true, filter: (path) => path === home || !left.test(basename(path)) });
  symlinkSync(join(home, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

/**
 * @param {{ sources: string, mode: 'production' | 'kiosk', folder: string, env: Record<string, string> }} job
 * @returns {Promise<Map<string, string>>} the hashes of what was built
 */
async function build({ sources, mode, folder, env }) {
  const vite = join(sources, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--mode', mode, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  try {
    await promisify(execFile)(process.execPath, args, { cwd: sources, env: { ...process.env, ...env } });
  } catch (error) {
    const { stderr } = /** @type {{ stderr?: string }} */ (error);
    throw new UserError(`The build in mode ${mode} failed:\n${stderr ?? error}`);
  }
  return hashesOf(folder);
}

/**
 * @param {{ mode: 'production' | 'kiosk', folder: string, deep: boolean }} job
 * @returns {Promise<number>} how many files are the same in both builds
 */
async function compare({ mode, folder, deep }) {
  const copy = join(folder, `sources-${mode}`);
  copySources(copy);
  const [here, elsewhere] = ENVIRONMENTS.map((env) => ({ ...env, ...(deep ? { SITE_URL } : {}) }));
  const first =
    mode === 'production' && !deep
      ? hashesOf(join(home, 'dist'))
      : await build({ sources: home, mode, folder: join(folder, `first-${mode}`), env: here ?? {} });
  const second = await build({ sources: copy, mode, folder: join(folder, `second-${mode}`), env: elsewhere ?? {} });
  const differ = differences(first, second);
  if (differ.length > 0) {
    const hint = deep ? '' : ' If dist is older than the sources: npm run build';
    throw new UserError(`Two builds (${mode}) of the same source differ in ${differ.join(', ')}.${hint}`);
  }
  return first.size;
}

async function main() {
  const deep = Boolean(process.env.DEEP);
  if (!deep && !existsSync(join(home, 'dist'))) throw new UserError('There is no dist to compare with: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'reproducible-'));
  try {
    // At the same time: a build uses one core for the most part.
    const compared = await Promise.allSettled(
      /** @type {const} */ (['production', 'kiosk']).map((mode) => compare({ mode, folder, deep })),
    );
    let count = 0;
    for (const one of compared) {
      if (one.status === 'rejected') throw one.reason;
      count += one.value;
    }
    console.log(`Two builds of the site and of the kiosk are identical: ${count} files.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (isCommand(import.meta.url)) await runCommand(main);
