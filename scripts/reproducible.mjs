// `npm run check:reproducible`: builds the site and the kiosk's file twice, here and from a copy of the sources at another
// path, in different time zones and languages, and holds that every file is the same to the byte. The packages are the
// same ones; .vite/manifest.json, which no host serves, names the way to them, and is left out.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { home, isCommand, runCommand, UserError } from './cliUtils.mjs';

const MODES = ['production', 'kiosk'];
/** What is absolute in the built files: the most that a build writes. */
const SITE_URL = 'https://record.example/timeline/';
const PLACES = [
  { TZ: 'Pacific/Auckland', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
];

/**
 * @param {string} folder
 * @returns {Map<string, string>} the SHA-256 of every file in it, by its path there
 */
export function hashesOf(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
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
 * @param {string} sources
 * @param {string} folder
 * @param {Record<string, string>} [env]
 */
function build(sources, folder, env) {
  const vite = join(sources, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const mode of MODES) {
    const args = [
      vite,
      'build',
      '--mode',
      mode,
      '--outDir',
      join(folder, mode),
      '--emptyOutDir',
      '--logLevel',
      'error',
    ];
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: sources,
      env: { ...process.env, SITE_URL, ...env },
      encoding: 'utf8',
    });
    if (status !== 0) throw new UserError(`The build in mode ${mode} failed:\n${stderr}`);
  }
}

function main() {
  const [first = '', second = '', copy = ''] = ['first', 'second', 'sources'].map((name) =>
    mkdtempSync(join(tmpdir(), `${name}-`)),
  );
  try {
    copySources(copy);
    build(home, first, PLACES[0]);
    build(copy, second, PLACES[1]);
    for (const folder of [first, second]) rmSync(join(folder, 'production', '.vite', 'manifest.json'));
    const [a, b] = [hashesOf(first), hashesOf(second)];
    const differ = differences(a, b);
    if (differ.length > 0) throw new UserError(`Two builds of the same source differ in ${differ.join(', ')}.`);
    const all = createHash('sha256')
      .update(JSON.stringify([...a]))
      .digest('hex');
    console.log(`Two builds are the same to the byte: ${a.size} files, SHA-256 of their list ${all}`);
  } finally {
    for (const folder of [first, second, copy]) rmSync(folder, { recursive: true, force: true });
  }
}

if (isCommand(import.meta.url)) await runCommand(main);
