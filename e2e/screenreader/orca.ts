// Orca, a real screen reader, with a real browser: on a screen without a monitor, with a session bus of its own, and with keys
// that come from the X server as a keyboard's do. What Orca would say is in its debug file, since there is no sound.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ENGINES, findEngine, findOrca, ORCA_PACKAGES } from '../../scripts/engines.mjs';
import { CHROMIUM_ARGS } from '../chromiumArgs.ts';
import { FIREFOX_PREFERENCES, firefoxProfile, openScreen, stopAll } from '../engines/launch.ts';

export const BROWSERS = ['firefox', 'chromium'] as const;
type Browser = (typeof BROWSERS)[number];

/** The programs that it takes, by their names; a browser's is "browser". */
async function findAll(browser: Browser): Promise<Awaited<ReturnType<typeof findOrca>>> {
  const [reader, { paths }] = await Promise.all([findOrca(), findEngine(browser)]);
  if (paths.browser === undefined) return { ...reader, missing: [...reader.missing, ENGINES[browser].name] };
  return { paths: { ...reader.paths, browser: paths.browser }, missing: reader.missing };
}

/** What is not installed, as a sentence with the remedy; null where nothing is missing. */
export async function findMissing(browser: Browser): Promise<string | null> {
  const { missing } = await findAll(browser);
  if (missing.length === 0) return null;
  const packages = [...ORCA_PACKAGES, 'firefox-esr', 'chromium'].join(' ');
  return `Orca with ${ENGINES[browser].name} is not tested, because these are not installed: ${missing.join(', ')}. On Debian: apt-get install ${packages}`;
}

/**
 * No speech server, which would hang Orca without a sound device; what it says is in the file at once; no echo of the keys,
 * and no reading of the page unasked.
 */
const SETTINGS = `import sys
from orca import debug, settings
sys.modules['speechd'] = None
debug.debugFile.reconfigure(line_buffering=True)
settings.enableKeyEcho = False
settings.sayAllOnLoad = False
`;

/**
 * Orca has nothing more to do when its debug file, to which it writes each event that it hears, has not grown for so many ms:
 * when all is said that was expected, when nothing is expected, and when a page arrives, which announces its count late.
 */
