// A page that needs nothing else of the site: no script, no stylesheet, no way to either. Hosts show it at any depth.

import { withPolicy } from './csp.ts';
import { escapeHtml } from './escapeHtml.ts';

const STYLE = [
  ':root{color-scheme:light dark;background:light-dark(#faf8f3,#16171a);color:light-dark(#1c1a17,#ece8df);font:1.125rem/1.5 Georgia,serif}',
  'body{max-inline-size:40rem;margin:10vh auto;padding:0 1rem}',
  'h1{font-size:1.5rem;margin-block:2rem 0}',
  'li{overflow-wrap:anywhere}',
  'a{color:inherit}',
].join('');

/** `title` is text, `body` is HTML. */
export const plainPage = (language: string, title: string, body: readonly string[]): string =>
  withPolicy(
    [
      `<!doctype html>\n<html lang="${language}">\n  <head>\n    <meta charset="utf-8" />`,
      '<meta name="viewport" content="width=device-width, initial-scale=1" />',
      `<title>${escapeHtml(title)}</title>`,
      '<meta name="robots" content="noindex" />',
      `<style>${STYLE}</style>\n  </head>\n  <body>`,
      ...body,
      '</body>\n</html>\n',
    ].join('\n    '),
  );
