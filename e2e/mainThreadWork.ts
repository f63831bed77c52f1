// The work of the page's main thread during a measure: processor time, so that a busy machine changes it little.

import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly cat: string;
  readonly pid: number;
  readonly tid: number;
  /** µs; `tdur` in processor time. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly id2?: { readonly local?: string };
}

const CATEGORIES = ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];

/**
 * Acts under a trace. Resolves with the ms of work in each measure of this name: all tasks that began in it, its filter,
 * its layout and its frame, whatever waited between them.
 */
export async function workIn(
  browser: Browser,
  page: Page,
  measure: string,
  act: () => Promise<void>,
): Promise<readonly number[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const events = trace.traceEvents.toSorted((a, b) => a.ts - b.ts);
  const marks = events.filter(({ name, cat }) => name === measure && cat.includes('blink.user_timing'));
  return marks
    .filter(({ ph }) => ph === 'b')
    .map((begin) => {
      const end = marks.find(({ ph, ts, id2 }) => ph === 'e' && ts >= begin.ts && id2?.local === begin.id2?.local);
      if (end === undefined) throw new Error(`the measure ${measure} has no end`);
      const tasks = events.filter(
        ({ name, pid, tid, ts, dur = 0 }) =>
          name.endsWith('RunTask') && pid === begin.pid && tid === begin.tid && ts + dur > begin.ts && ts < end.ts,
      );
      if (tasks.length === 0) throw new Error('the trace has no tasks');
      // Tasks of one name do not nest; the trace may hold them under two.
      const [{ name }] = tasks as [TraceEvent];
      return tasks.filter((task) => task.name === name).reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
    });
}
