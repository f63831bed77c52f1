// Prints the header table (scripts/headers.mjs) for docs/SECURITY.md.

import { securityHeaders } from '../headers.mjs';

const rows = securityHeaders.map(({ under, pages, why, headers }) => {
  const where = under === '' ? 'everywhere' : `\`/${under}\``;
  const names = Object.keys(headers).map((name) => `\`${name}\``);
  return `| ${where}${pages ? ', pages' : ''} | ${names.join(', ')} | ${why} |`;
});

/** The generated section of docs/SECURITY.md. */
export const printHeaders = (): string =>
  `| where | header | why |\n| --- | --- | --- |\n${rows.join('\n')}\n\nConfiguration for nginx, Apache, Netlify and others is in [DEPLOYMENT.md](DEPLOYMENT.md#hosts).`;
