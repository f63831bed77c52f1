// A Vite plugin: writes `_headers` and `_redirects`, which Netlify and Cloudflare Pages read. Other hosts ignore them.

import type { Plugin } from 'vite';
import { readOrigins } from './mediaFiles.ts';
import { headersFile, redirectsFile } from './serverConfigs.ts';
import type { SiteBuild } from './siteBuild.ts';

/** `data`: the folder of the datasets. */
export function hostFiles(data: string, site: SiteBuild): Plugin {
  return {
    name: 'on-the-record:host-files',
    async generateBundle() {
      const address = site.address();
      const origin = address === null ? null : new URL(address).origin;
      const { published } = site.records();
      const origins = await readOrigins(
        data,
        published.map(({ slug }) => slug),
      );
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile({ origin, origins }) });
      this.emitFile({ type: 'asset', fileName: '_redirects', source: redirectsFile(published) });
    },
  };
}
