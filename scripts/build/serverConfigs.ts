// The header table (scripts/headers.mjs) and the old addresses of records as configuration for hosts: files of the build for
// Netlify and Cloudflare, and docs/samples for nginx and Apache, which a test compares.

import { allowOrigins, nameOrigin, securityHeaders } from '../headers.mjs';
import type { SiteRecord } from '../dataset/records.ts';
import type { PolicyOrigins } from './prerender/csp.ts';

type Headers = Readonly<Record<string, string>>;

function requireRow(under: string, pages: boolean): Headers {
  const row = securityHeaders.find((one) => one.under === under && one.pages === pages);
  if (row === undefined) throw new Error(`scripts/headers.mjs has no row for "${under}"`);
  return row.headers;
}

const all = requireRow('', false);
const pages = requireRow('', true);
const assets = requireRow('assets/', false);
const POLICY = 'Content-Security-Policy';
/** The site of the samples: the embed's policy has to name it. */
export const EXAMPLE_ORIGIN = 'https://news.example';
const embed = requireRow('embed/', true)[POLICY] ?? '';
const framed = nameOrigin(embed, EXAMPLE_ORIGIN);
const CACHE = 'Cache-Control';
const always = Object.entries(all).filter(([name]) => name !== CACHE);

type Rule = readonly [path: string, headers: readonly (readonly [name: string, value: string | undefined])[]];

/** Netlify joins the headers of all rules that match, and joined policies are stricter: no two of these rules overlap. */
const rulesFor = (origin: string | null): readonly Rule[] => [
  ['/*', always],
  ...['/', '/r/:record/'].flatMap((root): readonly Rule[] => [
    ...['', 'index.html', 'event/*', 'kiosk/*'].map((path): Rule => [root + path, [[POLICY, pages[POLICY]]]]),
    [`${root}embed/*`, [[POLICY, origin === null ? embed : nameOrigin(embed, origin)]]],
  ]),
  ['/assets/*', Object.entries(assets)],
];

/** Text that a host has to be told to compress. */
const TEXT_TYPES = [
  ...['text/css', 'text/javascript', 'application/javascript', 'application/json', 'image/svg+xml'],
  ...['text/plain', 'text/xml', 'application/xml'],
];
const EMBED_PATH = '^/(r/[^/]+/)?embed/';
const ASSETS_PATH = '^/assets/';
const REPLACE_ORIGIN = `# Write your site's origin in place of ${EXAMPLE_ORIGIN}: the embed's policy names it, for sandboxed frames.`;

const nginx = [
  '# In the http block.',
  REPLACE_ORIGIN,
  'map $uri $record_policy {',
  `    default     "${pages[POLICY]}";`,
  `    "~${EMBED_PATH}" "${framed}";`,
  `    "~${ASSETS_PATH}" "${assets[POLICY]}";`,
  '}',
  'map $uri $record_cache {',
  `    default     "${all[CACHE]}";`,
  `    "~${ASSETS_PATH}" "${assets[CACHE]}";`,
  '}',
  '# An old link, "?data=<record>", which leads to the page of the record.',
  'map $arg_data $record_slug {',
  '    default "";',
  '    "~^[a-z0-9]+(-[a-z0-9]+)*$" $arg_data;',
  '}',
  '',
  '# In the server that has the site at its root.',
  'index index.html;',
  'error_page 404 /404.html;',
  '# Behind a proxy nginx does not know the address that readers see.',
  'absolute_redirect off;',
  'gzip on;',
  'gzip_vary on;',
  'gzip_min_length 1000;',
  `gzip_types ${TEXT_TYPES.join(' ')};`,
  'location = / {',
  '    if (-f $document_root/r/$record_slug/index.html) { return 302 /r/$record_slug/?$args; }',
  '}',
  'location = /embed/ {',
  '    if (-f $document_root/r/$record_slug/embed/index.html) { return 302 /r/$record_slug/embed/?$args; }',
  '}',
  `add_header ${POLICY} $record_policy always;`,
  `add_header ${CACHE} $record_cache always;`,
  ...always.map(([name, value]) => `add_header ${name} "${value}" always;`),
];

const apache = [
  '# .htaccess in the folder of the site, at the root of its host. Needs mod_headers, mod_rewrite, mod_deflate with mod_filter,',
  '# and AllowOverride FileInfo.',
  REPLACE_ORIGIN,
  'ErrorDocument 404 /404.html',
  'RewriteEngine On',
  '# An old link, "?data=<record>", leads to the page of the record.',
  'RewriteCond %{QUERY_STRING} (?:^|&)data=([a-z0-9-]+)(?:&|$)',
  'RewriteCond %{DOCUMENT_ROOT}/r/%1/index.html -f',
  'RewriteRule ^(embed/)?$ /r/%1/$1 [R=302,L]',
  `AddOutputFilterByType DEFLATE text/html ${TEXT_TYPES.join(' ')}`,
  '# mod_deflate changes the ETag that it sends, but not the one that it is asked about.',
  'RequestHeader edit If-None-Match \'"((.*)-gzip)"\' \'"$1", "$2"\'',
  ...always.map(([name, value]) => `Header always set ${name} "${value}"`),
  `Header always set ${CACHE} "${all[CACHE]}"`,
  `Header always set ${POLICY} "${pages[POLICY]}"`,
  `<If "%{REQUEST_URI} =~ m#${EMBED_PATH}#">`,
  `  Header always set ${POLICY} "${framed}"`,
  '</If>',
  `<If "%{REQUEST_URI} =~ m#${ASSETS_PATH}#">`,
  ...Object.entries(assets).map(([name, value]) => `  Header always set ${name} "${value}"`),
  '</If>',
];

/** The text of each sample in docs/samples. */
export const SAMPLES: Readonly<Record<string, string>> = {
  'nginx.conf': `${nginx.join('\n')}\n`,
  'apache.htaccess': `${apache.join('\n')}\n`,
};

/** `_headers`, for Netlify and Cloudflare Pages: of a site at the root of its host, whose origin the build may know. */
export const headersFile = ({ origin = null, origins = {} }: PolicyOrigins): string =>
  rulesFor(origin)
    .map(([path, headers]) => {
      const allowed = headers.map(([name, value = '']) => {
        const isOfPage = name === POLICY && !path.startsWith('/assets/');
        return `  ${name}: ${isOfPage ? allowOrigins(value, origins) : value}\n`;
      });
      return `${path}\n${allowed.join('')}`;
    })
    .join('');

/**
 * `_redirects`: old links to a record lead to its page, with the rest of their query. Cloudflare and GitLab know no rules
 * for queries and leave these out; there the page's script leads on. Without "!" Netlify serves the page that is there.
 */
export const redirectsFile = (records: readonly SiteRecord[]): string =>
  records
    .filter(({ path }) => path !== '')
    .flatMap(({ slug, path }) => ['', 'embed/'].map((page) => `/${page}  data=${slug}  /${path}${page}  302!\n`))
    .join('');
