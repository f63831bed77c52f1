// A Vite plugin: copies each dataset's current version beside its archived ones, so that a link to it works after the
// next change.

import { join } from 'node:path';
import type { Plugin } from 'vite';
import { archiveVersion } from '../dataset/versions.ts';
import type { SiteBuild } from './siteBuild.ts';

/** `root`: the folder of the datasets. Vite copies it with the archived versions. */
export function archiveVersions(root: string, site: SiteBuild): Plugin {
  return {
    name: 'on-the-record:archive-versions',
    apply: 'build',
    async writeBundle({ dir = 'dist' }) {
      for (const { slug } of site.records().published) await archiveVersion(join(root, slug), join(dir, 'data', slug));
    },
  };
}
