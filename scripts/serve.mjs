// A static file server for the built site, at "/" or any other path. Never serves a file from outside its root.
// The rules of HTTP are in http.mjs, the headers in headers.mjs. Why not a library: docs/decisions/0011-own-static-server.md.

import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import http from 'node:http';
import { join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { hasCode, home, isCommand, readOptions, readPort, runCommand } from './cliUtils.mjs';
import { headersFor, isFramed, nameOrigin } from './headers.mjs';
import {
  entityTag,
  isNotModified,
  isText,
  mediaType,
  originOf,
  pickEncoding,
  readRange,
  readTarget,
  recordPage,
} from './http.mjs';
import { listen } from './listen.mjs';

export { listen };

const usage = 'Usage: node scripts/serve.mjs [--root dist] [--base /] [--host [address]] [--port number]';
const methods = 'GET, HEAD, OPTIONS';
/** Sizes in bytes between which text is compressed and cached in memory. */
const compressible = { min: 1000, max: 16_000_000 };
/** @type {Readonly<Record<'br' | 'gzip', (bytes: Buffer) => Promise<Buffer>>>} */
const compressors = {
  br: (bytes) => promisify(zlib.brotliCompress)(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes) => promisify(zlib.gzip)(bytes, { level: 9 }),
};

/**
 * @typedef {{ file: string, stat: import('node:fs').Stats }} Found
 * @typedef {{ version: string, body: Promise<Buffer> }} Compressed
 * @typedef {{ root: string, drafts: string | undefined, base: string, headers: Record<string, string>,
 *   cache: Map<string, Compressed>, origins: Record<string, string[]> }} Site
 */

/**
 * @param {{ root: string, drafts?: string, base?: string, headers?: Record<string, string> }} options the folder, a folder
 *   of pages about records that are not published, the path at which the site is served, and headers that are added to
 *   those of the table or replace them
 * @returns {http.Server}
 */
export function createServer({ root, drafts, base = '/', headers = {} }) {
  /** @type {Site} */
  const site = {
    root: resolve(root),
    drafts,
    base: basePath(base),
    headers,
    cache: new Map(),
    origins: readOrigins(root),
  };
  return http.createServer((request, response) => {
    answer(site, request, response).catch((error) => {
      if (error.code === 'ERR_STREAM_PREMATURE_CLOSE') return; // The client has closed the connection.
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendText(site, response, 500);
    });
  });
}

/**
 * The origins that the site's datasets name; none if the folder is not a built site.
 * @param {string} root
 */
function readOrigins(root) {
  const file = join(root, 'data', 'origins.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/**
 * @param {string} base
 * @returns {string} "/sub/path/" for "sub/path"
 */
function basePath(base) {
  return ['', ...base.split('/').filter(Boolean), ''].join('/').replace('//', '/');
}

/**
 * @param {Site} site
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(site, request, response) {
  if (request.method === 'OPTIONS') return sendPreflight(site, response);
  if (!['GET', 'HEAD'].includes(request.method ?? '')) return sendText(site, response, 405, { Allow: methods });
  const target = readTarget(request.url ?? '', site.base);
  if (target.status === 301) return sendText(site, response, 301, { Location: target.location });
  if (target.status === 400) return sendText(site, response, 400);
  if (target.status === 404) return sendNotFound(site, request, response, '');
  const record = recordPage(target.path, target.query);
  if (record && ((await findFile(site.root, record.page)) || (await findDraft(site, record.page)))) {
    return sendText(site, response, 302, { Location: site.base + record.page + record.query });
  }
  const found = await findFile(site.root, target.path);
  if (found === undefined) return sendNotFound(site, request, response, target.path);
  if (found.stat.isDirectory()) {
    const path = target.path.split('/').map(encodeURIComponent).join('/');
    return sendText(site, response, 301, { Location: `${site.base + path}/${target.query}` });
  }
  return sendFile(site, request, response, target.path, found);
}

/**
 * @param {string} root
 * @param {string} path one that is empty or ends in a slash means the folder's index.html
 * @returns {Promise<Found | undefined>} a file or a folder
 */
async function findFile(root, path) {
  try {
    const top = await realpath(root);
    const file = await realpath(join(top, path, path === '' || path.endsWith('/') ? 'index.html' : ''));
    if (!file.startsWith(top + sep)) return undefined;
    const found = { file, stat: await stat(file) };
    return found.stat.isFile() || found.stat.isDirectory() ? found : undefined;
  } catch (error) {
    if (hasCode(error) && ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES'].includes(error.code))
      return undefined;
    throw error;
  }
}

/**
 * @param {Site} site
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 * @param {Found} found
 */
async function sendFile(site, request, response, path, { file, stat: { size, mtime, mtimeMs } }) {
  const type = mediaType(file);
  if (isFramed(path, type)) return sendFramedPage(site, request, response, path, file, mtimeMs);
  const text = isText(type);
  const compress = text && !request.headers.range && size >= compressible.min && size <= compressible.max;
  const encoding = compress ? pickEncoding(request.headers['accept-encoding']) : 'identity';
  const etag = entityTag({ size, mtimeMs }, encoding);
  /** @type {import('node:http').OutgoingHttpHeaders} */
  const headers = {
    ...headersFor(path, type, { origins: site.origins }),
    ...(text && { Vary: 'Accept-Encoding' }),
    ...site.headers,
  };
  Object.assign(headers, { ETag: etag, 'Last-Modified': mtime.toUTCString(), 'Accept-Ranges': 'bytes' });
  if (isNotModified(request.headers, etag, mtimeMs)) return response.writeHead(304, headers).end();

  headers['Content-Type'] = type;
  const isHead = request.method === 'HEAD';
  if (encoding !== 'identity') {
    const body = await compressOnce(site.cache, file, etag, encoding, () => readFile(file));
    response.writeHead(200, { ...headers, 'Content-Encoding': encoding, 'Content-Length': body.length });
    return response.end(isHead ? undefined : body);
  }
  const range = isHead ? 'whole' : readRange(request.headers, { etag, size, mtimeMs });
  if (range === 'invalid') return sendText(site, response, 416, { 'Content-Range': `bytes */${size}` });
  const { start, end } = range === 'whole' ? { start: 0, end: size - 1 } : range;
  if (range !== 'whole') headers['Content-Range'] = `bytes ${start}-${end}/${size}`;
  response.writeHead(range === 'whole' ? 200 : 206, { ...headers, 'Content-Length': end - start + 1 });
  if (isHead || size === 0) return response.end();
  return pipeline(createReadStream(file, { start, end }), response);
}

/**
 * Sends a page that other sites frame. Its policies, the header's and its own, name the origin that the browser has asked:
 * a sandboxed frame has none that 'self' could mean. A build with SITE_URL has named its own.
 * @param {Site} site
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 * @param {string} file
 * @param {number} mtimeMs
 */
async function sendFramedPage(site, request, response, path, file, mtimeMs) {
  const type = mediaType(file);
  const origin = originOf(request.headers.host);
  const html = await readFile(file, 'utf8');
  const page = Buffer.from(
    origin === null
      ? html
      : html.replace(ownPolicy, (policy) => (policy.includes(origin) ? policy : nameOrigin(policy, origin))),
  );
  const encoding = page.length >= compressible.min ? pickEncoding(request.headers['accept-encoding']) : 'identity';
  const etag = entityTag({ size: page.length, mtimeMs }, encoding);
  const headers = {
    ...headersFor(path, type, { origin, origins: site.origins }),
    Vary: 'Accept-Encoding',
    ...site.headers,
    ETag: etag,
  };
  if (isNotModified(request.headers, etag, mtimeMs)) return response.writeHead(304, headers).end();
  const read = async () => page;
  const isPlain = encoding === 'identity';
  const body = isPlain ? page : await compressOnce(site.cache, file, `${etag} ${origin}`, encoding, read);
  response.writeHead(200, {
    ...headers,
    ...(!isPlain && { 'Content-Encoding': encoding }),
    'Content-Type': type,
    'Content-Length': body.length,
  });
  return response.end(request.method === 'HEAD' ? undefined : body);
}

/** The policy that a page says of itself. */
const ownPolicy = /(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*/;

/**
 * Caches one compressed copy for each file and encoding: of the version that was asked for last.
 * @param {Site['cache']} cache
 * @param {string} file
 * @param {string} version
 * @param {'br' | 'gzip'} encoding
 * @param {() => Promise<Buffer>} read
 */
async function compressOnce(cache, file, version, encoding, read) {
  const key = `${encoding} ${file}`;
  const known = cache.get(key);
  const current = known?.version === version ? known : { version, body: read().then(compressors[encoding]) };
  cache.set(key, current);
  try {
    return await current.body;
  } catch (error) {
    cache.delete(key);
    throw error;
  }
}

/**
 * @param {Site} site
 * @param {import('node:http').ServerResponse} response
 */
function sendPreflight(site, response) {
  response.writeHead(204, {
    ...headersFor('', ''),
    ...site.headers,
    Allow: methods,
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Allow-Headers': 'Range, If-Range, If-None-Match, If-Modified-Since',
    'Access-Control-Max-Age': '86400',
  });
  response.end();
}

/**
 * @param {Site} site
 * @param {string} path
 * @returns {Promise<Found | undefined>} what to say of the draft whose page this is
 */
async function findDraft({ drafts }, path) {
  const [, slug] = /^r\/([^/]+)\//.exec(path) ?? [];
  return drafts && slug ? findFile(drafts, `${slug}.html`) : undefined;
}

/**
 * @param {Site} site
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 */
async function sendNotFound(site, request, response, path) {
  const page = (await findDraft(site, path)) ?? (await findFile(site.root, '404.html'));
  if (!page?.stat.isFile()) return sendText(site, response, 404);
  const body = await readFile(page.file);
  const type = mediaType(page.file);
  const headers = { ...headersFor('404.html', type, { origins: site.origins }), ...site.headers };
  response.writeHead(404, { ...headers, 'Content-Type': type, 'Content-Length': body.length });
  return response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * @param {Site} site
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {Record<string, string>} [headers]
 */
function sendText(site, response, status, headers = {}) {
  const body = `${status} ${http.STATUS_CODES[status]}\n`;
  const type = 'text/plain; charset=utf-8';
  const all = { ...headersFor('', type), ...site.headers, ...headers, 'Content-Type': type };
  response.writeHead(status, { ...all, 'Content-Length': Buffer.byteLength(body) });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

async function main() {
  const options = readOptions(
    process.argv.slice(2),
    { root: 'value', base: 'value', host: 'optional', port: 'value' },
    usage,
  );
  const { root, base, host } = options;
  const folder = typeof root === 'string' ? root : join(home, 'dist');
  const path = typeof base === 'string' ? base : '/';
  const port = readPort(options.port);
  const server = createServer({ root: folder, base: path });
  const { origins } = await listen(server, { host, port, strict: port !== undefined });
  console.log(`Serving ${folder} at ${origins.map((origin) => origin + basePath(path)).join(' and ')}`);
}

if (isCommand(import.meta.url)) await runCommand(main);
