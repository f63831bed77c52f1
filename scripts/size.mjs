// `npm run check:size`: compares the built site with its size budgets, in kB of 1000 bytes after gzip. Build first.
// Why not a library: docs/decisions/0013-size-check-from-the-manifest.md.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { home, isCommand, runCommand, UserError } from './cliUtils.mjs';

/**
 * `measured`: the size when the limit was set. A limit leaves at least 15 % above it, which a test holds, unless it is
 * `isFixed`: promised to readers. `files` takes Vite's manifest and the site's own record; a budget without files fails.
 * @type {readonly { name: string, limit: number, measured: number, isFixed?: true, fix: string,
 *   files: (manifest: Manifest, own: string) => string[] }[]}
 * @typedef {Record<string, { file: string, imports?: string[], css?: string[], isDynamicEntry?: boolean, name?: string }>} Manifest
 */
export const budgets = [
  {
    name: 'before the list reads',
    limit: 35,
    measured: 34.5,
    isFixed: true,
    // The stylesheet is inlined. The picture is 7.2 of it; metadata for search engines (SITE_URL) add 1.1 after the list.
    files: () => ['index.html'],
    fix: 'load later what the list’s entries and their style do not need',
  },
  {
    // The picture is in the page, and everything on it answers: what it is drawn anew with comes on demand.
    name: 'until interactive',
    limit: 206,
    measured: 179.1,
    files: (manifest, own) => {
      // Inlined in the page.
      const inlined = manifest['index.html']?.css ?? [];
      return [...firstFiles(manifest).filter((file) => !inlined.includes(file)), `data/${own}/preview.json`];
    },
    fix: 'import on demand (src/features/timeline/drawing.ts) what the first view does not need',
  },
  {
    name: 'the code that draws the timeline',
    limit: 87,
    measured: 75.1,
    files: timelineFiles,
    fix: 'keep vis-timeline on its esnext build; import later what the first picture does not need; shorten src/dataset/loading/preview.ts',
  },
  {
    // Loaded after the timeline is drawn.
    name: 'the whole of the site’s own record',
    limit: 53,
    measured: 46,
    files: (_, own) => [`data/${own}/dataset.json`],
    fix: 'pack a dataset that is larger (docs/DATASET.md)',
  },
  {
    name: 'the embed loader',
    limit: 2,
    measured: 1.7,
    files: () => ['embed.js'],
    fix: 'the loader imports types only: move the rest into the embedded page',
  },
];

/**
 * The page and the code that it starts with.
 * @param {Manifest} manifest
 */
function firstFiles(manifest) {
  return ['index.html', ...staticFiles(manifest, 'index.html'), ...staticFiles(manifest, 'src/boot/startExplore.tsx')];
}

/** @param {Manifest} manifest */
function timelineFiles(manifest) {
  return Object.entries(manifest)
    .filter(([key, chunk]) => chunk.isDynamicEntry && `${key} ${chunk.name ?? ''}`.includes('timeline/'))
    .flatMap(([key]) => staticFiles(manifest, key))
    .filter((file) => !firstFiles(manifest).includes(file));
}

/**
 * @param {Manifest} manifest
 * @param {string} key of a chunk
 * @param {Set<string>} [seen]
 * @returns {string[]} its JavaScript and CSS and those of all it imports statically
 */
export function staticFiles(manifest, key, seen = new Set()) {
  const chunk = manifest[key];
  if (chunk === undefined || seen.has(key)) return [];
  seen.add(key);
  const imported = (chunk.imports ?? []).flatMap((name) => staticFiles(manifest, name, seen));
  return [chunk.file, ...(chunk.css ?? []), ...imported];
}

/**
 * @param {string} dist
 * @returns {string} the folder of the record at the root
 */
function ownRecord(dist) {
  /** @type {readonly { slug: string, path: string }[]} */
  const records = JSON.parse(readFileSync(join(dist, 'data', 'index.json'), 'utf8'));
  return records.find(({ path }) => path === '')?.slug ?? '';
}

/**
 * @param {string} dist
 * @param {readonly string[]} names
 * @returns {Map<string, Size>} each file once
 */
function measure(dist, names) {
  return new Map(
    names.map((name) => {
      const bytes = readFileSync(join(dist, name));
      return [name, { raw: bytes.length / 1000, gzip: gzipSync(bytes, { level: 9 }).length / 1000 }];
    }),
  );
}

/**
 * @param {string} dist the folder of the built site
 * @returns {{ sizes: Map<string, Size>, results: Result[] }}
 * @typedef {{ raw: number, gzip: number }} Size in kB
 * @typedef {{ name: string, limit: number, total: number, state: 'ok' | 'over' | 'nothing', fix: string }} Result
 */
export function checkSizes(dist) {
  const path = join(dist, '.vite', 'manifest.json');
  if (!existsSync(path))
    throw new UserError(`There is no ${path}: run \`npm run build\` (with build.manifest on) first.`);
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const own = ownRecord(dist);
  const counted = budgets.map((budget) => {
    // A packed record has no preview.
    const files = [...new Set(budget.files(manifest, own))].filter((file) => existsSync(join(dist, file)));
    return { budget, files };
  });
  const sizes = measure(
    dist,
    counted.flatMap(({ files }) => files),
  );
  const results = counted.map(({ budget: { name, limit, fix }, files }) => {
    /** @type {(state: Result['state'], total: number, fix: string) => Result} */
    const result = (state, total, advice) => ({ name, limit, total, state, fix: advice });
    const total = files.reduce((sum, file) => sum + (sizes.get(file)?.gzip ?? 0), 0);
    if (files.length > 0) return result(total > limit ? 'over' : 'ok', total, fix);
    const missing = 'no such chunk in the manifest: load it with import(), or correct the budgets in scripts/size.mjs';
    return result('nothing', total, missing);
  });
  return { sizes, results };
}

function main() {
  const { sizes, results } = checkSizes(join(home, 'dist'));
  /** @type {(name: string, raw: string, gzip: string) => string} */
  const row = (name, raw, gzip) => `${name.padEnd(52)} ${raw.padStart(9)} ${gzip.padStart(9)}`;
  console.log(row('file', 'raw kB', 'gzip kB'));
  for (const [name, { raw, gzip }] of sizes) console.log(row(name, raw.toFixed(2), gzip.toFixed(2)));
  console.log('');
  for (const { name, limit, total, state, fix } of results) {
    const bad = state === 'over' || state === 'nothing';
    console.log(`${state.padEnd(8)} ${name}: ${total.toFixed(2)} of ${limit} kB${bad ? `. Fix: ${fix}` : ''}`);
  }
  const bad = results.filter(({ state }) => state === 'over' || state === 'nothing');
  if (bad.length > 0) throw new UserError(`\nOver its budget or not found: ${bad.map(({ name }) => name).join(', ')}.`);
}

if (isCommand(import.meta.url)) await runCommand(main);
