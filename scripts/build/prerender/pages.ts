// A Vite plugin that writes every page of the site from index.html, with the prerendered dataset in it.
// `vite dev` serves the same pages without content.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import { FIELDS } from '../../../src/state/viewFields.ts';
import { type Content, type Page, toPage, withContent, withStyle, type Written, type WrittenPage } from './pageHtml.ts';
import type { Site } from './render.tsx';
import { siteFrom } from './site.ts';
import type { MediaFiles } from '../../../src/model/media.ts';
import { readMediaFiles, readOrigins } from '../mediaFiles.ts';
import { withPolicy } from './csp.ts';

/** What the HTML of media has in it, and the chunk with its style. */
const MEDIA_STYLES = [
  ['class="thumbnail"', 'thumbnail'],
  ['class="media"', 'MediaFigures'],
  ['class="media-picture"', 'Picture'],
] as const;

/** The pages that exist without a dataset. */
export const PAGES: readonly Page[] = [
  { path: '', mode: 'explore' },
  { path: 'embed/', mode: 'embed' },
  { path: 'kiosk/', mode: 'kiosk' },
];

/** Prerendering needs no stylesheets. */
const noStyles: Plugin = {
  name: 'on-the-record:no-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0no-styles' : undefined),
  load: (id) => (id === '\0no-styles' ? '' : undefined),
};

/** Prerenders the pages of a dataset and the files that they refer to. */
async function readPages(folder: string, site: Site, files: MediaFiles): Promise<Written> {
  const { module } = await runnerImport<typeof import('./render.tsx')>(
    fileURLToPath(new URL('./render.tsx', import.meta.url)),
    { configFile: false, logLevel: 'warn', mode: 'production', plugins: [noStyles] },
  );
  return module.renderPages(await readFile(join(folder, 'dataset.json')), FIELDS.data.fallback, PAGES, site, files);
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
      const origins = await readOrigins(data);
      const emit = ({ path }: Page, html: string): void => {
        const source = withPolicy(html, origins);
        if (path === '') index.source = source;
        else this.emitFile({ type: 'asset', fileName: `${path}index.html`, source });
      };
      /** Inlines the style sheet of code that is loaded later, so that it applies before the code arrives. */
      const styled = (html: string, chunk: string): string => {
        const file = Object.keys(bundle).find((one) => new RegExp(`^assets/${chunk}-[^/]*\\.css$`).test(one));
        if (!file) return this.error(`there is no stylesheet of ${chunk}`);
        return withStyle(html.replace('</head>', `<link rel="stylesheet" href="./${file}"></head>`), styleOf);
      };
      const embedTemplate = styled(template, 'startEmbed');
      const eventTemplate = styled(template, 'DetailPane');
      /** With the style of the media that the page has, so that nothing moves. */
      const withMediaStyle = (html: string, { body }: Content): string =>
        MEDIA_STYLES.reduce((page, [element, chunk]) => (body.includes(element) ? styled(page, chunk) : page), html);
      const templateOf = ({ mode, content }: Page & Partial<WrittenPage>): string =>
        mode === 'embed' ? embedTemplate : content?.event ? eventTemplate : template;
      // The licences require their text beside the code.
      this.emitFile({ type: 'asset', fileName: 'NOTICE.txt', source: await readFile('NOTICE', 'utf8') });
      for (const page of PAGES) emit(page, toPage(templateOf(page), page));
      const { fallback } = FIELDS.data;
      const written = await readPages(join(data, fallback), site, await readMediaFiles(data, fallback));
      if (written.warning) this.warn(written.warning);
      for (const page of written.pages)
        emit(page, withContent(toPage(withMediaStyle(templateOf(page), page.content), page), page.content));
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
