// Starts each engine with a profile of its own and opens a WebDriver session with it.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, findEngine } from '../../scripts/engines.mjs';
import { openHttp, openMarionette, type Session } from './webDriver.ts';

/** The size of the page in CSS px, by default. */
export const SIZE = { width: 1366, height: 900 };

/** Firefox without first-run pages, updates and reports; pages in English, and motion reduced. */
export const FIREFOX_PREFERENCES = {
  'browser.aboutwelcome.enabled': false,
  'browser.preonboarding.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.newtabpage.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'termsofuse.bypassNotification': true,
  'app.update.disabledForTesting': true,
  'extensions.update.enabled': false,
  'browser.tabs.firefox-view': false,
  'intl.accept_languages': 'en-GB',
  'ui.prefersReducedMotion': 1,
};

export const firefoxProfile = (preferences: object): string =>
  Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A screen without a monitor. Resolves with its name, ":3". */
export async function openScreen(program: string, started: ChildProcess[]): Promise<string> {
  const screen = spawn(program, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  started.push(screen);
  const output = screen.stdio[3];
  if (!output) throw new Error('Xvfb cannot say which screen it is');
  const [name] = await once(output, 'data');
  return `:${String(name).trim()}`;
}

/** Ends the programs, the last one first; kills one that takes longer than 5 s. */
export async function stopAll(programs: readonly ChildProcess[]): Promise<void> {
  for (const program of programs.toReversed()) {
    if (program.exitCode !== null || program.signalCode !== null) continue;
    const gone = once(program, 'exit');
    program.kill();
    const late = setTimeout(() => program.kill('SIGKILL'), 5000);
    await gone;
    clearTimeout(late);
  }
}

export interface Browser {
  readonly session: Session;
  /** The X screen that it draws on; null without one. */
  readonly screen: string | null;
  readonly close: () => Promise<void>;
}

/** Starts an engine whose programs are all here. */
export async function launch(engine: Engine): Promise<Browser> {
  const { paths } = await findEngine(engine);
  const { browser = '', driver = '' } = paths;
  const folder = mkdtempSync(join(tmpdir(), `otr-${engine}-`));
  const started: ChildProcess[] = [];
  const start = (program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void => {
    started.push(spawn(program, args, { stdio: 'ignore', env: { ...process.env, HOME: folder, ...env } }));
  };
  const port = await freePort();
  let screen: string | null = null;
  const open: Readonly<Record<Engine, () => Promise<Session>>> = {
    firefox: () => {
      writeFileSync(join(folder, 'user.js'), firefoxProfile({ ...FIREFOX_PREFERENCES, 'marionette.port': port }));
      const size = [`--width=${SIZE.width}`, `--height=${SIZE.height}`];
      start(browser, ['--headless', '--marionette', '--no-remote', '--profile', folder, ...size]);
      return openMarionette(port, {});
    },
    webkit: async () => {
      screen = await openScreen(paths.screen ?? '', started);
      const quiet = { WEBKIT_DISABLE_DMABUF_RENDERER: '1', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' };
      start(driver, [`--port=${port}`], { DISPLAY: screen, LANGUAGE: 'en_GB', ...quiet });
      const options = { binary: browser, args: ['--automation'] };
      return openHttp(port, { 'webkitgtk:browserOptions': options });
    },
    chromium: () => {
      start(driver, [`--port=${port}`]);
      const args = [
        '--headless=new',
        '--no-sandbox',
        '--disable-gpu',
        '--lang=en-GB',
        '--force-prefers-reduced-motion',
      ];
      return openHttp(port, {
        'goog:chromeOptions': { binary: browser, args, prefs: { 'intl.accept_languages': 'en-GB' } },
      });
    },
  };
  const close = async (session?: Session): Promise<void> => {
    await session?.end().catch(() => {});
    await stopAll(started);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const session = await open[engine]();
    return { session, screen, close: () => close(session) };
  } catch (error) {
    await close();
    throw error;
  }
}
