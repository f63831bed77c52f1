// Refuses to build while a bundled dataset breaks the format, a rule (R1 to R10) or a fingerprint. A Vite plugin; the
// checking is check.ts.

import { join } from 'node:path';
import type { Plugin } from 'vite';
import { printLocated } from '../dataset/inFile.ts';
import { checkFolder } from './check.ts';
import { listDatasets } from './datasetIndex.ts';

export function checkedData(root: string): Plugin {
  return {
    name: 'on-the-record:checked-data',
    apply: 'build',
    async buildStart() {
      for (const name of await listDatasets(root)) {
        const folder = join(root, name);
        const errors = (await checkFolder(folder)).filter((problem) => problem.severity === 'error');
        if (errors.length > 0) {
          this.error(`${folder} cannot be published:\n${errors.map(printLocated).join('\n')}`);
        }
      }
    },
  };
}
