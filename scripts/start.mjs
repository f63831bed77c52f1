// `npm start`: installs, builds if something changed, serves the site, and builds again when a record is saved. Needs only
// Node.

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { home, isCommand, npm, readOptions, readPort, runCommand, UserError } from './cliUtils.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { createServer, listen } from './serve.mjs';
import { watchRecords } from './watchRecords.mjs';

const usage = `Usage: npm start -- [--host [address]] [--port number] [--no-build]
  --host      serve on every network of this machine, or on the given address (else this machine only)
  --port      the port (else 4173, or a free one)
  --no-build  serve the build that is there, as it is`;

const defaultPort = 4173;
const dist = join(home, 'dist');
/** The pages of records with errors, which the build leaves out (scripts/build/siteBuild.ts). */
const drafts = join(home, '.reports', 'drafts');
/** The inputs of the build. */
const sources = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'scripts',
  'NOTICE',
];

/**
 * @param {string} path a file or a folder; a folder's own time changes when a file in it is deleted
 * @returns {number} the newest modification time in it, in ms; 0 when it does not exist
 */
export function newestChange(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  const inside = stat.isDirectory() ? readdirSync(path).map((name) => newestChange(join(path, name))) : [];
  return Math.max(stat.mtimeMs, ...inside);
}

/** The settings that the last build of `npm start` had in the environment. A build with others is not the same. */
const settingsFile = join(home, '.reports', 'start-settings.json');
const readSettings = () =>
  JSON.stringify(['SITE_DATA', 'SITE_NAME', 'SITE_URL'].map((name) => process.env[name] ?? ''));

/** @returns {Promise<number>} the exit code; the site stays as it was if it is not 0 */
async function build() {
  const started = performance.now();
  const code = await npm(['run', '--silent', 'build', '--', '--logLevel', 'warn']);
  if (code === 0) {
    mkdirSync(join(home, '.reports'), { recursive: true });
    writeFileSync(settingsFile, readSettings());
    console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  }
  return code;
}

async function ensureBuilt() {
  const built = newestChange(join(dist, 'index.html'));
  const isSame = existsSync(settingsFile) && readFileSync(settingsFile, 'utf8') === readSettings();
  if (isSame && built > Math.max(...sources.map((name) => newestChange(join(home, name))))) {
    console.log('Nothing changed since the last build: using it again.');
    return;
  }
  console.log('Building (npm run build)…');
  const code = await build();
  if (code === 0) return;
  if (!existsSync(join(dist, 'index.html'))) {
    throw new UserError('The build failed; the reason is above. To try it alone: npm run build', code);
  }
  console.log('The build failed; the reason is above. The last build is served, as it was.');
}

/** @param {readonly string[]} origins */
function printAddresses(origins) {
  const file = join(dist, 'data', 'index.json');
  /** @type {readonly { path: string, title: string }[]} */
  const records = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  for (const { path, title } of records) console.log(`  ${origins[0]}/${path}  ${title}`);
  const left = existsSync(drafts) ? readdirSync(drafts).map((name) => name.replace(/\.html$/, '')) : [];
  for (const slug of left) console.log(`  ${origins[0]}/r/${slug}/  not published: says why`);
}

/** @param {readonly string[]} origins */
function keepBuilt(origins) {
  const folder = join(home, 'public');
  try {
    return watchRecords(folder, async (lines) => {
      console.log(`\n${lines.join('\n')}\nBuilding…`);
      if ((await build()) === 0) printAddresses(origins);
      else console.log('The build failed; the reason is above. The site stays as it was.');
    });
  } catch (error) {
    console.log(
      `${folder} cannot be watched (${error instanceof Error ? error.message : error}): run npm start again after a change.`,
    );
    return { close: () => {} };
  }
}

/**
 * npm runs this script in a shell, which ends at SIGTERM without passing it on. The parent's id then changes.
 * @param {() => void} stop
 */
function stopWithParent(stop) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
}

async function main() {
  const options = readOptions(process.argv.slice(2), { host: 'optional', port: 'value', 'no-build': 'flag' }, usage);
  const requested = readPort(options.port);
  requireNode();

  const server = createServer({ root: dist, drafts });
  let watching = { close: () => {} };
  const stop = () => {
    watching.close();
    server.closeAllConnections();
    if (server.listening) server.close();
    else setImmediate(() => process.exit(0)); // After npm() has passed on the signal.
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  stopWithParent(stop);

  if (!options['no-build']) {
    await ensureInstalled();
    await ensureBuilt();
  } else if (!existsSync(join(dist, 'index.html'))) {
    throw new UserError('There is no build yet: leave --no-build out, or run `npm run build` first.');
  }
  const where = { host: options.host, port: requested ?? defaultPort, strict: requested !== undefined };
  const { port, origins } = await listen(server, where);
  if (port !== where.port && where.port !== 0)
    console.log(`Port ${where.port} is taken; ${port} is free, so it is used.`);
  console.log(`On the Record is at ${origins.map((origin) => `${origin}/`).join(' and ')}`);
  printAddresses(origins);
  if (options['no-build']) return;
  watching = keepBuilt(origins);
  console.log('Saved changes of public/ are built at once. Ctrl+C ends it.');
}

if (isCommand(import.meta.url)) await runCommand(main);