const QUIET = { expected: 1000, unknown: 1500, arrival: 5000 };
/** ms until something else than the expected is taken for what is said, on a busy machine. */
const PATIENCE = 30_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export class Orca {
  readonly #log: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #browser: string;
  readonly #close: () => Promise<void>;
  /** How much of the debug file has been read. */
  #read = 0;

  constructor(log: string, env: NodeJS.ProcessEnv, browser: string, close: () => Promise<void>) {
    this.#log = log;
    this.#env = env;
    this.#browser = browser;
    this.#close = close;
  }

  close(): Promise<void> {
    return this.#close();
  }

  /** Of Orca and of the browser, in their own words. */
  async versions(): Promise<string> {
    const said = await Promise.all(['orca', this.#browser].map((program) => this.run(program, '--version')));
    return `Orca ${said.map((words) => words.trim()).join(', ')}`;
  }

  /** Runs a command on the reader's screen. */
  async run(program: string, ...args: readonly string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(program, args, { env: this.#env, timeout: 60_000 });
    return stdout;
  }

  /** What is said after a key, by xdotool's name of it; where something is `expected`, it is waited for. */
  async press(key: string, expected?: readonly string[]): Promise<readonly string[]> {
    await this.run('xdotool', 'key', '--clearmodifiers', key);
    if (expected === undefined) return this.#listen(QUIET.unknown);
    return this.#listen(QUIET.expected, (said) => said.join('\n') === expected.join('\n'));
  }

  /** What is said while a page arrives: the browser's window is named first, and on a busy machine the page much later. */
  arrive(): Promise<readonly string[]> {
    return this.#listen(QUIET.arrival, (said) => said.some((words) => words.endsWith(' document web.')));
  }

  /** What is said until Orca is quiet and it is all. */
  async #listen(quiet: number, isAll: (said: readonly string[]) => boolean = () => true): Promise<readonly string[]> {
    const since = performance.now();
    let size = -1;
    let changed = since;
    for (;;) {
      const now = performance.now();
      const grown = statSync(this.#log).size;
      if (grown !== size) {
        size = grown;
        changed = now;
      } else if (now - changed > quiet) {
        const said = this.#said();
        if (isAll(said) || now - since > PATIENCE) {
          this.#read = readFileSync(this.#log, 'utf8').length;
          return said;
        }
      }
      await pause(100);
    }
  }

  /** The utterances since the last key, without the characters that only keep words' directions apart. */
  #said(): readonly string[] {
    const log = readFileSync(this.#log, 'utf8').slice(this.#read);
    const said = [...log.matchAll(/SPEECH OUTPUT: '(.*?)'\s*(?:\{.*)?$/gm)].map(([, words = '']) => words);
    return said.map((words) => words.replace(/[\u2066-\u2069]/g, '').trim()).filter(Boolean);
  }
}

/** Opens an address in a browser with Orca running. Resolves once the window is there; `arrive` for what is said of the page. */
export async function startOrca(browser: Browser, address: string, log: string): Promise<Orca> {
  const home = mkdtempSync(join(tmpdir(), 'otr-orca-'));
  const started: ChildProcess[] = [];
  // Where the run is interrupted before there is anything to close.
  process.once('exit', () => {
    for (const child of started) child.kill();
  });
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(home, file)), { recursive: true, mode: 0o700 });
    writeFileSync(join(home, file), text);
  };
  const close = async (): Promise<void> => {
    await stopAll(started);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    // Accessibility is on from the start, for every program of the session.
    write('.config/glib-2.0/settings/keyfile', '[org/gnome/desktop/interface]\ntoolkit-accessibility=true\n');
    write('.local/share/orca/orca-customizations.py', SETTINGS);
    write('run/.keep', '');
    mkdirSync(dirname(log), { recursive: true });
    rmSync(log, { force: true });
    const { paths } = await findAll(browser);
    const path = (program: string): string => paths[program] ?? '';
    const screen = await openScreen(path('Xvfb'), started);
    const env: NodeJS.ProcessEnv = {
      PATH: process.env.PATH,
      HOME: home,
      XDG_RUNTIME_DIR: join(home, 'run'),
      DISPLAY: screen,
      LANG: 'C.UTF-8',
      GSETTINGS_BACKEND: 'keyfile',
      GNOME_ACCESSIBILITY: '1',
      ACCESSIBILITY_ENABLED: '1',
    };
    const bus = spawn(path('dbus-daemon'), ['--session', '--nofork', '--print-address=3'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      env,
    });
    started.push(bus);
    const output = bus.stdio[3];
    if (!output) throw new Error('dbus-daemon cannot say where it is');
    const [busAddress] = await once(output, 'data');
    env.DBUS_SESSION_BUS_ADDRESS = String(busAddress).trim();
    const start = (program: string, args: readonly string[]): ChildProcess => {
      const child = spawn(program, args, { stdio: 'ignore', env });
      started.push(child);
      return child;
    };
    start(path('openbox'), []);
    const reader = start(path('orca'), [`--debug-file=${log}`]);
    const orca = new Orca(log, env, path('browser'), close);
    // "Screen reader on."
    while (!isSpeaking(log)) {
      if (reader.exitCode !== null)
        throw new Error('Orca has not started: it does not where this user runs it already');
      await pause(200);
    }
    if (browser === 'firefox') {
      write('firefox/user.js', firefoxProfile({ ...FIREFOX_PREFERENCES, 'accessibility.force_disabled': -1 }));
      start(path('browser'), ['--no-remote', '--profile', join(home, 'firefox'), address]);
    } else {
      const profile = `--user-data-dir=${join(home, 'chromium')}`;
      const args = [
        '--no-first-run',
        '--force-renderer-accessibility',
        '--lang=en-GB',
        '--force-prefers-reduced-motion',
      ];
      start(path('browser'), [...CHROMIUM_ARGS, ...args, profile, '--start-maximized', address]);
    }
    await orca.run('xdotool', 'windowactivate', '--sync', await findWindow(orca));
    return orca;
  } catch (error) {
    await close();
    throw error;
  }
}

/** The page's window, once it is there. A search fails too when a window goes while it looks. */
async function findWindow(orca: Orca): Promise<string> {
  for (const since = performance.now(); performance.now() - since < 60_000; await pause(200)) {
    const found = await orca.run('xdotool', 'search', '--onlyvisible', '--name', 'On the Record').catch(() => '');
    const last = found.trim().split('\n').at(-1);
    if (last) return last;
  }
  throw new Error('the browser’s window has not come within a minute');
}

function isSpeaking(log: string): boolean {
  try {
    return readFileSync(log, 'utf8').includes('SPEECH OUTPUT');
  } catch {
    return false; // Not written yet.
  }
}
