// What the command scripts share: their options, how they stop with one clear sentence, how they run npm.
// It knows no single command. Only Node itself is imported, since nothing may be installed yet.

import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const home = fileURLToPath(new URL('..', import.meta.url));

/** A failure that the reader can do something about: its message is all that is printed. */
export class UserError extends Error {
  /**
   * @param {string} message what is wrong and what to do
   * @param {number} [code] the exit code
   */
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}

/**
 * Reads `--name value`, `--name=value` and `--flag`.
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, 'flag' | 'value' | 'optional'>>} kinds `optional`: true when no value follows
 * @param {string} usage shown by --help and under an error
 * @returns {Record<string, string | true>} only the options that were given
 */
export function readOptions(args, kinds, usage) {
  const options = {};
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--help' || arg === '-h') throw new UserError(usage, 0);
    const [, name, , inline] = /^--([a-z-]+)(=(.*))?$/s.exec(arg) ?? [];
    const kind = Object.hasOwn(kinds, name ?? '') ? kinds[name] : undefined;
    if (kind === undefined) throw new UserError(`Unknown option "${arg}".\n${usage}`);
    if (kind === 'flag' && inline !== undefined) throw new UserError(`--${name} takes no value.\n${usage}`);
    const follows = kind !== 'flag' && rest.length > 0 && !rest[0].startsWith('-');
    const value = inline ?? (follows ? rest.shift() : undefined);
    if (kind === 'value' && !value) throw new UserError(`--${name} needs a value.\n${usage}`);
    options[name] = value || true;
  }
  return options;
}

/**
 * @param {string | true | undefined} text the value of --port
 * @returns {number | undefined} undefined when it was not given
 */
export function readPort(text) {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(String(text)) && port <= 65535) return port;
  throw new UserError(`--port must be a whole number from 0 to 65535, not "${text}".`);
}

/** @returns {boolean} whether the module with this `import.meta.url` is the command that Node was started with */
export function isCommand(moduleUrl) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(moduleUrl);
}

/**
 * Runs a command's main function and turns what it throws into a message and an exit code.
 * @param {() => Promise<void> | void} main
 */
export async function runCommand(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    (error.code === 0 ? console.log : console.error)(error.message);
    process.exitCode = error.code;
  }
}

/**
 * Runs npm in the project's folder with its output on the screen.
 * @param {readonly string[]} args plain words: no spaces or quotes in them
 * @param {Record<string, string>} [env] added to this process's own
 * @returns {Promise<number>} its exit code; 1 when it was ended by a signal
 */
export function npm(args, env = {}) {
  const options = { cwd: home, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } };
  // On Windows npm is a .cmd file, which Node starts through a shell only.
  const windows = process.platform === 'win32';
  const child = windows ? spawn(`npm ${args.join(' ')}`, { ...options, shell: true }) : spawn('npm', args, options);
  const pass = (signal) => child.kill(signal);
  process.on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGTERM', pass);
      resolve(code ?? 1);
    });
  });
}
