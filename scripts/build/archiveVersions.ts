// A Vite plugin: copies each dataset's current version beside its archived ones, so that a link to it works after the
// next change.

import { join } from 'node:path';
import type { Plugin } from 'vite';
import { listDatasets } from '../dataset/listDatasets.ts';
import { findAltered, archiveVersion } from '../dataset/versions.ts';

/** `root`: the folder of the bundled datasets. Vite copies it with the archived versions. */
export function archiveVersions(root: string): Plugin {
  return {
    name: 'on-the-record:archive-versions',
    apply: 'build',
    async buildStart() {
      const slugs = await listDatasets(root);
      const altered = (await Promise.all(slugs.map((slug) => findAltered(join(root, slug))))).flat();
      if (altered.length > 0) {
        this.error(
          `An archived version never changes, but these differ from their names: ${altered.join(', ')}. Put each back as it was, or remove its folder.`,
        );
      }
    },
    async writeBundle({ dir = 'dist' }) {
      for (const slug of await listDatasets(root)) await archiveVersion(join(root, slug), join(dir, 'data', slug));
    },
  };
}
