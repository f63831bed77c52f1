// A week in kiosk mode by the fake clock: attract loop, visits, resets, checks for updates. Writes what the page holds after each
// day into docs/PERFORMANCE.md.

import { expect, test } from '../kiosk.page.ts';
import { table, writeSection } from './report.ts';

const DAYS = 7;
const VISITS = Number(process.env.VISITS ?? 40);
const HOURS = 9;
/** Of the first day’s heap: the engine’s own tables still fill in the days after it, and then stay as they are. */
const MOST = 1.1;

test('a week', async ({ kiosk, page }) => {
  await kiosk.open('?hours=10:00-19:00');
  /** The screen checks the clock once a minute. */
  const itIs = async (day: number, time: string): Promise<void> => {
    await page.clock.setSystemTime(new Date(`2026-11-${22 + day}T${time}:00-08:00`));
    await page.clock.runFor(61_000);
  };
  const rows: (readonly string[])[] = [];
  const days: Awaited<ReturnType<typeof kiosk.held>>[] = [];
  const note = async (day: number): Promise<void> => {
    const held = await kiosk.held();
    const { heap, nodes, listeners } = held;
    days.push(held);
    rows.push([String(day), String(day * VISITS), `${heap.toFixed(1)} MB`, String(nodes), String(listeners)]);
    process.stdout.write(`${rows.at(-1)?.join(' | ')}\n`);
  };
  // The first visit brings the timeline's code.
  await itIs(0, '10:00');
  await kiosk.visit(0);
  await note(0);
  for (let day = 1; day <= DAYS; day += 1) {
    await itIs(day, '10:00');
    for (let visit = 0; visit < VISITS; visit += 1) {
      await kiosk.visit(visit);
      // Between two visits the loop goes on, slide by slide.
      await page.clock.runFor((HOURS * 3600 * 1000) / VISITS - 150_000);
    }
    await itIs(day, '20:00');
    await note(day);
    await page.clock.fastForward('14:00:00');
  }
  // What a day leaves behind is what the next ones add to.
  const [first, last] = [days[1], days.at(-1)];
  if (!first || !last) throw new Error('no day has passed');
  expect({ nodes: last.nodes, listeners: last.listeners }).toEqual({
    nodes: first.nodes,
    listeners: first.listeners,
  });
  expect(last.heap).toBeLessThan(first.heap * MOST);
  writeSection(
    'kiosk',
    `## A week in kiosk mode

${table(['day', 'visits', 'heap', 'DOM nodes', 'listeners'], rows)}

A simulated week (fake clock) of ${HOURS} hours a day: ${VISITS} visits a day that open, filter, zoom and change settings and then wait until the screen resets, the attract loop in between slide by slide, a dark
screen at night, a check for updates every hour. No reload. Measured after a garbage collection, while the screen is idle.`,
  );
});
