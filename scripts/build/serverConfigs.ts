// The header table (scripts/headers.mjs) as configuration for three hosts. docs/EMBEDDING.md shows it; a test compares them.

import { nameOrigin, securityHeaders } from '../headers.mjs';

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
/** The site of the document's examples: the embed's policy has to name it. */
export const EXAMPLE_ORIGIN = 'https://news.example';
const framed = nameOrigin(requireRow('embed/', true)[POLICY] ?? '', EXAMPLE_ORIGIN);
const CACHE = 'Cache-Control';
const always = Object.entries(all).filter(([name]) => name !== CACHE);

/** Netlify joins the headers of all rules that match, and joined policies are stricter: no two of these rules overlap. */
const rules: readonly (readonly [
  path: string,
  headers: readonly (readonly [name: string, value: string | undefined])[],
])[] = [
  ['/*', always],
  ...['/', '/index.html', '/event/*', '/kiosk/*'].map((path) => [path, [[POLICY, pages[POLICY]]]] as const),
  ['/embed/*', [[POLICY, framed]]],
  ['/assets/*', Object.entries(assets)],
];
const netlify = rules.map(([path, headers]) =>
  [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
);

const nginx = [
  'map $uri $record_policy {',
  `    default     "${pages[POLICY]}";`,
  `    ~/embed/    "${framed}";`,
  `    ~/assets/   "${assets[POLICY]}";`,
  '}',
  'map $uri $record_cache {',
  `    default     "${all[CACHE]}";`,
  `    ~/assets/   "${assets[CACHE]}";`,
  '}',
  '# In the server or location that serves the site:',
  `add_header ${POLICY} $record_policy always;`,
  `add_header ${CACHE} $record_cache always;`,
  ...always.map(([name, value]) => `add_header ${name} "${value}" always;`),
];

const apache = [
  ...always.map(([name, value]) => `Header always set ${name} "${value}"`),
  `Header always set ${CACHE} "${all[CACHE]}"`,
  `Header always set ${POLICY} "${pages[POLICY]}"`,
  '<If "%{REQUEST_URI} =~ m#/embed/#">',
  `  Header always set ${POLICY} "${framed}"`,
  '</If>',
  '<If "%{REQUEST_URI} =~ m#/assets/#">',
  ...Object.entries(assets).map(([name, value]) => `  Header always set ${name} "${value}"`),
  '</If>',
];

/** The text of each host's configuration, without a final newline. */
export const hostSamples: Readonly<Record<'nginx' | 'apache' | 'netlify', string>> = {
  nginx: nginx.join('\n'),
  apache: apache.join('\n'),
  netlify: netlify.join('\n'),
};
