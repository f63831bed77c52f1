// Vite plugins for the kiosk as one HTML file, which needs no server: the page with the datasets and settings as JSON
// inside. vite-plugin-singlefile inlines scripts and styles.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { INLINE_MEDIA } from '../../../src/model/media.ts';
import type { SiteRecord } from '../../dataset/records.ts';
import { inlinePictures } from '../mediaFiles.ts';
import type { SiteBuild } from '../siteBuild.ts';
import { accentStyle } from './accent.ts';
import { withFilePolicy } from './csp.ts';
import { en } from '../../../src/i18n/en/interface.ts';
import { escapeHtml } from './escapeHtml.ts';
import { hasEventPages, withLate } from './pageHtml.ts';

const KIOSK_FILE = 'on-the-record-kiosk.html';

/** A script element with JSON, in which "<" is escaped: it could end the element or begin a comment. */
export const jsonScript = (path: string, json: string): string =>
  `<script type="application/json" data-file="${path}">${json.replaceAll('<', '\\u003c')}</script>`;

/** A file that the page would fetch. `events`: the number of events in a dataset. */
interface PageFile {
  readonly path: string;
  readonly json: string;
  readonly events: number;
}

/** The files under `root`: the settings and all records that are not packed. */
async function readFiles(root: string, records: readonly SiteRecord[]): Promise<readonly PageFile[]> {
  const paths = ['kiosk/kiosk.json', ...records.map(({ slug }) => `data/${slug}/dataset.json`)];
  const files = await Promise.all(
    paths.map(async (path) => {
      const raw: unknown = JSON.parse(await readFile(join(root, path), 'utf8'));
      const events = typeof raw === 'object' && raw !== null && 'events' in raw ? raw.events : [];
      return Array.isArray(events) ? [{ path, json: JSON.stringify(raw), events: events.length }] : [];
    }),
  );
  return files.flat();
}

/** Makes the kiosk's page of index.html. `root`: the public folder. */
export function kioskFile(root: string, site: SiteBuild): Plugin {
  return {
    name: 'on-the-record:kiosk-file',
    enforce: 'post',
    async transformIndexHtml(html) {
      const { own, published, settings } = site.records();
      const files = await readFiles(root, published);
      const scripts = files.map(({ path, json }) => jsonScript(path, json));
      const data = join(root, 'data');
      for (const { slug } of published) {
        if (!files.some(({ path }) => path === `data/${slug}/dataset.json`)) continue;
        const json = await inlinePictures(data, slug, (text) => this.warn(text));
        if (json !== null) scripts.push(jsonScript(`data/${slug}/${INLINE_MEDIA}`, json));
      }
      // So that QR codes lead to the events' pages on the site (src/state/pageSettings.ts).
      const hasPages = files.some(({ path, events }) => path === `data/${own}/dataset.json` && hasEventPages(events));
      return (
        html
          .replace(
            'data-mode="explore"',
            `data-mode="kiosk" data-record="${own}"${hasPages ? ' data-prerendered' : ''}`,
          )
          .replace('</head>', () => `${accentStyle(settings.accent)}</head>`)
          // The script reads the data below it, so it must wait for the whole page.
          .replaceAll('<script async ', '<script ')
          .replace(/\s*<link rel="icon"[^>]*>/, '')
          .replace(/\s*<noscript>.*?<\/noscript>/s, '')
          .replace('<div id="startup-status"></div>', () => withLate(`<p>${escapeHtml(en.notStarted)}</p>`))
          .replace('<div id="root"></div>', () => `<div id="root"></div>\n    ${scripts.join('\n    ')}`)
      );
    },
  };
}

/** Removes all other files from the output. The worker's is not needed, since the page has the data. */
export const keepKioskFile: Plugin = {
  name: 'on-the-record:keep-kiosk-file',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (name !== 'index.html' || file.type !== 'asset') delete bundle[name];
        else Object.assign(file, { fileName: KIOSK_FILE, source: withFilePolicy(String(file.source)) });
      }
    },
  },
};
