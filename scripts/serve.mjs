// A static file server for the built site: finds files and answers requests, under "/" or any sub-path.
// The rules of HTTP are in http.mjs, the headers in headers.mjs. Never serves a file from outside its root.

import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import http from 'node:http';
import { join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { home, isCommand, readOptions, readPort, runCommand } from './cliUtils.mjs';
import { headersFor } from './headers.mjs';
import { entityTag, isNotModified, isText, mediaType, pickEncoding, readRange, readTarget } from './http.mjs';
import { listen } from './listen.mjs';

export { listen };

const usage = 'Usage: node scripts/serve.mjs [--root dist] [--base /] [--host [address]] [--port number]';
const methods = 'GET, HEAD, OPTIONS';
/** Text within these sizes is compressed, and kept in memory so. */
const compressed = { least: 1000, most: 16_000_000 };
const compressors = {
  br: (bytes) => promisify(zlib.brotliCompress)(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes) => promisify(zlib.gzip)(bytes, { level: 9 }),
};

/**
 * @param {{ root: string, base?: string, headers?: Record<string, string> }} site the folder to serve, the path it is
 * served under, and headers that are added to (or replace) those of the table
 * @returns {http.Server}
 */
export function createServer({ root, base = '/', headers = {} }) {
  const site = { root: resolve(root), base: basePath(base), headers, cache: new Map() };
  return http.createServer((request, response) => {
    answer(site, request, response).catch((error) => {
      if (error.code === 'ERR_STREAM_PREMATURE_CLOSE') return; // The client left.
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendText(site, response, 500);
    });
  });
}

/** "sub/path" to "/sub/path/". */
function basePath(base) {
  return ['', ...base.split('/').filter(Boolean), ''].join('/').replace('//', '/');
}

async function answer(site, request, response) {
  if (request.method === 'OPTIONS') return sendPreflight(site, response);
  if (!['GET', 'HEAD'].includes(request.method)) return sendText(site, response, 405, { Allow: methods });
  const target = readTarget(request.url, site.base);
  if (target.status === 301) return sendText(site, response, 301, { Location: target.location });
  if (target.status === 400) return sendText(site, response, 400);
  const found = target.status === 200 ? await findFile(site.root, target.path) : undefined;
  if (found === undefined) return sendNotFound(site, request, response);
  if (found.stat.isDirectory()) {
    const path = target.path.split('/').map(encodeURIComponent).join('/');
    return sendText(site, response, 301, { Location: `${site.base + path}/${target.query}` });
  }
  return sendFile(site, request, response, target.path, found);
}

/** The file or folder behind a path; a path that ends in a slash (or is empty) means the folder's index.html. */
async function findFile(root, path) {
  try {
    const top = await realpath(root);
    const file = await realpath(join(top, path, path === '' || path.endsWith('/') ? 'index.html' : ''));
    if (!file.startsWith(top + sep)) return undefined;
    const found = { file, stat: await stat(file) };
    return found.stat.isFile() || found.stat.isDirectory() ? found : undefined;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES'].includes(error.code)) return undefined;
    throw error;
  }
}

async function sendFile(site, request, response, path, { file, stat: { size, mtime, mtimeMs } }) {
  const type = mediaType(file);
  const text = isText(type);
  const compress = text && !request.headers.range && size >= compressed.least && size <= compressed.most;
  const encoding = compress ? pickEncoding(request.headers['accept-encoding']) : 'identity';
  const etag = entityTag({ size, mtimeMs }, encoding);
  const headers = { ...headersFor(path, type), ...(text && { Vary: 'Accept-Encoding' }), ...site.headers };
  Object.assign(headers, { ETag: etag, 'Last-Modified': mtime.toUTCString(), 'Accept-Ranges': 'bytes' });
  if (isNotModified(request.headers, etag, mtimeMs)) return response.writeHead(304, headers).end();

  headers['Content-Type'] = type;
  const bodyless = request.method === 'HEAD';
  if (encoding !== 'identity') {
    const body = await compressFile(site.cache, file, etag, encoding);
    response.writeHead(200, { ...headers, 'Content-Encoding': encoding, 'Content-Length': body.length });
    return response.end(bodyless ? undefined : body);
  }
  const range = bodyless ? 'whole' : readRange(request.headers, { etag, size, mtimeMs });
  if (range === 'invalid') return sendText(site, response, 416, { 'Content-Range': `bytes */${size}` });
  const { start, end } = range === 'whole' ? { start: 0, end: size - 1 } : range;
  if (range !== 'whole') headers['Content-Range'] = `bytes ${start}-${end}/${size}`;
  response.writeHead(range === 'whole' ? 200 : 206, { ...headers, 'Content-Length': end - start + 1 });
  if (bodyless || size === 0) return response.end();
  return pipeline(createReadStream(file, { start, end }), response);
}

/** One compressed copy a file and encoding: a rebuilt file replaces its old copy. */
async function compressFile(cache, file, etag, encoding) {
  const key = `${encoding} ${file}`;
  if (cache.get(key)?.etag !== etag) cache.set(key, { etag, body: readFile(file).then(compressors[encoding]) });
  try {
    return await cache.get(key).body;
  } catch (error) {
    cache.delete(key);
    throw error;
  }
}

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

async function sendNotFound(site, request, response) {
  const page = await findFile(site.root, '404.html');
  if (!page?.stat.isFile()) return sendText(site, response, 404);
  const body = await readFile(page.file);
  const type = mediaType(page.file);
  const headers = { ...headersFor('404.html', type), ...site.headers };
  response.writeHead(404, { ...headers, 'Content-Type': type, 'Content-Length': body.length });
  return response.end(request.method === 'HEAD' ? undefined : body);
}

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
  const { root = join(home, 'dist'), base = '/', host } = options;
  const port = readPort(options.port);
  const server = createServer({ root, base });
  const { origins } = await listen(server, { host, port, strict: port !== undefined });
  console.log(`Serving ${root} at ${origins.map((origin) => origin + basePath(base)).join(' and ')}`);
}

if (isCommand(import.meta.url)) await runCommand(main);
