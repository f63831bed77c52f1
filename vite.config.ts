// The build: one static site that works from any sub-path, refused where the bundled data break the editorial rules.

import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { validateData } from './scripts/build/validateData.ts';
import { chunkNames } from './scripts/build/chunkNames.ts';
import { datasetIndex } from './scripts/build/datasetIndex.ts';
import { SHIM_ALIASES, treeShakeVis } from './src/features/timeline/vis/treeShakeVis.ts';
import { embedLoader } from './scripts/build/embedLoader.ts';
import { archiveVersions } from './scripts/build/archiveVersions.ts';
import { emitJsonSchema } from './scripts/build/emitJsonSchema.ts';
import { hotReloadData } from './scripts/build/hotReloadData.ts';
import { pages } from './scripts/build/prerender/pages.ts';

const chunkOf = chunkNames();

export default defineConfig({
  base: './',
  resolve: { alias: [...SHIM_ALIASES] },
  envPrefix: ['VITE_', 'SITE_URL', 'SITE_NAME'],
  plugins: [
    react(),
    treeShakeVis(),
    validateData('public/data'),
    hotReloadData('public/data'),
    datasetIndex('public/data'),
    embedLoader(),
    archiveVersions('public/data'),
    emitJsonSchema(),
    pages('public/data'),
    // The kiosk's page registers it, with its own folder as scope: no other page ever meets it (src/modes/kiosk/serviceWorker.ts).
    VitePWA({
      strategies: 'generateSW',
      injectRegister: false,
      manifest: false,
      filename: 'kiosk/sw.js',
      workbox: {
        globPatterns: ['kiosk/index.html', 'assets/**', 'icon.svg'],
        // Addresses in the list are relative to the worker's own.
        modifyURLPrefix: { '': '../' },
        // A technician's settings stand in the address.
        ignoreURLParametersMatching: [/./],
        navigateFallback: null,
        clientsClaim: true,
        inlineWorkboxRuntime: true,
        maximumFileSizeToCacheInBytes: 10_000_000,
      },
    }),
  ],
  build: {
    manifest: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    // Every browser that this is built for knows it.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: (id, context) => chunkOf(id, context) }],
        },
      },
    },
  },
  // Modules of their own: what reads packed datasets is fetched by the worker that needs it.
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.{js,ts,tsx}'],
    // A test waits for an answer, not for a time: a busy machine may take its own.
    testTimeout: 60_000,
    reporters: ['default', 'json'],
    outputFile: { json: '.reports/unit.json' },
  },
});
