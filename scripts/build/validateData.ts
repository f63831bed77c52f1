// Refuses to build while a bundled dataset, or a version of one that is kept, breaks the format, a rule (R1 to R10) or a fingerprint. A Vite plugin; the
// checking is check.ts.

import { join } from 'node:path';
import type { Plugin } from 'vite';
import { printLocated } from '../../src/dataset/exchange/locateIssues.ts';
import { checkFolder } from '../cli/check.ts';
import { listDatasets } from './datasetIndex.ts';
import { listKept } from '../cli/versions.ts';

export function checkedData(root: string): Plugin {
  return {
    name: 'on-the-record:checked-data',
    apply: 'build',
    async buildStart() {
      const datasets = (await listDatasets(root)).map((name) => join(root, name));
      const kept = (await Promise.all(datasets.map(listKept))).flat();
      for (const folder of [...datasets, ...kept]) {
        const errors = (await checkFolder(folder)).filter((problem) => problem.severity === 'error');
        if (errors.length > 0) {
          this.error(`${folder} cannot be published:\n${errors.map(printLocated).join('\n')}`);
        }
      }
    },
  };
}
