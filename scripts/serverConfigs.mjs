// The header table as three kinds of host have it: samples for docs/EMBEDDING.md, which a test keeps equal to these.

// biome-ignore lint/correctness/useImportExtensions: it is written in JavaScript, and its types stand beside it
import { securityHeaders } from './headers.mjs';

const [all, pages, embed, assets] = ['', 'pages', 'embed/', 'assets/'].map((name) => {
  const row = securityHeaders.find((one) => (name === 'pages' ? one.under === '' && one.pages : one.under === name));
  if (row === undefined) throw new Error(`the table of headers has no row ${name}`);
  return row.headers;
});
const POLICY = 'Content-Security-Policy';
const CACHE = 'Cache-Control';
const always = Object.entries(all).filter(([name]) => name !== CACHE);

/** Rules of one file may be joined where two match, and a policy joined with another is the stricter: so none overlap. */
const netlify = [
  ['/*', always],
  ...['/', '/index.html', '/event/*', '/kiosk/*'].map((path) => [path, [[POLICY, pages[POLICY]]]]),
  ['/embed/*', [[POLICY, embed[POLICY]]]],
  ['/assets/*', Object.entries(assets)],
].map(([path, headers]) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'));

const nginx = [
  'map $uri $record_policy {',
  `    default     "${pages[POLICY]}";`,
  `    ~/embed/    "${embed[POLICY]}";`,
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
  `  Header always set ${POLICY} "${embed[POLICY]}"`,
  '</If>',
  '<If "%{REQUEST_URI} =~ m#/assets/#">',
  ...Object.entries(assets).map(([name, value]) => `  Header always set ${name} "${value}"`),
  '</If>',
];

/** @type {Readonly<Record<'nginx' | 'apache' | 'netlify', string>>} */
export const hostSamples = { nginx: nginx.join('\n'), apache: apache.join('\n'), netlify: netlify.join('\n') };
