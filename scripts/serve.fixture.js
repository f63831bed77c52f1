// A small built site in a temporary folder and requests to it, for the tests of serve.mjs only.
// It asserts nothing.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, listen } from './serve.mjs';

export const page = '<!doctype html><title>On the Record</title>';
export const script = `console.log(${'"timeline", '.repeat(500)}1);`;
export const digits = '0123456789';

/**
 * Makes the folder and serves it. `ask` sends a request exactly as written: unlike fetch, it cleans up no path and
 * follows no redirect.
 * @returns everything that a test needs of it; call `end` when done
 */
export async function makeSite() {
  const folder = mkdtempSync(join(tmpdir(), 'otr-serve-'));
  const files = {
    'secret.txt': 'not for anyone',
    'dist-other/secret.txt': 'not for anyone: a neighbour whose name begins alike',
    'dist/index.html': page,
    'dist/embed/index.html': page,
    'dist/r/mars/index.html': page,
    'dist/r/mars/embed/index.html': page,
    'dist/.vite/manifest.json': '{}',
    'dist/assets/app-1a2b3c.js': script,
    'dist/data/events.parquet': digits,
    'dist/data/a file.txt': 'with a space',
    'dist/empty.txt': '',
  };
  const root = join(folder, 'dist');
  /** @type {(name: string, text: string) => void} */
  const write = (name, text) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  symlinkSync(join(folder, 'secret.txt'), join(root, 'leak.txt'));
  symlinkSync(join(root, 'index.html'), join(root, 'same.html'));

  /** @typedef {Partial<Parameters<typeof createServer>[0]>} Options */
  /** @type {http.Server[]} */
  const servers = [];
  /** @param {Options} [options] */
  const make = (options) => {
    const server = createServer({ root, ...options });
    servers.push(server);
    return server;
  };
  /** @param {Options} options */
  const serve = async (options) => (await listen(make(options), { port: 0 })).port;
  const port = await serve({});
  /**
   * @typedef {{ status: number | undefined, headers: http.IncomingHttpHeaders, body: Buffer, text: string }} Answer
   * @type {(path: string, options?: { method?: string, headers?: http.OutgoingHttpHeaders, at?: number }) => Promise<Answer>}
   */
  const ask = (path, { method = 'GET', headers = {}, at = port } = {}) =>
    new Promise((resolve, reject) => {
      const request = http.request({ host: '127.0.0.1', port: at, path, method, headers }, (response) => {
        /** @type {Buffer[]} */
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => {
          const body = Buffer.concat(parts);
          resolve({ status: response.statusCode, headers: response.headers, body, text: body.toString() });
        });
      });
      request.on('error', reject).end();
    });
  /** @param {string} name */
  const remove = (name) => rmSync(join(folder, name));
  const end = () => {
    for (const server of servers) server.close().closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  };
  return { port, make, serve, ask, write, remove, end };
}
