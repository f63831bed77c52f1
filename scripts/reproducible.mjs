// `npm run check:reproducible`: builds from a copy of the sources at another path, in another time zone and language, and
// compares every file, byte by byte, with dist (which `npm run build` makes) and with a second build of the kiosk.
// With DEEP=1 both are built twice, with absolute addresses, for which a build writes all its files.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
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
 * @returns {Map<string, string>} the hashes of what was built
 */
function build({ sources, mode, folder, env }) {
  const vite = join(sources, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--mode', mode, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: sources,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new UserError(`The build in mode ${mode} failed:\n${stderr}`);
  return hashesOf(folder);
}

function main() {
  const deep = Boolean(process.env.DEEP);
  const dist = join(home, 'dist');
  if (!deep && !existsSync(dist)) throw new UserError('There is no dist to compare with: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'reproducible-'));
  const copy = join(folder, 'sources');
  try {
    copySources(copy);
    let count = 0;
    for (const mode of /** @type {const} */ (['production', 'kiosk'])) {
      const [here, elsewhere] = ENVIRONMENTS.map((env) => ({ ...env, ...(deep ? { SITE_URL } : {}) }));
      const first =
        mode === 'production' && !deep
          ? hashesOf(dist)
          : build({ sources: home, mode, folder: join(folder, 'first'), env: here ?? {} });
      const second = build({ sources: copy, mode, folder: join(folder, 'second'), env: elsewhere ?? {} });
      const differ = differences(first, second);
      if (differ.length > 0) {
        const hint = deep ? '' : ' If dist is older than the sources: npm run build';
        throw new UserError(`Two builds (${mode}) of the same source differ in ${differ.join(', ')}.${hint}`);
      }
      count += first.size;
    }
    console.log(`Two builds of the site and of the kiosk are identical: ${count} files.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (isCommand(import.meta.url)) await runCommand(main);
