// The headers as docs/SECURITY.md has them: made from the table in scripts/headers.mjs, for a host to copy.

// biome-ignore lint/correctness/useImportExtensions: it is written in JavaScript, and its types stand beside it
import { headersFor, securityHeaders } from '../../scripts/headers.mjs';

const HTML = 'text/html; charset=utf-8';
/** The parts of the site that differ, with a file of each. */
const PLACES = [
  ['/assets/', headersFor('assets/a.js', 'text/javascript')],
  ['/data/', headersFor('data/a/dataset.json', 'application/json')],
  ['/embed/', headersFor('embed/index.html', HTML)],
  ['/', headersFor('index.html', HTML)],
] as const;

const nginx = PLACES.map(([path, headers]) => {
  const lines = Object.entries(headers).map(([name, value]) => `  add_header ${name} "${value}" always;`);
  return `location ${path === '/' ? '/' : `^~ ${path}`} {\n${lines.join('\n')}\n}`;
});

const rows = securityHeaders.map(({ under, pages, why, headers }) => {
  const where = under === '' ? 'everywhere' : `\`/${under}\``;
  const names = Object.keys(headers).map((name) => `\`${name}\``);
  return `| ${where}${pages ? ', pages' : ''} | ${names.join(', ')} | ${why} |`;
});

/** The section of the document. */
export const printHeaders = (): string =>
  `| where | header | why |\n| --- | --- | --- |\n${rows.join('\n')}\n\nFor nginx, where the site is at the root of its host:\n\n\`\`\`nginx\n${nginx.join('\n')}\n\`\`\``;
