// The browsers of the engines' tests (e2e/engines) and of the screen reader's: finds each, or installs it where this user may.

import { existsSync } from 'node:fs';
import { aptSteps, findChromium, findCommand, installPackages } from './chromium.mjs';

/** Debian puts the test browser of WebKitGTK beside its library. */
const miniBrowsers = ['x86_64', 'aarch64', 'arm', 'riscv64'].flatMap((machine) =>
  ['4.1', '6.0', '4.0'].map(
    (version) => `/usr/lib/${machine}-linux-gnu${machine === 'arm' ? 'eabihf' : ''}/webkit2gtk-${version}/MiniBrowser`,
  ),
);

/**
 * What each engine needs: `programs` by the name under which they are used, and the Debian packages that bring them.
 * WebKitGTK has no mode without a screen.
 * @type {Readonly<Record<Engine, { name: string, programs: Readonly<Record<string, () => Promise<string | undefined>>>,
 *   packages: readonly string[] }>>}
 * @typedef {'firefox' | 'webkit' | 'chromium'} Engine
 */
export const ENGINES = {
  firefox: {
    name: 'Firefox',
    programs: { browser: async () => findCommand('firefox-esr') ?? findCommand('firefox') },
    packages: ['firefox-esr'],
  },
  webkit: {
    name: 'WebKitGTK',
    programs: {
      driver: async () => findCommand('WebKitWebDriver'),
      browser: async () => miniBrowsers.find((path) => existsSync(path)),
      screen: async () => findCommand('Xvfb'),
    },
    packages: ['webkit2gtk-driver', 'xvfb'],
  },
  chromium: {
    name: 'Chromium',
    programs: { driver: async () => findCommand('chromedriver'), browser: findChromium },
    packages: ['chromium', 'chromium-driver'],
  },
};

/** What the screen reader needs besides a browser; the programs have their own names. */
const ORCA = ['orca', 'Xvfb', 'openbox', 'xdotool', 'dbus-daemon'];
export const ORCA_PACKAGES = ['orca', 'at-spi2-core', 'python3-pyatspi', 'openbox', 'xdotool', 'dbus', 'xvfb'];

/**
 * @param {Readonly<Record<string, () => Promise<string | undefined>>>} programs
 * @returns {Promise<{ paths: Record<string, string>, missing: readonly string[] }>}
 */
async function findPrograms(programs) {
  const found = await Promise.all(
    Object.entries(programs).map(async ([name, find]) => /** @type {const} */ ([name, await find()])),
  );
  return {
    paths: Object.fromEntries(found.flatMap(([name, path]) => (path === undefined ? [] : [[name, path]]))),
    missing: found.flatMap(([name, path]) => (path === undefined ? [name] : [])),
  };
}

/** @param {Engine} engine */
export const findEngine = (engine) => findPrograms(ENGINES[engine].programs);

export const findOrca = () =>
  findPrograms(Object.fromEntries(ORCA.map((name) => [name, async () => findCommand(name)])));

/** Those whose tests are part of `npm test`; Chromium has tests of its own. */
export const TESTED = /** @type {readonly Engine[]} */ (['firefox', 'webkit']);

/** Installs what is missing of them, where that is possible, and says what is still missing. */
export async function ensureEngines() {
  const absent = async () => {
    const found = await Promise.all(TESTED.map(async (engine) => ({ engine, ...(await findEngine(engine)) })));
    return found.filter(({ missing }) => missing.length > 0).map(({ engine }) => ENGINES[engine]);
  };
  const before = await absent();
  if (before.length === 0) return;
  await installPackages('apt-get', aptSteps(before.flatMap(({ packages }) => packages)));
  for (const { name, packages } of await absent())
    console.log(
      `SKIPPED: ${name} is not installed, and cannot be here: its tests are skipped. On Debian: apt-get install ${packages.join(' ')}`,
    );
}
