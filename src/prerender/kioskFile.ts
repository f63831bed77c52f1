// The kiosk as one HTML file for shells without a server: the page in its mode, with the datasets and settings that it
// would fetch written into it as JSON. Scripts and styles are inlined by vite-plugin-singlefile.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export const KIOSK_FILE = 'on-the-record-kiosk.html';

/** JSON as the content of a script element: "<" could end it or open a comment in it. */
export const jsonScript = (path: string, json: string): string =>
  `<script type="application/json" data-file="${path}">${json.replaceAll('<', '\\u003c')}</script>`;

/** Every file that the page may ask for, under `root`: the datasets, packed ones excepted, and the settings. */
async function readFiles(root: string): Promise<readonly (readonly [path: string, json: string])[]> {
  const folders = (await readdir(join(root, 'data'), { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const paths = ['kiosk/kiosk.json', ...folders.map(({ name }) => `data/${name}/dataset.json`)];
  const files = await Promise.all(
    paths.map(async (path) => {
      const raw: unknown = JSON.parse(await readFile(join(root, path), 'utf8'));
      const packed = typeof raw === 'object' && raw !== null && 'events' in raw && !Array.isArray(raw.events);
      return packed ? [] : [[path, JSON.stringify(raw)] as const];
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
      const scripts = (await readFiles(root)).map(([path, json]) => jsonScript(path, json));
      return (
        html
          .replace('data-mode="explore"', 'data-mode="kiosk"')
          // It reads what stands below it, so it comes when all of the page is there.
          .replaceAll('<script async ', '<script ')
          .replace(/\s*<link rel="icon"[^>]*>/, '')
          .replace(/\s*<noscript>.*?<\/noscript>/s, '')
          .replace('<div id="root"></div>', () => `<div id="root"></div>\n    ${scripts.join('\n    ')}`)
      );
    },
  };
}
