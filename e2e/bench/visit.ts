// A first visit of a page on the emulated phone: when what is waited for is there, what kept it, what moved, how much came.

import type { Browser, CDPSession } from '@playwright/test';
import type { ServedSite } from '../serveSite.ts';
import { openPhone, type Slowing } from './phone.ts';

/** What a reader waits for. */
export interface Awaited {
  /** What is there once the first event can be read, and once the picture is: so many of its events. Null without any. */
  readonly first: string | null;
  readonly picture: { readonly selector: string; readonly events: number } | null;
  /** The mark that the page sets once it responds; null where it does with its first event. */
  readonly interactive: string | null;
}

export interface Visit {
  readonly paint: number;
  readonly first: number;
  readonly picture: number;
  readonly interactive: number;
  readonly blocked: number;
  readonly longest: number;
  readonly shift: number;
  /** What the page itself was told of, by type of resource, and all that its server sent; kB. */
  readonly bytes: Readonly<Record<string, number>>;
  readonly sent: number;
  /** What had come when the page responded; kB. */
  readonly needed: number;
}

const sum = (bytes: Visit['bytes']): number => Object.values(bytes).reduce((all, one) => all + one, 0);

type Seen = Pick<Visit, 'first' | 'picture' | 'interactive' | 'blocked' | 'longest' | 'shift'>;

/** In the page, from its first moment: when what is waited for has been painted, what kept it, what moved. */
function watch({ first, picture, interactive }: Awaited): void {
  const seen = { first: 0, picture: 0, interactive: 0, blocked: 0, longest: 0, shift: 0 };
  Object.assign(window, { seen });
  // Laid out, on this screen or by scrolling down; TimelineJS3 keeps its other slides beside it.
  const countOf = (selector: string): number =>
    [...document.querySelectorAll(selector)].filter((element) => {
      const { height, left } = element.getBoundingClientRect();
      return height > 0 && left >= 0 && left < window.innerWidth && getComputedStyle(element).visibility === 'visible';
    }).length;
  const isThere = {
    first: () => first === null || countOf(first) > 0,
    picture: () => picture === null || countOf(picture.selector) >= picture.events,
    interactive: () => interactive === null || performance.getEntriesByName(interactive).length > 0,
  };
  const look = (): void => {
    for (const name of ['first', 'picture', 'interactive'] as const) {
      if (seen[name] === 0 && isThere[name]()) {
        seen[name] = -1;
        // The task after the frame: by then it has been painted.
        setTimeout(() => {
          seen[name] = performance.now();
        });
      }
    }
    if (Math.min(seen.first, seen.picture, seen.interactive) <= 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      seen.blocked += Math.max(0, duration - 50);
      seen.longest = Math.max(seen.longest, duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) seen.shift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Bytes on the line, by type of resource, but for what workers fetch. */
function countBytes(session: CDPSession): Readonly<Record<string, number>> {
  const types = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength / 1000;
  });
  return bytes;
}

/** A first visit on a phone whose processor is `slower` times slower. */
export async function visit(
  browser: Browser,
  { address, bytesSent }: Pick<ServedSite, 'address' | 'bytesSent'>,
  { first, picture, interactive }: Awaited,
  slower: number,
  slowing: Slowing = 'browser',
): Promise<Visit> {
  const { context, page, session } = await openPhone(browser, slower, slowing);
  const bytes = countBytes(session);
  const before = await bytesSent();
  await page.addInitScript(watch, { first, picture, interactive });
  await page.goto(address);
  await page.waitForFunction(() => {
    const { seen } = window as unknown as { seen: Seen };
    return Math.min(seen.first, seen.picture, seen.interactive) > 0;
  });
  const needed = sum(bytes);
  // What moves or blocks afterwards counts too.
  await page.waitForFunction(() => {
    const came = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return performance.now() - Math.max(...came.map(({ responseEnd }) => responseEnd)) > 3000;
  });
  const seen = await page.evaluate(() => ({
    ...(window as unknown as { seen: Seen }).seen,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }));
  const sent = ((await bytesSent()) - before) / 1000;
  await context.close();
  return { ...seen, bytes, sent, needed };
}
