// Decides which chunk a module goes into. Few chunks, since each costs a request before the timeline is drawn; by imports,
// so that a new module needs no entry here.

import { fileURLToPath } from 'node:url';

/** The part of the bundler's module graph that is used here. */
export interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

const source = (file: string): string => fileURLToPath(new URL(`../../src/${file}`, import.meta.url));
const MAIN = source('boot/main.tsx');
const EXPLORER = source('boot/startExplore.tsx');
const EMBED = source('boot/startEmbed.tsx');
const TIMELINE = source('features/timeline/drawing.ts');
const DETAILS = source('features/details/DetailPane.tsx');
/** Each of these is a chunk of its own. */
const ENTRIES = [MAIN, EXPLORER, EMBED, TIMELINE, DETAILS];

/** A module and its static imports, direct and indirect. */
function staticImportsOf(id: string, graph: Graph, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) staticImportsOf(imported, graph, seen);
  return seen;
}

type Modules = ReadonlySet<string> | undefined;
const inBoth = (a: Modules, b: Modules, id: string): boolean => a?.has(id) === true && b?.has(id) === true;

/**
 * Returns a function that gives a module's chunk: that of the first row whose test it passes. Null lets the bundler
 * decide, which makes one chunk for each set of importers. Stylesheets follow their code.
 */
export function chunkNames(): (id: string, graph: Graph) => string | null {
  let rows: readonly (readonly [name: string, has: (id: string) => boolean])[] | null = null;
  return (id, graph) => {
    if (ENTRIES.includes(id) || !/\.[cm]?[jt]sx?$|^\0/.test(id)) return null;
    if (rows === null) {
      const [main, explorer, embed, timeline, details] = ENTRIES.map((one) => staticImportsOf(one, graph));
      rows = [
        ['react', (one) => /node_modules\/(react-dom|scheduler)\//.test(one)],
        ['boot', (one) => main?.has(one) === true],
        ['shell', (one) => inBoth(explorer, embed, one) || inBoth(timeline, details, one)],
        ['explorer', (one) => explorer?.has(one) === true],
        ['timeline', (one) => timeline?.has(one) === true],
        ['details', (one) => details?.has(one) === true],
      ];
    }
    return rows.find(([, has]) => has(id))?.[0] ?? null;
  };
}
