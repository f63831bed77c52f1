// Holds the bundled datasets to the format, the rules and their fingerprints before anything is built (R1 to R10).
// Reads the disk; the checking itself is dataset/.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { buildDataset } from '../dataset/build.ts';
import { checkQuotations, type Fingerprint, fingerprintSchema } from '../dataset/fingerprint.ts';
import { type Problem, printProblem } from '../dataset/problem.ts';
import { checkRules } from '../dataset/rules.ts';
import { listDatasets } from './datasetIndex.ts';
import { parseJson, readFolder, readText } from './readFolder.ts';
import { CommandError } from './terminal.ts';

async function readFingerprints(folder: string): Promise<ReadonlyMap<string, Fingerprint>> {
  const names = await readdir(join(folder, 'fingerprints')).catch(() => []);
  const found = new Map<string, Fingerprint>();
  for (const name of names.filter((file) => file.endsWith('.json'))) {
    const file = join(folder, 'fingerprints', name);
    const parsed = v.safeParse(fingerprintSchema, parseJson(await readText(file), file));
    if (!parsed.success) {
      throw new CommandError(
        `${file} is no fingerprint: ${parsed.issues[0].message}; make it again with “fingerprint”`,
      );
    }
    found.set(name.replace(/\.json$/, ''), parsed.output);
  }
  return found;
}

/** Everything wrong with the dataset in a folder: its shape, the rules, its quotations. */
export async function checkFolder(folder: string): Promise<readonly Problem[]> {
  const { raw } = await readFolder(folder);
  const built = buildDataset(raw);
  if (!built.ok) return built.error;
  const { dataset, problems } = built.value;
  const fingerprints = await readFingerprints(folder);
  return [
    ...problems,
    ...checkRules(dataset),
    ...(await checkQuotations(dataset, (source) => fingerprints.get(source))),
  ];
}

/** A Vite plugin that refuses to build while any bundled dataset has an error. */
export function checkedData(root: string): Plugin {
  return {
    name: 'on-the-record:checked-data',
    apply: 'build',
    async buildStart() {
      for (const name of await listDatasets(root)) {
        const folder = join(root, name);
        const errors = (await checkFolder(folder)).filter((problem) => problem.severity === 'error');
        if (errors.length > 0) {
          this.error(`${folder} cannot be published:\n${errors.map(printProblem).join('\n')}`);
        }
      }
    },
  };
}
