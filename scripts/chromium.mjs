// Finds a Chromium for the browser tests, or installs one. Playwright starts it, with the path in CHROMIUM_PATH.

import { spawn, spawnSync } from 'node:child_process';
import { accessSync, appendFileSync, constants, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { hasCode, home, isCommand, runCommand, UserError } from './cliUtils.mjs';

const log = join(home, '.reports', 'chromium.log');
const tenMinutes = 600_000;
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const usualPaths = {
  darwin: ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  ),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) =>
    [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ]
      .filter(() => process.env[variable] !== undefined)
      .map((path) => `${process.env[variable]}\\${path}`),
  ),
};
/** Debian's chromium depends on a font; for the others one is installed too, or no text is drawn. */
const packageManagers = [
  // Ubuntu has no headless shell.
  { command: 'apt-get', steps: aptSteps(['chromium'], ['chromium-headless-shell']) },
  { command: 'dnf', steps: [['install', '-y', 'chromium', 'dejavu-sans-fonts']] },
  { command: 'apk', steps: [['add', '--no-cache', 'chromium', 'font-dejavu']] },
];

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // Missing, or not executable.
  }
}

/**
 * @param {string} name
 * @returns {string | undefined} the path of a command
 */
export function findCommand(name) {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, file)).find(isProgram);
}

/**
 * On some systems the chromium command only prints how to install it.
 * @param {string} path
 */
function isBrowser(path) {
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/** The path of the browser that Playwright has downloaded, if any. */
async function findPlaywrightBrowser() {
  for (const name of ['playwright-core', '@playwright/test']) {
    try {
      const { chromium, default: whole } = await import(name);
      const path = (chromium ?? whole.chromium).executablePath();
      if (existsSync(path)) return path;
    } catch (error) {
      if (!hasCode(error) || error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    }
  }
  return undefined;
}

/** The path in CHROMIUM_PATH, if any. */
function configuredChromium() {
  const configured = process.env.CHROMIUM_PATH;
  if (!configured || isProgram(configured)) return configured;
  throw new UserError(`CHROMIUM_PATH is "${configured}", which is not a program: correct it or unset it.`);
}

/**
 * Finds Chromium's headless shell, which has no window and no back/forward cache, and takes a fifth less work.
 * @returns {string | undefined} its path where it is installed and CHROMIUM_PATH names no other browser
 */
export function findHeadlessShell() {
  return configuredChromium() ? undefined : findCommand('chromium-headless-shell');
}

/**
 * @returns {Promise<string | undefined>} from CHROMIUM_PATH, else the system's Chromium, Chrome or Edge, else Playwright's own
 */
export async function findChromium() {
  const configured = configuredChromium();
  if (configured) return configured;
  const system = [...commands.map(findCommand), ...(usualPaths[process.platform] ?? [])];
  return system.find((path) => path && isProgram(path) && isBrowser(path)) ?? (await findPlaywrightBrowser());
}

/**
 * Runs a program, with its output in the log.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} the exit code
 */
function run(command, args, env = {}) {
  appendFileSync(log, `\n$ ${command} ${args.join(' ')}\n`);
  return new Promise((resolve) => {
    /** @type {import('node:child_process').SpawnOptions} */
    const options = {
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: tenMinutes,
      env: { ...process.env, ...env },
    };
    const child = spawn(command, args, options);
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => appendFileSync(log, text));
    child.on('error', (error) => {
      appendFileSync(log, `${error.message}\n`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function installWithPlaywright() {
  let cli;
  try {
    cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  } catch {
    return console.log('Playwright is not installed, so its browser cannot be installed either.');
  }
  console.log('No Chromium here. Downloading Playwright’s (npx playwright install chromium)…');
  const code = await run(process.execPath, [cli, 'install', 'chromium']);
  if (code !== 0) console.log(`That failed (details: ${log}).`);
}

async function installWithSystem() {
  const manager = packageManagers.find(({ command }) => findCommand(command) !== undefined);
  if (manager) await installPackages(manager.command, manager.steps);
}

/**
 * Runs the steps of a package manager, where this user may install packages.
 * @param {string} command
 * @param {readonly string[][]} steps
 */
export async function installPackages(command, steps) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || findCommand(command) === undefined) return;
  mkdirSync(dirname(log), { recursive: true });
  for (const step of steps) {
    console.log(`Running ${command} ${step.join(' ')}…`);
    // Goes on after a failed update: the old package list may be enough.
    const code = await run(command, step, { DEBIAN_FRONTEND: 'noninteractive' });
    if (code !== 0) console.log(`That failed (details: ${log}).`);
  }
}

/**
 * @param {readonly (readonly string[])[]} groups of Debian's packages; one that is missing keeps only its own group away
 * @returns {string[][]} what apt-get must be told to install them
 */
export function aptSteps(...groups) {
  // Without a network it gives up soon.
  const patience = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20', '-o', 'DPkg::Lock::Timeout=120'];
  return [
    ['update', ...patience],
    ...groups.map((names) => ['install', '-y', '--no-install-recommends', ...patience, ...names]),
  ];
}

/**
 * Finds Chromium, or installs it: Playwright's download, else the system's package if this user may install packages.
 * @returns {Promise<string>} its path
 */
export async function ensureChromium() {
  let path = await findChromium();
  if (path === undefined) {
    mkdirSync(dirname(log), { recursive: true });
    writeFileSync(log, '');
  }
  for (const install of [installWithPlaywright, installWithSystem]) {
    if (path !== undefined) break;
    await install();
    path = await findChromium();
  }
  if (path === undefined) {
    throw new UserError(
      'No Chromium could be installed: install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.',
    );
  }
  console.log(`Chromium is ${path}`);
  return path;
}

if (isCommand(import.meta.url)) await runCommand(async () => void (await ensureChromium()));
