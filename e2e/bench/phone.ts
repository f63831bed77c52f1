// The emulated phone on which first views and answers are measured.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Browser, devices } from '@playwright/test';
import { LINE } from './slowLine.mjs';

/** How often each thing is measured. */
export const RUNS = Number(process.env.RUNS ?? 5);
export const SLOWER = 4;
/** The processors on which first views are measured: so many times slower. */
export const SLOWDOWNS = [4, 6] as const;
/** Who slows the line: the browser, answer by answer, or a slow line to the server (slowLine.mjs), packet by packet. */
export type Slowing = 'browser' | 'line';

/** A phone that has never been here: slow processor, slow line, empty cache. */
export async function openPhone(browser: Browser, slower: number = SLOWER, slowing: Slowing = 'browser') {
  const context = await browser.newContext({ ...devices['Pixel 7'], locale: 'en-GB' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (slowing === 'browser') {
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      downloadThroughput: LINE.down,
      uploadThroughput: LINE.up,
      latency: LINE.roundTrip,
    });
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return { context, page, session };
}

/** A program, because the line must not share the test's own thread. It prints its port, and nothing else. */
const SLOW_LINE = `import { createSlowLine } from './e2e/bench/slowLine.mjs';
const line = createSlowLine(Number(process.argv[1])).listen(0, '127.0.0.1', () => console.log(String(line.address().port)));`;

/** A slow line to a server, in a process of its own. Its address is the server's with another port. */
export async function openSlowLine(address: string): Promise<{ readonly address: string; readonly close: () => void }> {
  const to = new URL(address);
  const args = ['--input-type=module', '--eval', SLOW_LINE, to.port];
  const line = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(line.stdout, 'data');
  to.port = String(port).trim();
  if (to.href === address) throw new Error(`the slow line has no port, but “${port}”`);
  return { address: to.href, close: () => line.kill() };
}
