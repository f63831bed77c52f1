// The builds: `vite build` makes the site, which works from any path of a host; `vite build --mode kiosk` makes the
// kiosk as one HTML file that runs from a disk (docs/KIOSK-MODE.md). Both fail where the site's own record breaks a rule.
// `vite build --mode gallery` makes the component gallery for its tests (src/gallery).

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { type ConfigEnv, configDefaults, defineConfig, type ViteUserConfig } from 'vitest/config';
import { archiveVersions } from './scripts/build/archiveVersions.ts';
import { chunkNames } from './scripts/build/chunkNames.ts';
import { datasetIndex } from './scripts/build/datasetIndex.ts';
import { embedLoader } from './scripts/build/embedLoader.ts';
import { emitJsonSchema } from './scripts/build/emitJsonSchema.ts';
import { hostFiles } from './scripts/build/hostFiles.ts';
import { hotReloadData } from './scripts/build/hotReloadData.ts';
import { kioskWorkers } from './scripts/build/kioskWorkers.ts';
import { mediaFiles } from './scripts/build/mediaFiles.ts';
import { keepKioskFile, kioskFile } from './scripts/build/prerender/kioskFile.ts';
import { pages } from './scripts/build/prerender/pages.ts';
import { BUILD_TARGET } from './scripts/browsers.mjs';
import { replaceOutput } from './scripts/build/replaceOutput.ts';
import { leaveOutOfQuery } from './scripts/build/leaveOutOfQuery.ts';
import { leaveOut, pageParts, savedPageParts } from './scripts/build/savedPageParts.ts';
import { siteBuild } from './scripts/build/siteBuild.ts';
import { SHIM_ALIASES, treeShakeVis } from './src/features/timeline/vis/treeShakeVis.ts';

const UNIT_TESTS = ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.{js,ts,tsx}'];
/** Unit tests that replace modules, or what modules read while they load: the only ones that need their modules anew. */
const replacesModules = (): string[] =>
  ['src', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.test\.(jsx?|tsx?)$/.test(file))
      .map((file) => join(folder, file))
      .filter((file) => /\bvi\.(?:mock|hoisted)\(/.test(readFileSync(file, 'utf8'))),
  );

const PUBLIC = 'public';
const DATA = `${PUBLIC}/data`;

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
  const build = siteBuild(PUBLIC);
  return {
    plugins: [
      leaveOutOfQuery,
      build.plugin,
      hotReloadData(DATA),
      datasetIndex(DATA, build),
      embedLoader(),
      hostFiles(DATA, build),
      archiveVersions(DATA, build),
      mediaFiles(DATA, build),
      emitJsonSchema(),
      pages(DATA, build),
      savedPageParts(),
      serviceWorker(),
      kioskWorkers(build),
    ],
    build: {
      manifest: true,
      target: BUILD_TARGET,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 700,
      // Every browser of the target supports module preloading.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        checks: { pluginTimings: false },
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

function kiosk(): ViteUserConfig {
  const build = siteBuild(PUBLIC, { inline: true });
  return {
    plugins: [leaveOutOfQuery, build.plugin, kioskFile(PUBLIC, build), viteSingleFile(), keepKioskFile],
    build: { outDir: 'dist-kiosk', copyPublicDir: false, target: BUILD_TARGET, chunkSizeWarningLimit: 3000 },
  };
}

/** The parts of saved pages, which the site's own build and the command `page` ask for. */
const page = (): ViteUserConfig => ({
  plugins: [leaveOut, leaveOutOfQuery, pageParts],
  build: {
    copyPublicDir: false,
    target: BUILD_TARGET,
    chunkSizeWarningLimit: 3000,
    cssCodeSplit: false,
    assetsInlineLimit: () => true,
    modulePreload: false,
    rolldownOptions: { input: 'src/boot/savedPage.tsx', output: { codeSplitting: false } },
  },
});

/** In `vite dev` the gallery needs no mode. */
const gallery = (): ViteUserConfig => ({
  // React's own warnings are among what the test reads from the console.
  define: { 'process.env.NODE_ENV': '"development"' },
  build: {
    outDir: '.reports/gallery',
    copyPublicDir: false,
    target: BUILD_TARGET,
    minify: false,
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { input: 'src/gallery/gallery.html' },
  },
});

function configFor({ mode }: ConfigEnv): ViteUserConfig {
  if (mode === 'kiosk') return kiosk();
  if (mode === 'page') return page();
  if (mode === 'gallery') return gallery();
  return mode === 'test' ? {} : site();
}

export default defineConfig((env) => {
  const { plugins = [], ...config } = configFor(env);
  const replacing = env.mode === 'test' ? replacesModules() : [];
  const excluded = [
    ...configDefaults.exclude,
    ...(existsSync(`${DATA}/rotherham`) ? [] : ['**/bundledDatasets.test.ts']),
  ];
  return {
    ...config,
    base: './',
    resolve: { alias: [...SHIM_ALIASES] },
    envPrefix: ['VITE_', 'SITE_URL', 'SITE_NAME'],
    // The output is replaced last.
    // The parts of a saved page are built within the site's build, and not written.
    plugins: [react(), treeShakeVis(), ...plugins, env.mode === 'page' ? null : replaceOutput()],
    test: {
      // The others share the modules of those that ran before, and do not load them again.
      projects: [
        { extends: true, test: { name: 'apart', include: replacing } },
        {
          extends: true,
          test: { name: 'together', include: UNIT_TESTS, exclude: [...excluded, ...replacing], isolate: false },
        },
      ],
      // Long, because a busy machine takes its time; a test waits for a result, never for a time.
      testTimeout: 60_000,
      // Vitest leaves one core free by default, which on two cores halves its speed.
      maxWorkers: '100%',
      reporters: ['default', 'json'],
      outputFile: { json: '.reports/unit.json' },
    },
  };
});
