// `npm run notice` writes NOTICE, the licences of all code in the built site. With --check it compares NOTICE and fails if
// it is out of date.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { productionDeps } from './productionDeps.mjs';
import { home, isCommand, readOptions, runCommand, UserError } from './cliUtils.mjs';

const usage = 'Usage: npm run notice -- [--check]';
const FILE = join(home, 'NOTICE');
/** Licences under which the site may contain the code if their text is beside it. */
const ALLOWED =
  /^\(?(MIT|ISC|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|0BSD)( OR (MIT|Apache-2\.0))?\)?$/;

/**
 * @param {import('./productionDeps.mjs').Package} one
 * @returns {string[]} the licence and notice files of a package, without the licences of what its own build bundles
 */
function textsOf({ folder }) {
  const names = readdirSync(join(home, folder)).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  return names.sort().map((name) =>
    readFileSync(join(home, folder, name), 'utf8')
      .replace(/\r\n/g, '\n')
      .replace(/\n# Licenses of bundled dependencies\n.*/s, '')
      .trim(),
  );
}

/**
 * @param {readonly import('./productionDeps.mjs').Package[]} packages
 * @param {(one: import('./productionDeps.mjs').Package) => string[]} texts
 * @returns {string} the content of NOTICE
 */
export function printNotice(packages, texts = textsOf) {
  const bad = packages.filter(({ license }) => !ALLOWED.test(license));
  if (bad.length > 0) {
    const list = bad.map(({ name, license }) => `${name} (${license})`).join(', ');
    throw new UserError(
      `Not a licence that the built site may carry: ${list}. Replace it, or add it to scripts/notice.mjs.`,
    );
  }
  /** @type {Map<string, string[]>} */
  const users = new Map();
  for (const one of packages) {
    for (const text of texts(one))
      users.set(text, [...new Set([...(users.get(text) ?? []), `${one.name} ${one.version}`])]);
  }
  return [
    'On the Record contains the work of others, under these licences.',
    'Written by `npm run notice` from package-lock.json; do not edit.',
    '',
    ...new Set(packages.map(({ name, version, license }) => `${name} ${version}: ${license}`)),
    ...[...users].flatMap(([text, names]) => ['', '-'.repeat(100), names.join(', '), '', text]),
    '',
  ].join('\n');
}

function main() {
  const options = readOptions(process.argv.slice(2), { check: 'flag' }, usage);
  const packages = productionDeps();
  const text = printNotice(packages);
  if (!options.check) {
    writeFileSync(FILE, text);
    console.log(`NOTICE names ${packages.length} packages.`);
    return;
  }
  if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) {
    throw new UserError('NOTICE is out of date: run `npm run notice`, and read what changed.');
  }
  console.log(`NOTICE is up to date: ${packages.length} packages.`);
}

if (isCommand(import.meta.url)) await runCommand(main);
