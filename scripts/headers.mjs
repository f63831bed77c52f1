// The header table: what any host should send with the built site. Data, so that docs and host samples can be made from it.
// It does not know files, ranges or compression; serve.mjs does.

/**
 * What a page may do, by directive of the Content-Security-Policy. Every built page says it of itself in a <meta>, where
 * its stylesheet is named by hash (scripts/build/prerender/csp.ts); a host says it once more, for what a <meta> cannot.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const pagePolicy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'media-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'frame-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  // No string becomes HTML or the address of a script, but for what src/dataset/loading/trustedScriptUrl.ts has looked at.
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['on-the-record'],
};

/**
 * @param {Readonly<Record<string, readonly string[]>>} policy
 * @returns {string} as written in the header or in a <meta>
 */
export const printPolicy = (policy) =>
  Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');

/**
 * Adds the site's origin wherever a policy says 'self', which means no address at all in a sandboxed frame: the page's origin
 * is opaque there, and WebKit compares with it (Chromium and Firefox compare with the page's address).
 * @param {string} policy
 * @param {string} origin such as "https://news.example"
 */
export const nameOrigin = (policy, origin) => policy.replaceAll("'self'", `'self' ${origin}`);

/** A header is the same for all pages, whose stylesheets differ: only the pages' own policies name them. */
const headerPolicy = { ...pagePolicy, 'style-src': ["'self'", "'unsafe-inline'"] };

/**
 * One row: `under` a path of the site ('' is all of it), for HTML `pages` only or for every answer. The same holds in the
 * folder of each record, r/<record>/. Where two rows name
 * the same header, the later row wins.
 * @type {readonly { under: string, pages: boolean, why: string, headers: Readonly<Record<string, string>> }[]}
 */
export const securityHeaders = [
  {
    under: '',
    pages: false,
    why: 'Anyone may read the data, by parts too; nothing is guessed, nothing is asked of the device.',
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'Content-Range, Accept-Ranges, Content-Length, ETag',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
      'Cache-Control': 'no-cache',
    },
  },
  {
    under: '',
    pages: true,
    why: 'A page runs and fetches only what this site serves, and no other site frames it.',
    headers: { 'Content-Security-Policy': printPolicy({ ...headerPolicy, 'frame-ancestors': ["'self'"] }) },
  },
  {
    under: 'embed/',
    pages: true,
    why: 'The embed is there to be framed by any article; frame-ancestors is left out, because even * refuses sandboxed and file: pages.',
    headers: { 'Content-Security-Policy': printPolicy(headerPolicy) },
  },
  {
    under: 'assets/',
    pages: false,
    why: 'Their names carry a hash of their content, so they never change. A worker is held to the policy of its own file.',
    headers: {
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Security-Policy': "default-src 'none'; script-src 'self'; connect-src 'self'",
    },
  },
];

/**
 * @param {string} path
 * @returns {string} below the record's own page, if it has one
 */
const inRecord = (path) => path.replace(/^r\/[^/]+\//, '');

/**
 * @param {string} path under the site's base, without a leading slash
 * @param {string} mediaType such as "text/html; charset=utf-8"
 * @returns {boolean} whether it is a page that other sites may frame
 */
export const isFramed = (path, mediaType) => mediaType.startsWith('text/html') && inRecord(path).startsWith('embed/');

/**
 * A policy that allows further origins: those of third parties that the site's datasets name, by directive.
 * @param {string} policy as printed
 * @param {Readonly<Record<string, readonly string[]>>} origins
 */
export const allowOrigins = (policy, origins) =>
  policy
    .split('; ')
    .map((directive) => [directive, ...(origins[directive.split(' ')[0] ?? ''] ?? [])].join(' '))
    .join('; ');

/**
 * @param {string} path under the site's base, without a leading slash: '', 'embed/', 'assets/app-1a2b.js'
 * @param {string} mediaType such as "text/html; charset=utf-8"
 * @param {{ origin?: string | null, origins?: Readonly<Record<string, readonly string[]>> }} [site] the site's own
 *   origin, if it is known, and the third parties of data/origins.json in the built site
 * @returns {Record<string, string>}
 */
export function headersFor(path, mediaType, { origin = null, origins = {} } = {}) {
  const isPage = mediaType.startsWith('text/html');
  const rows = securityHeaders.filter((row) => inRecord(path).startsWith(row.under) && (isPage || !row.pages));
  /** @type {Record<string, string>} */
  const headers = Object.assign({}, ...rows.map((row) => row.headers));
  const policy = headers['Content-Security-Policy'];
  if (policy === undefined || !isPage) return headers;
  const own = origin !== null && isFramed(path, mediaType) ? nameOrigin(policy, origin) : policy;
  return { ...headers, 'Content-Security-Policy': allowOrigins(own, origins) };
}
