// The site's pages: one template, index.html, written again for each page with its mode, its way to the root and what
// is read there before any script runs. A Vite plugin; `vite dev` serves the same pages, empty.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import type { Mode } from '../../../src/state/pageSettings.ts';
import { FIELDS } from '../../../src/state/viewFields.ts';
import type { WrittenFile } from './metaTags.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { Site } from './render.tsx';
import { siteFrom } from './site.ts';
import { withPolicy } from './csp.ts';

export interface Page {
  /** Folder under the site's root, ending in "/"; "" is the root. */
  readonly path: string;
  readonly mode: Mode;
}

export const PAGES: readonly Page[] = [
  { path: '', mode: 'explore' },
  { path: 'embed/', mode: 'embed' },
  { path: 'kiosk/', mode: 'kiosk' },
];

/** More events than this, and those of a packed dataset, have no pages of their own and do not stand in the page's HTML. */
export const MAX_EVENT_PAGES = 2000;
export const hasEventPages = (events: number): boolean => events > 0 && events <= MAX_EVENT_PAGES;

/** The way from a page back to the root: "embed/" → "../../../src/". */
export const basePathOf = (path: string): string => '../'.repeat(path.split('/').length - 1) || './';

/** The template as it must read in another folder: relative addresses are all written "./…". */
export function toPage(template: string, { path, mode }: Page): string {
  const page = template
    .replace('data-mode="explore" data-root="./"', `data-mode="${mode}" data-root="${basePathOf(path)}"`)
    .replaceAll(/(?<=(?:href|src)="|url\()\.\//g, basePathOf(path));
  // A wall shows one start for weeks: its typeface may come late, but it comes.
  return mode === 'kiosk' ? page.replaceAll(/font-display:\s*optional/g, 'font-display:swap') : page;
}

/** What a page says of itself and holds. Plain text but for `body`, `foot` and `notice`, which are HTML. */
export interface Content {
  /** The folder of the dataset that stands in it, whose events have pages of their own; null where none does. */
  readonly prerendered: string | null;
  /** Its version. */
  readonly version: string | null;
  readonly event: string | null;
  readonly title: string;
  readonly description: string;
  /** Of #root. */
  readonly body: string;
  /** Said first where there is no script. */
  readonly notice: string;
  /** Said last where there is no script. */
  readonly foot: string;
  /** For other machines, at the end of the head and of the body. */
  readonly head: string;
  readonly tail: string;
}

export interface WrittenPage extends Page {
  readonly content: Content;
}

export interface Written {
  readonly pages: readonly WrittenPage[];
  readonly files: readonly WrittenFile[];
  /** What whoever builds should know. */
  readonly warning: string | null;
}

/** A page with what stands in it. */
export function withContent(page: string, content: Content): string {
  const { prerendered, version, event, title, description, body, notice, foot, head, tail } = content;
  const about = Object.entries({ prerendered, version, event })
    .map(([name, value]) => (value === null ? '' : `data-${name}="${value}" `))
    .join('');
  // By functions: a "$" in the words would be a pattern.
  return page
    .replace(/(?=data-mode=)/, () => about)
    .replace(/<title>.*?<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace(/(?<=<meta name="description" content=").*?(?=")/, () => escapeHtml(description))
    .replace(/(?=<style>|<\/head>)/, () => (head === '' ? '' : `${head}\n    `))
    .replace('</body>', () => `${tail}</body>`)
    .replace(
      '<div id="root"></div>',
      () => `<noscript>${notice}</noscript><div id="root">${body}</div><noscript>${foot}</noscript>`,
    );
}

/** The stylesheet within the page: one way to the server less before anything is seen. */
export function withStyle(html: string, styleOf: (file: string) => string | undefined): string {
  return html.replaceAll(/<link rel="stylesheet"(?! disabled)[^>]*href="\.\/([^"]+)"[^>]*>/g, (link, file: string) => {
    const style = styleOf(file);
    if (style === undefined) return link;
    const folder = file.replace(/[^/]*$/, '');
    // What is fetched later and wants it too finds that it is there: a disabled one is not fetched.
    const here = link.replace('rel="stylesheet"', 'rel="stylesheet" disabled');
    return `<style>${style.replaceAll(/url\(\.\//g, `url(./${folder}`)}</style>${here}`;
  });
}

/** What is drawn at build time is HTML only. */
const noStyles: Plugin = {
  name: 'on-the-record:no-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0no-styles' : undefined),
  load: (id) => (id === '\0no-styles' ? '' : undefined),
};

/** The pages that a dataset fills, and what they name. */
async function readPages(folder: string, site: Site): Promise<Written> {
  const { module } = await runnerImport<typeof import('./render.tsx')>(
    fileURLToPath(new URL('./render.tsx', import.meta.url)),
    { configFile: false, logLevel: 'warn', mode: 'production', plugins: [noStyles] },
  );
  return module.renderPages(await readFile(join(folder, 'dataset.json')), FIELDS.data.fallback, PAGES, site);
}

/** `data`: the folder of the bundled datasets. */
export function pages(data: string): Plugin {
  let site: Site = { address: null, publisher: null };
  return {
    name: 'on-the-record:pages',
    enforce: 'post',
    configResolved({ env }) {
      site = { address: siteFrom(env.SITE_URL), publisher: env.SITE_NAME || null };
    },
    async generateBundle(_, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') return this.error('there is no index.html to make the pages from');
      const styleOf = (file: string): string | undefined => {
        const style = bundle[file];
        return style?.type === 'asset' ? String(style.source).trim() : undefined;
      };
      const template = withStyle(String(index.source), styleOf);
      const emit = ({ path }: Page, html: string): void => {
        const source = withPolicy(html);
        if (path === '') index.source = source;
        else this.emitFile({ type: 'asset', fileName: `${path}index.html`, source });
      };
      // What only the embed is dressed in, before its code has come.
      const box = Object.keys(bundle).find((file) => /^assets\/startEmbed-[^/]*\.css$/.test(file));
      if (!box) return this.error('there is no stylesheet of the embed');
      const dressed = withStyle(template.replace('</head>', `<link rel="stylesheet" href="./${box}"></head>`), styleOf);
      const templateOf = ({ mode }: Page): string => (mode === 'embed' ? dressed : template);
      // The licences of what the site contains go wherever it goes.
      this.emitFile({ type: 'asset', fileName: 'NOTICE.txt', source: await readFile('NOTICE', 'utf8') });
      for (const page of PAGES) emit(page, toPage(templateOf(page), page));
      const written = await readPages(join(data, FIELDS.data.fallback), site);
      if (written.warning) this.warn(written.warning);
      for (const page of written.pages) emit(page, withContent(toPage(templateOf(page), page), page.content));
      for (const file of written.files) this.emitFile({ type: 'asset', ...file });
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
        const page = PAGES.find((one) => one.path === path && path !== '');
        if (!page) return next();
        const html = await server.transformIndexHtml(request.url ?? '/', await readFile('index.html', 'utf8'));
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(toPage(html, page));
      });
    },
  };
}
