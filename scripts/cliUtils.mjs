// Shared by the scripts that are commands: options, errors for the user, running npm. Imports only Node's own modules,
// since these scripts run before anything is installed.

import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** The project's folder. */
export const home = fileURLToPath(new URL('..', import.meta.url));

/** An error that the user can correct. Only its message is printed, without a stack. */
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
 * Parses options with node:util's parseArgs, which has no options whose value may be left out.
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, 'flag' | 'value' | 'optional'>>} kinds `optional`: true when no value follows
 * @param {string} usage shown by --help and under an error
 * @returns {Record<string, string | true>} only the options that were given
 */
export function readOptions(args, kinds, usage) {
  // An empty value counts as a missing one.
  const complete = args.map((arg, index) => {
    const isAlone = args[index + 1]?.startsWith('-') ?? true;
    return isAlone && kinds[arg.slice(2)] === 'optional' ? `${arg}=` : arg;
  });
  const types = Object.entries(kinds).map(([name, kind]) => {
    const type = /** @type {'boolean' | 'string'} */ (kind === 'flag' ? 'boolean' : 'string');
    return /** @type {const} */ ([name, { type }]);
  });
  try {
    const options = { ...Object.fromEntries(types), help: { type: /** @type {const} */ ('boolean'), short: 'h' } };
    const { help, ...values } = parseArgs({ args: complete, options }).values;
    if (help) throw new UserError(usage, 0);
    for (const [name, value] of Object.entries(values)) {
      if (value === '' && kinds[name] === 'value') throw new UserError(`--${name} needs a value.\n${usage}`);
    }
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value || true]));
  } catch (error) {
    if (!hasCode(error) || !error.code.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new UserError(`${error.message}\n${usage}`);
  }
}

/**
 * @param {unknown} error
 * @returns {error is NodeJS.ErrnoException & { code: string }} an error of Node's, such as ENOENT
 */
export const hasCode = (error) => error instanceof Error && 'code' in error && typeof error.code === 'string';

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

/**
 * @param {string} moduleUrl `import.meta.url` of a module
 * @returns {boolean} whether it is the script that Node was started with
 */
export function isCommand(moduleUrl) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(moduleUrl);
}

/**
 * Runs a command's main function. A UserError becomes a message and an exit code.
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
 * Runs npm in the project's folder and shows its output.
 * @param {readonly string[]} args without spaces or quotes in them
 * @param {Record<string, string>} [env] added to this process's environment
 * @returns {Promise<number>} its exit code; 1 when it was ended by a signal
 */
export function npm(args, env = {}) {
  /** @type {import('node:child_process').SpawnOptions} */
  const options = { cwd: home, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } };
  // On Windows npm is a .cmd file, which Node starts through a shell only.
  const windows = process.platform === 'win32';
  const child = windows ? spawn(`npm ${args.join(' ')}`, { ...options, shell: true }) : spawn('npm', args, options);
  /** @param {NodeJS.Signals} signal */
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
