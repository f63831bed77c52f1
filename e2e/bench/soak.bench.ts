// An hour of use at speed: random but seeded acts, some thousands of them, on one page that is never reloaded. Writes
// what the page holds after each part of them into docs/PERFORMANCE.md. ACTS and SEED change how many and which.

import { expect, test } from '../explorer.page.ts';
import { table, writeSection } from './report.ts';
import { soak } from './soakActs.ts';

const ACTS = Number(process.env.ACTS ?? 3000);
const SEED = Number(process.env.SEED ?? 20_261_124);
const PARTS = 10;

test('an hour of use', async ({ explorer, page }) => {
  test.setTimeout(60 * 60_000);
  await explorer.open('?lang=en');
  const home = page.url();
  // One session for all: what is measured is the page, not what the tool holds of it.
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const held = async (): Promise<{ heap: number; nodes: number; listeners: number }> => {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { heap: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  const rows: (readonly string[])[] = [];
  const sums: Record<string, number> = {};
  let first: Awaited<ReturnType<typeof held>> | null = null;
  let last = { heap: 0, nodes: 0, listeners: 0 };
  for (let part = 0; part <= PARTS; part += 1) {
    const done = await page.evaluate(soak, { seed: SEED + part, acts: Math.ceil(ACTS / PARTS), home });
    for (const [name, times] of Object.entries(done)) sums[name] = (sums[name] ?? 0) + times;
    last = await held();
    // The first parts bring all code and every catalogue; after them nothing is new.
    if (part === 1) first = last;
    rows.push([
      String((part + 1) * Math.ceil(ACTS / PARTS)),
      `${last.heap.toFixed(1)} MB`,
      String(last.nodes),
      String(last.listeners),
    ]);
    process.stdout.write(`${rows.at(-1)?.join(' | ')}\n`);
  }
  expect(explorer.faults).toEqual([]);
  const growth = (name: 'heap' | 'nodes' | 'listeners'): number => (first ? last[name] / first[name] : Number.NaN);
  for (const name of ['heap', 'nodes', 'listeners'] as const) expect(growth(name), name).toBeLessThan(1.25);
  writeSection(
    'soak',
    `## An hour of use

${table(['actions', 'heap', 'DOM nodes', 'listeners'], rows)}

Random but seeded actions (seed ${SEED}) of a reader on one page without a reload: ${Object.entries(sums)
      .map(([name, times]) => `${name} ${times}`)
      .join(
        ', ',
      )}. After each part the page returns to its start and is measured after a garbage collection. The console was empty. At the end the heap is ${growth('heap').toFixed(2)} times that after the second part, by which all code and catalogues have loaded, the nodes ${growth('nodes').toFixed(2)} times and the listeners ${growth('listeners').toFixed(2)} times; 25 % more would fail.`,
  );
});
