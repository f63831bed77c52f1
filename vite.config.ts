// The build: one static site that works from any sub-path, refused where the bundled data break the editorial rules.

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { checkedData } from './src/cli/checkedData.ts';
import { datasetIndex } from './src/cli/datasetIndex.ts';
import { leanTimeline } from './src/cli/leanTimeline.ts';
import { publishedSchema } from './src/cli/publishedSchema.ts';
import { pages } from './src/prerender/pages.ts';

const lean = (file: string): string => fileURLToPath(new URL(`./src/timeline/lean/${file}`, import.meta.url));

export default defineConfig({
  base: './',
  resolve: {
    // What vis-timeline imports and needs a little of.
    alias: [
      { find: /^moment$/, replacement: lean('utcMoment.ts') },
      { find: /^xss$/, replacement: lean('plainXss.ts') },
    ],
  },
  plugins: [
    react(),
    leanTimeline(),
    checkedData('public/data'),
    datasetIndex('public/data'),
    publishedSchema(),
    pages('public/data'),
  ],
  build: { manifest: true, target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  // Modules of their own: what reads packed datasets is fetched by the worker that needs it.
  worker: { format: 'es' },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.js'],
    reporters: ['default', 'json'],
    outputFile: { json: '.reports/unit.json' },
  },
});
