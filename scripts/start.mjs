// `npm start`: installs, builds if something changed, and serves the site. Needs only Node.

import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { home, isCommand, npm, readOptions, readPort, runCommand, UserError } from './cliUtils.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { createServer, listen } from './serve.mjs';

const usage = `Usage: npm start -- [--host [address]] [--port number] [--no-build]
  --host      serve on every network of this machine, or on the given address (else this machine only)
  --port      the port (else 4173, or a free one)
  --no-build  serve the build that is there, as it is`;

const defaultPort = 4173;
const dist = join(home, 'dist');
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

async function ensureBuilt() {
  const built = newestChange(join(dist, 'index.html'));
  if (built > Math.max(...sources.map((name) => newestChange(join(home, name))))) {
    console.log('Nothing changed since the last build: using it again.');
    return;
  }
  console.log('Building (npm run build)…');
  const code = await npm(['run', 'build']);
  if (code === 0) return;
  rmSync(dist, { recursive: true, force: true }); // So that the next start does not serve half a build.
  throw new UserError('The build failed; the reason is above. To try it alone: npm run build', code);
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

  const server = createServer({ root: dist });
  const stop = () => {
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
}

if (isCommand(import.meta.url)) await runCommand(main);
