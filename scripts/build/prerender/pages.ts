// A Vite plugin that writes every page of the site from index.html, with the prerendered records in them.
// `vite dev` serves the same pages without content.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import { recordPath, type SiteRecord } from '../../dataset/records.ts';
import { LANGUAGES } from '../../../src/state/view.ts';
import { readCardPicture, readMediaFiles, readOrigins } from '../mediaFiles.ts';
import type { SiteBuild } from '../siteBuild.ts';
import { accentIn, accentStyle } from './accent.ts';
import { isFramed } from '../../headers.mjs';
import { withPolicy } from './csp.ts';
import { draftNotice } from './draftNotice.ts';
import { notFoundPage } from './notFoundPage.ts';
import {
  type Content,
  leadPage,
  type Page,
  pagesOf,
  toPage,
  withContent,
  withStyle,
  type WrittenPage,
} from './pageHtml.ts';
import { robots } from './robots.ts';

/** What the HTML of media has in it, and the chunk with its style. */
const MEDIA_STYLES = [
  ['class="thumbnail"', 'thumbnail'],
  ['class="media"', 'MediaFigures'],
  ['class="media-picture"', 'Picture'],
] as const;

/** Prerendering needs no stylesheets. */
const noStyles: Plugin = {
  name: 'on-the-record:no-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0no-styles' : undefined),
  load: (id) => (id === '\0no-styles' ? '' : undefined),
};

/** The module that prerenders, in Vite's module runner. */
async function importRenderer(define: Record<string, string>) {
  const { module } = await runnerImport<typeof import('./render.tsx')>(
    fileURLToPath(new URL('./render.tsx', import.meta.url)),
    { configFile: false, logLevel: 'warn', mode: 'production', plugins: [noStyles], define },
  );
  return module;
}

/** `data`: the folder of the datasets. */
export function pages(data: string, site: SiteBuild): Plugin {
  return {
    name: 'on-the-record:pages',
    enforce: 'post',
    async generateBundle(_, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') return this.error('there is no index.html to make the pages from');
      const styleOf = (file: string): string | undefined => {
        const style = bundle[file];
        return style?.type === 'asset' ? String(style.source).trim() : undefined;
      };
      const { records, address, name } = { records: site.records(), address: site.address(), name: site.name() };
      const { published, settings } = records;
      // Spaces between the head's lines are bytes before the first paint.
      const template = withStyle(String(index.source).replaceAll(/>\n\s*</g, '><'), styleOf).replace(
        '</head>',
        `${accentStyle(settings.accent)}</head>`,
      );
      const origin = address === null ? null : new URL(address).origin;
      const origins = await readOrigins(
        data,
        published.map(({ slug }) => slug),
      );
      const emit = (path: string, html: string): void => {
        const source = withPolicy(html, { origin: isFramed(path, 'text/html') ? origin : null, origins });
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
      const { renderPages } = await importRenderer(site.define());
      const accent = settings.accent && accentIn(settings.accent, 'light');
      const logo = await site.readCardLogo();
      const listed: { readonly record: SiteRecord; readonly title: string }[] = [];
      for (const record of published) {
        const file = new Uint8Array(await readFile(join(data, record.slug, 'dataset.json')));
        const about = { address, publisher: name, provider: settings.home, accent, logo };
        const folder = join(data, record.slug);
        const media = await readMediaFiles(data, record.slug);
        const written = await renderPages(file, record, about, media, (name) => readCardPicture(join(folder, name)));
        if (written.warning) this.warn(written.warning);
        listed.push({ record, title: written.title });
        for (const page of written.pages) {
          const styledPage = withMediaStyle(templateOf(page), page.content);
          emit(page.path, withContent(toPage(styledPage, page, published), page.content));
          if (record.path !== '') continue;
          // The record keeps an address of its own, also where another one becomes the site's.
          const from = `${recordPath(record.slug)}${page.path}`;
          const canonical = address === null ? null : new URL(page.path, address).href;
          emit(from, leadPage(template, from, page.path, canonical, page.content.title));
        }
        for (const asset of written.files) this.emitFile({ type: 'asset', ...asset });
      }
      if (address !== null) this.emitFile({ type: 'asset', ...robots(address, published) });
      const source = notFoundPage(settings.languages ?? LANGUAGES, name, address, listed);
      this.emitFile({ type: 'asset', fileName: '404.html', source });
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
        const { published, drafts } = site.records();
        const page = published.flatMap(pagesOf).find((one) => one.path === path.replace(/^index\.html$/, ''));
        if (!page) return next();
        const html = await server.transformIndexHtml(request.url ?? '/', await readFile('index.html', 'utf8'));
        const draft = drafts.find(({ slug }) => slug === page.record.slug);
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(toPage(html, page, published).replace('<body>', () => `<body>${draft ? draftNotice(draft) : ''}`));
      });
    },
  };
}
