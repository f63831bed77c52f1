// The emulated phone on which first views and answers are measured.

import { type Browser, devices } from '@playwright/test';

/** How often each thing is measured. */
export const RUNS = Number(process.env.RUNS ?? 5);
export const SLOWER = 4;
/** The processors on which first views are measured: so many times slower. */
export const SLOWDOWNS = [4, 6] as const;
/** Bytes a second, and milliseconds there and back. */
const LINE = { offline: false, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, latency: 150 };

/** A phone that has never been here: slow processor, slow line, empty cache. */
export async function openPhone(browser: Browser, slower: number = SLOWER) {
  const context = await browser.newContext({ ...devices['Pixel 7'], locale: 'en-GB' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return { context, page, session };
}
