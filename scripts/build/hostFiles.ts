// A Vite plugin: writes `_headers` and `_redirects`, which Netlify and Cloudflare Pages read. Other hosts ignore them.

import type { Plugin } from 'vite';
import { headersFile, redirectsFile } from './serverConfigs.ts';
import type { SiteBuild } from './siteBuild.ts';

export function hostFiles(site: SiteBuild): Plugin {
  return {
    name: 'on-the-record:host-files',
    generateBundle() {
      const address = site.address();
      const origin = address === null ? null : new URL(address).origin;
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(origin) });
      this.emitFile({ type: 'asset', fileName: '_redirects', source: redirectsFile(site.records().published) });
    },
  };
}
