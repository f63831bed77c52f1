// The builds: `vite build` makes the site, which works from any path of a host; `vite build --mode kiosk` makes the
// kiosk as one HTML file that runs from a disk (docs/KIOSK-MODE.md). Both fail where a bundled dataset breaks a rule.
// `vite build --mode gallery` makes the component gallery for its tests (src/gallery).

import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { type ConfigEnv, defineConfig, type ViteUserConfig } from 'vitest/config';
import { archiveVersions } from './scripts/build/archiveVersions.ts';
import { chunkNames } from './scripts/build/chunkNames.ts';
import { datasetIndex } from './scripts/build/datasetIndex.ts';
import { embedLoader } from './scripts/build/embedLoader.ts';
import { emitJsonSchema } from './scripts/build/emitJsonSchema.ts';
import { hotReloadData } from './scripts/build/hotReloadData.ts';
import { mediaFiles } from './scripts/build/mediaFiles.ts';
import { keepKioskFile, kioskFile } from './scripts/build/prerender/kioskFile.ts';
import { pages } from './scripts/build/prerender/pages.ts';
import { validateData } from './scripts/build/validateData.ts';
import { SHIM_ALIASES, treeShakeVis } from './src/features/timeline/vis/treeShakeVis.ts';

const DATA = 'public/data';
const TARGET = 'es2023';

/** The service worker of the kiosk's page, with that page's folder as its scope (src/modes/kiosk/serviceWorker.ts). */
const serviceWorker = () =>
  VitePWA({
    strategies: 'generateSW',
    injectRegister: false,
    manifest: false,
    filename: 'kiosk/sw.js',
    workbox: {
      globPatterns: ['kiosk/index.html', 'assets/**', 'icon.svg'],
      // Addresses in the list are relative to the worker's own.
      modifyURLPrefix: { '': '../' },
      // The settings in a kiosk's address do not make it another page.
      ignoreURLParametersMatching: [/./],
      navigateFallback: null,
      clientsClaim: true,
      // The record's pictures, films and sounds, once they were shown.
      runtimeCaching: [
        {
          urlPattern:
            /\/data\/[\w-]+\/(?!versions\/).+\.(?:avif|gif|jpe?g|m4a|mp3|mp4|ogg|png|svg|vtt|wav|webm|webp)$|\/media\.json$/,
          handler: 'StaleWhileRevalidate',
          options: {
            cacheName: 'media',
            rangeRequests: true,
            cacheableResponse: { statuses: [200] },
            expiration: { maxEntries: 2000, purgeOnQuotaError: true },
          },
        },
      ],
      inlineWorkboxRuntime: true,
      maximumFileSizeToCacheInBytes: 10_000_000,
    },
  });

function site(): ViteUserConfig {
  const chunkOf = chunkNames();
  return {
    plugins: [
      hotReloadData(DATA),
      datasetIndex(DATA),
      embedLoader(),
      archiveVersions(DATA),
      mediaFiles(DATA),
      emitJsonSchema(),
      pages(DATA),
      serviceWorker(),
    ],
    build: {
      manifest: true,
      target: TARGET,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 700,
      // Every browser of the target supports module preloading.
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
    // A worker of modules fetches the code for packed datasets only when it needs it.
    worker: { format: 'es' },
  };
}

const kiosk = (): ViteUserConfig => ({
  plugins: [kioskFile('public'), viteSingleFile(), keepKioskFile],
  build: { outDir: 'dist-kiosk', copyPublicDir: false, target: TARGET, chunkSizeWarningLimit: 3000 },
});

/** In `vite dev` the gallery needs no mode. */
const gallery = (): ViteUserConfig => ({
  // React's own warnings are among what the test reads from the console.
  define: { 'process.env.NODE_ENV': '"development"' },
  build: {
    outDir: '.reports/gallery',
    copyPublicDir: false,
    target: TARGET,
    minify: false,
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { input: 'src/gallery/gallery.html' },
  },
});

function configFor({ mode }: ConfigEnv): ViteUserConfig {
  if (mode === 'kiosk') return kiosk();
  return mode === 'gallery' ? gallery() : site();
}

export default defineConfig((env) => {
  const { plugins = [], ...config } = configFor(env);
  return {
    ...config,
    base: './',
    resolve: { alias: [...SHIM_ALIASES] },
    envPrefix: ['VITE_', 'SITE_URL', 'SITE_NAME'],
    plugins: [react(), treeShakeVis(), validateData(DATA), ...plugins],
    test: {
      include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.{js,ts,tsx}'],
      // Long, because a busy machine takes its time; a test waits for a result, never for a time.
      testTimeout: 60_000,
      // Vitest leaves one core free by default, which on two cores halves its speed.
      maxWorkers: '100%',
      reporters: ['default', 'json'],
      outputFile: { json: '.reports/unit.json' },
    },
  };
});
