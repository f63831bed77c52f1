// A Vite plugin: the build fails where a bundled dataset, or an archived version of one, breaks the format, a rule
// (R1 to R12) or a fingerprint.

import { join } from 'node:path';
import type { Plugin } from 'vite';
import { printLocatedIssue } from '../../src/dataset/exchange/locateIssues.ts';
import { checkFolder } from '../dataset/check.ts';
import { listDatasets } from '../dataset/listDatasets.ts';
import { listArchived } from '../dataset/versions.ts';

export function validateData(root: string): Plugin {
  return {
    name: 'on-the-record:checked-data',
    apply: 'build',
    async buildStart() {
      const datasets = (await listDatasets(root)).map((name) => join(root, name));
      const archived = (await Promise.all(datasets.map(listArchived))).flat();
      for (const folder of [...datasets, ...archived]) {
        const errors = (await checkFolder(folder)).filter((issue) => issue.severity === 'error');
        if (errors.length > 0) {
          this.error(`${folder} cannot be published:\n${errors.map(printLocatedIssue).join('\n')}`);
        }
      }
    },
  };
}
