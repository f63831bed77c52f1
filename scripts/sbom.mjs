// `npm run sbom` writes the bill of materials of the built site (CycloneDX) to .reports: npm's, reduced to the packages in
// the site, without what differs between runs. npm's own --omit also drops packages that development shares.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { productionDeps } from './productionDeps.mjs';
import { home, isCommand, runCommand, UserError } from './cliUtils.mjs';

const FILE = join(home, '.reports', 'sbom.cdx.json');

/**
 * @typedef {{ serialNumber: string, metadata: { timestamp: string, component: { 'bom-ref': string } },
 *   components: { 'bom-ref': string }[], dependencies: { ref: string, dependsOn: string[] }[] }} Bill
 */

function main() {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  /** @type {import('node:child_process').ExecFileSyncOptionsWithStringEncoding} */
  const options = { cwd: home, encoding: 'utf8', maxBuffer: 64e6, shell: process.platform === 'win32' };
  /** @type {Bill} */
  const { serialNumber, metadata, ...bill } = JSON.parse(execFileSync('npm', args, options));
  const { timestamp, ...about } = metadata;
  const names = new Set(productionDeps().map(({ name, version }) => `${name}@${version}`));
  const components = bill.components.filter((one) => names.has(one['bom-ref']));
  const refs = new Set([about.component['bom-ref'], ...names]);
  const dependencies = bill.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => names.has(one)) }));
  if (components.length !== names.size)
    throw new UserError('npm lists other packages than package-lock.json: npm install');
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify({ ...bill, metadata: about, components, dependencies }, null, 2)}\n`);
  console.log(`${FILE} names ${components.length} components.`);
}

if (isCommand(import.meta.url)) await runCommand(main);
