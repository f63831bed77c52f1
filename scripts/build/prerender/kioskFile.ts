// The kiosk as one HTML file for shells without a server: the page in its mode, with the datasets and settings that it
// would fetch written into it as JSON. Scripts and styles are inlined by vite-plugin-singlefile.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { FIELDS } from '../../../src/state/viewFields.ts';
import { withFilePolicy } from './csp.ts';
import { hasEventPages } from './pageHtml.ts';

const KIOSK_FILE = 'on-the-record-kiosk.html';

/** JSON as the content of a script element: "<" could end it or open a comment in it. */
export const jsonScript = (path: string, json: string): string =>
  `<script type="application/json" data-file="${path}">${json.replaceAll('<', '\\u003c')}</script>`;

/** A file that the page may ask for; `events`: how many a dataset has. */
interface PageFile {
  readonly path: string;
  readonly json: string;
  readonly events: number;
}

/** Those under `root`: the datasets, packed ones excepted, and the settings. */
async function readFiles(root: string): Promise<readonly PageFile[]> {
  const folders = (await readdir(join(root, 'data'), { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const paths = ['kiosk/kiosk.json', ...folders.map(({ name }) => `data/${name}/dataset.json`)];
  const files = await Promise.all(
    paths.map(async (path) => {
      const raw: unknown = JSON.parse(await readFile(join(root, path), 'utf8'));
      const events = typeof raw === 'object' && raw !== null && 'events' in raw ? raw.events : [];
      return Array.isArray(events) ? [{ path, json: JSON.stringify(raw), events: events.length }] : [];
    }),
  );
  return files.flat();
}

/** A Vite plugin: index.html becomes the kiosk's file. `root` is the public folder. */
export function kioskFile(root: string): Plugin {
  return {
    name: 'on-the-record:kiosk-file',
    enforce: 'post',
    async transformIndexHtml(html) {
      const files = await readFiles(root);
      const scripts = files.map(({ path, json }) => jsonScript(path, json));
      // So that its codes lead to the pages that the site has of the events (src/state/pageSettings.ts).
      const { fallback } = FIELDS.data;
      const isWritten = files.some(
        ({ path, events }) => path === `data/${fallback}/dataset.json` && hasEventPages(events),
      );
      return (
        html
          .replace('data-mode="explore"', `data-mode="kiosk"${isWritten ? ` data-prerendered="${fallback}"` : ''}`)
          // It reads what stands below it, so it comes when all of the page is there.
          .replaceAll('<script async ', '<script ')
          .replace(/\s*<link rel="icon"[^>]*>/, '')
          .replace(/\s*<noscript>.*?<\/noscript>/s, '')
          .replace('<div id="root"></div>', () => `<div id="root"></div>\n    ${scripts.join('\n    ')}`)
      );
    },
  };
}

/** A Vite plugin: the page is the only file that is written. The worker's file is not needed, since the page has the data. */
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
