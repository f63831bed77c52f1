// `npm run build:kiosk`: the kiosk as one HTML file that runs from a disk, with its data inside (docs/KIOSK-MODE.md).

import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { validateData } from './scripts/build/validateData.ts';
import { SHIM_ALIASES, treeShakeVis } from './src/features/timeline/vis/treeShakeVis.ts';
import { KIOSK_FILE, kioskFile } from './scripts/build/prerender/kioskFile.ts';
import { withFilePolicy } from './scripts/build/prerender/csp.ts';

/** One file comes out, under its own name and with its own policy: the worker's is not needed where the data are in the page. */
const onlyTheFile: Plugin = {
  name: 'on-the-record:only-the-file',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (name !== 'index.html' || file.type !== 'asset') delete bundle[name];
        else Object.assign(file, { fileName: KIOSK_FILE, source: withFilePolicy(String(file.source)) });
      }
    },
  },
};

export default defineConfig({
  base: './',
  envPrefix: ['VITE_', 'SITE_URL', 'SITE_NAME'],
  resolve: { alias: [...SHIM_ALIASES] },
  plugins: [react(), treeShakeVis(), validateData('public/data'), kioskFile('public'), viteSingleFile(), onlyTheFile],
  build: { outDir: 'dist-kiosk', copyPublicDir: false, target: 'es2023', chunkSizeWarningLimit: 3000 },
});
