// Which of the built files a module goes into: few, for each is a way to the server and back before the timeline is drawn.
// By what imports what, so that a new module finds its place by itself.

import { fileURLToPath } from 'node:url';

/** What is asked of the bundler's graph. */
export interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

const source = (file: string): string => fileURLToPath(new URL(`../../src/${file}`, import.meta.url));
const MAIN = source('boot/main.tsx');
const EXPLORER = source('boot/startExplore.tsx');
const EMBED = source('boot/startEmbed.tsx');
const TIMELINE = source('features/timeline/Timeline.tsx');
const DETAILS = source('features/details/DetailPane.tsx');
/** These are files of their own. */
const ENTRIES = [MAIN, EXPLORER, EMBED, TIMELINE, DETAILS];

/** A module and all that it imports, but not what it fetches later. */
function closureOf(id: string, graph: Graph, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) closureOf(imported, graph, seen);
  return seen;
}

type Closure = ReadonlySet<string> | undefined;
const inBoth = (a: Closure, b: Closure, id: string): boolean => a?.has(id) === true && b?.has(id) === true;

/**
 * The name of a module's file, by the first row that has it: React, which is half of what draws a page; what starts one;
 * what draws it in any mode; what draws the explorer, the timeline, an event's details. Null: as the bundler likes, which
 * is a file for each set of its users. Styles follow their code.
 */
export function chunkNames(): (id: string, graph: Graph) => string | null {
  let rows: readonly (readonly [name: string, has: (id: string) => boolean])[] | null = null;
  return (id, graph) => {
    if (ENTRIES.includes(id) || !/\.[cm]?[jt]sx?$|^\0/.test(id)) return null;
    if (rows === null) {
      const [main, explorer, embed, timeline, details] = ENTRIES.map((one) => closureOf(one, graph));
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
