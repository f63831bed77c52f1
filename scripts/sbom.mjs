// `npm run sbom`: the bill of materials of the built site (CycloneDX): npm's, as far as it goes into the site, without
// what differs from one run to the next. npm's own --omit leaves out what development needs too.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { production } from './productionDeps.mjs';
import { home, isCommand, runCommand, UserError } from './cliUtils.mjs';

const FILE = join(home, '.reports', 'sbom.cdx.json');

function main() {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const options = { cwd: home, encoding: 'utf8', maxBuffer: 64e6, shell: process.platform === 'win32' };
  const { serialNumber, metadata, ...bill } = JSON.parse(execFileSync('npm', args, options));
  const { timestamp, ...about } = metadata;
  const names = new Set(production().map(({ name, version }) => `${name}@${version}`));
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
