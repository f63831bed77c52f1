// A Vite plugin: writes `_headers` and `_redirects`, which Netlify and Cloudflare Pages read. Other hosts ignore them.

import type { Plugin } from 'vite';
import { HEADERS_FILE, redirectsFile } from './serverConfigs.ts';
import type { SiteBuild } from './siteBuild.ts';

export function hostFiles(site: SiteBuild): Plugin {
  return {
    name: 'on-the-record:host-files',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: HEADERS_FILE });
      this.emitFile({ type: 'asset', fileName: '_redirects', source: redirectsFile(site.records().published) });
    },
  };
}
