// The rules of HTTP (RFC 9110) as pure functions: media types, request targets, ranges, conditions, encodings.

import { extname, posix } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.avif': 'image/avif',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.ogg': 'audio/ogg',
  '.parquet': 'application/vnd.apache.parquet',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * @param {string} file
 * @returns {string} its media type, from its name
 */
export function mediaType(file) {
  return mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * @param {string} type a media type
 * @returns {boolean} whether it is text, which is worth compressing
 */
export function isText(type) {
  return type.endsWith('charset=utf-8');
}

/**
 * The origin that a request was sent to, for a policy. With http, which in a policy means https too: a server behind one that
 * ends TLS does not know better.
 * @param {string | undefined} host the request's Host
 * @returns {string | null} null where it is not a name or address with a port: it would end up in a header
 */
export function originOf(host = '') {
  return /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(host) ? `http://${host.toLowerCase()}` : null;
}

/**
 * Parses a request's target into a path below the site's base. ".." stops at "/", and names with a leading dot are
 * not found, so that no file outside the site is served.
 * @param {string} url as the client sent it
 * @param {string} base with a slash at both ends
 * @returns {{ status: 200, path: string, query: string } | { status: 301, location: string } | { status: 400 } |
 *   { status: 404 }}
 */
export function readTarget(url, base) {
  const [, rawPath = '', query = ''] = /^(?:https?:\/\/[^/?]*)?([^?]*)(.*)$/is.exec(url) ?? [];
  let path;
  try {
    path = decodeURIComponent(rawPath);
  } catch {
    return { status: 400 };
  }
  if (!path.startsWith('/') || path.includes('\0')) return { status: 400 };
  path = posix.normalize(path);
  if (`${path}/` === base) return { status: 301, location: base + query };
  if (!path.startsWith(base)) return { status: 404 };
  const inside = path.slice(base.length);
  const hidden = inside.includes('\\') || inside.split('/').some((name) => name.startsWith('.'));
  return hidden ? { status: 404 } : { status: 200, path: inside, query };
}

/**
 * An address that names a record in its query, which links of 0.1.0 do: "?data=mars" of the explorer or the embed.
 * @param {string} path below the site's base
 * @param {string} query "" or with its "?"
 * @returns {{ page: string, query: string } | undefined} the record's own page, and the rest of the query
 */
export function recordPage(path, query) {
  const parts = query.slice(1).split('&');
  const slug = parts.find((part) => part.startsWith('data='))?.slice('data='.length) ?? '';
  if (!['', 'embed/'].includes(path) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return undefined;
  const rest = parts.filter((part) => !part.startsWith('data='));
  return { page: `r/${slug}/${path}`, query: rest.length === 0 ? '' : `?${rest.join('&')}` };
}

/**
 * @param {string | undefined} header Accept-Encoding
 * @returns {'br' | 'gzip' | 'identity'}
 */
export function pickEncoding(header = '') {
  /** @type {Map<string | undefined, number>} */
  const weights = new Map();
  for (const part of header.toLowerCase().split(',')) {
    const [name, ...parameters] = part.split(';').map((word) => word.trim());
    const weight = parameters.find((word) => word.startsWith('q='));
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  return (
    /** @type {const} */ (['br', 'gzip']).find((name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0) ?? 'identity'
  );
}

/**
 * A strong entity tag: each encoding of a file has its own.
 * @param {{ size: number, mtimeMs: number }} stat
 * @param {'br' | 'gzip' | 'identity'} encoding
 * @returns {string}
 */
export function entityTag(stat, encoding) {
  const tag = `${stat.size.toString(36)}-${Math.floor(stat.mtimeMs).toString(36)}`;
  return encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`;
}

/** @param {number} milliseconds */
const wholeSeconds = (milliseconds) => Math.floor(milliseconds / 1000) * 1000;

/**
 * @param {import('node:http').IncomingHttpHeaders} headers of the request
 * @param {string} etag
 * @param {number} mtimeMs
 * @returns {boolean} whether the client's copy is current
 */
export function isNotModified(headers, etag, mtimeMs) {
  const tags = headers['if-none-match'];
  if (tags === undefined) return Date.parse(headers['if-modified-since'] ?? '') >= wholeSeconds(mtimeMs);
  return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

/**
 * @param {import('node:http').IncomingHttpHeaders} headers of the request
 * @param {{ etag: string, size: number, mtimeMs: number }} file
 * @returns {{ start: number, end: number } | 'whole' | 'invalid'} `whole`: no range, several, or If-Range says the file changed
 */
export function readRange(headers, { etag, size, mtimeMs }) {
  const { range = '' } = headers;
  const ifRange = headers['if-range'] === undefined ? undefined : String(headers['if-range']);
  if (!/^bytes=/i.test(range) || range.includes(',')) return 'whole';
  if (ifRange !== undefined && ifRange !== etag && Date.parse(ifRange) !== wholeSeconds(mtimeMs)) return 'whole';
  const [, first, last = ''] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(range) ?? [];
  if (first === undefined || (first === '' && last === '')) return 'invalid';
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start <= end && start < size ? { start, end } : 'invalid';
}
