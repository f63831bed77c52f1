// The built site keeps each dataset's present version beside those that its folder keeps, so that a link to it holds
// after the next change. A Vite plugin.

import { join } from 'node:path';
import type { Plugin } from 'vite';
import { listDatasets } from '../dataset/listDatasets.ts';
import { findAltered, archiveVersion } from '../dataset/versions.ts';

/** `root`: the folder of the bundled datasets, which Vite copies as it is, kept versions with it. */
export function archiveVersions(root: string): Plugin {
  return {
    name: 'on-the-record:kept-versions',
    apply: 'build',
    async buildStart() {
      const slugs = await listDatasets(root);
      const altered = (await Promise.all(slugs.map((slug) => findAltered(join(root, slug))))).flat();
      if (altered.length > 0) {
        this.error(
          `A kept version never changes, and these are not what their names say: ${altered.join(', ')}. Put each back as it was, or remove its folder.`,
        );
      }
    },
    async writeBundle({ dir = 'dist' }) {
      for (const slug of await listDatasets(root)) await archiveVersion(join(root, slug), join(dir, 'data', slug));
    },
  };
}
