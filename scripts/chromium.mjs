// A Chromium for the browser tests: finds one on this machine, or gets one.
// It does not start it for testing; Playwright does, with the path in CHROMIUM_PATH.

import { spawn, spawnSync } from 'node:child_process';
import { accessSync, appendFileSync, constants, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { home, isCommand, runCommand, UserError } from './cliUtils.mjs';

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
const usualPlaces = {
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
/** Debian's chromium brings a font through fontconfig; the others' must be asked for, or no text is drawn. */
const packageManagers = [
  {
    command: 'apt-get',
    steps: [['update'], ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', 'chromium']],
  },
  { command: 'dnf', steps: [['install', '-y', 'chromium', 'dejavu-sans-fonts']] },
  { command: 'apk', steps: [['add', '--no-cache', 'chromium', 'font-dejavu']] },
];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // Not there, or not ours to run.
  }
}

function findCommand(name) {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, file)).find(isProgram);
}

/** Some systems have a chromium command that only says how to install it. */
function isBrowser(path) {
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

async function playwrightsOwn() {
  for (const name of ['playwright-core', '@playwright/test']) {
    try {
      const { chromium, default: whole } = await import(name);
      const path = (chromium ?? whole.chromium).executablePath();
      if (existsSync(path)) return path;
    } catch (error) {
      if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    }
  }
  return undefined;
}

/**
 * @returns {Promise<string | undefined>} from CHROMIUM_PATH, else the system's Chromium, Chrome or Edge, else Playwright's own
 */
export async function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (isProgram(asked)) return asked;
    throw new UserError(`CHROMIUM_PATH is "${asked}", where there is no program: correct it or unset it.`);
  }
  const system = [...commands.map(findCommand), ...(usualPlaces[process.platform] ?? [])];
  return system.find((path) => path && isProgram(path) && isBrowser(path)) ?? (await playwrightsOwn());
}

/** Runs a program with its output in the log; resolves to its exit code. */
function run(command, args, env = {}) {
  appendFileSync(log, `\n$ ${command} ${args.join(' ')}\n`);
  return new Promise((resolve) => {
    const options = {
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: tenMinutes,
      env: { ...process.env, ...env },
    };
    const child = spawn(command, args, options);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => appendFileSync(log, text));
    child.on('error', (error) => resolve(appendFileSync(log, `${error.message}\n`) ?? 1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function installWithPlaywright() {
  let cli;
  try {
    cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  } catch {
    return console.log("Playwright is not installed, so its browser can't be.");
  }
  console.log('No Chromium here. Downloading Playwright’s (npx playwright install chromium)…');
  const code = await run(process.execPath, [cli, 'install', 'chromium']);
  if (code !== 0) console.log(`That failed (details: ${log}).`);
}

async function installWithSystem() {
  const manager = packageManagers.find(({ command }) => findCommand(command) !== undefined);
  if (process.platform !== 'linux' || process.getuid() !== 0 || manager === undefined) return;
  for (const step of manager.steps) {
    console.log(`Running ${manager.command} ${step.join(' ')}…`);
    // A failed update need not matter: the list from before it may do.
    const code = await run(manager.command, step, { DEBIAN_FRONTEND: 'noninteractive' });
    if (code !== 0) console.log(`That failed (details: ${log}).`);
  }
}

/**
 * Finds Chromium, or gets it: Playwright's download, else the system's package where we may install packages.
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
