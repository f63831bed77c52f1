// What a page's HTML costs the browser on a phone: parsing, style, layout and paint on the main thread, from Chromium's own
// trace of the DevTools' timeline.

import type { Browser } from '@playwright/test';
import { openPhone } from './phone.ts';

/** An event of the trace; microseconds. `tdur` is the thread's own time. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
  readonly args?: { readonly beginData?: { readonly url?: string } };
}

const STEPS = { parse: 'ParseHTML', style: 'UpdateLayoutTree', layout: 'Layout', paint: 'Paint' } as const;
type Step = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as readonly Step[];

/** Milliseconds that each step takes until the first paint, and until the page sets a mark. */
export interface RenderingCost {
  readonly untilPaint: Readonly<Record<Step, number>>;
  readonly untilMark: Readonly<Record<Step, number>>;
}

export async function measureRendering(
  browser: Browser,
  address: string,
  mark: string,
  slower: number,
): Promise<RenderingCost> {
  const { context, page, session } = await openPhone(browser, slower, 'line');
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { categories: 'devtools.timeline,loading,blink.user_timing' });
  await page.goto(address);
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  await context.close();
  const isPage = ({ name, args }: TraceEvent): boolean =>
    name === STEPS.parse && args?.beginData?.url?.startsWith(address) === true;
  const main = events.find(isPage);
  const onMain = events.filter(({ pid, tid }) => pid === main?.pid && tid === main.tid);
  const timeOf = (name: string): number => onMain.find((one) => one.name === name)?.ts ?? Number.NaN;
  const costUntil = (end: number) =>
    Object.fromEntries(
      STEP_NAMES.map((step) => {
        const own = onMain.filter(({ name, ph, ts }) => name === STEPS[step] && ph === 'X' && ts < end);
        return [step, own.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000];
      }),
    ) as Record<Step, number>;
  return { untilPaint: costUntil(timeOf('firstContentfulPaint')), untilMark: costUntil(timeOf(mark)) };
}
