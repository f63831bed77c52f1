// The site's pages: one template, index.html, written again for each page with its mode and its way to the root.
// A Vite plugin; `vite dev` serves the same pages. What stands in them is the template's business.

import type { Plugin } from 'vite';
import type { Mode } from '../state/mode.ts';

export interface Page {
  /** Folder under the site's root, ending in "/". */
  readonly path: string;
  readonly mode: Mode;
}

export const PAGES: readonly Page[] = [
  { path: 'embed/', mode: 'embed' },
  { path: 'kiosk/', mode: 'kiosk' },
];

/** The way from a page back to the root: "embed/" → "../". */
export const rootFrom = (path: string): string => '../'.repeat(path.split('/').length - 1) || './';

/** The template as it must read in another folder: relative addresses are all written "./…". */
export const toPage = (template: string, { path, mode }: Page): string =>
  template
    .replace('data-mode="explore" data-root="./"', `data-mode="${mode}" data-root="${rootFrom(path)}"`)
    .replaceAll(/(?<=(?:href|src)=")\.\//g, rootFrom(path));

export function pages(): Plugin {
  return {
    name: 'on-the-record:pages',
    enforce: 'post',
    generateBundle(_, bundle) {
      const template = bundle['index.html'];
      if (template?.type !== 'asset') return this.error('there is no index.html to make the other pages from');
      const html = String(template.source);
      for (const page of PAGES)
        this.emitFile({ type: 'asset', fileName: `${page.path}index.html`, source: toPage(html, page) });
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
        const page = PAGES.find((one) => one.path === path);
        if (!page) return next();
        const { readFile } = await import('node:fs/promises');
        const html = await server.transformIndexHtml(request.url ?? '/', await readFile('index.html', 'utf8'));
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(toPage(html, page));
      });
    },
  };
}
