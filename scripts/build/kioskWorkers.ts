// A Vite plugin: the service worker of each record's kiosk, from that of the site's own kiosk. A worker serves only pages
// under its folder; the lists of files differ by where the folder is, and by the page.

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { basePathOf } from './prerender/pageHtml.ts';
import type { SiteBuild } from './siteBuild.ts';

const WORKER = 'kiosk/sw.js';
const PAGE = 'kiosk/index.html';

/** `path`: of the record's page. `html`: of its kiosk. Throws if the worker has no such page. */
export function workerFor(worker: string, path: string, html: string): string {
  const entry = new RegExp(`url:"\\.\\./${PAGE}",revision:"[0-9a-f]+"`);
  if (!entry.test(worker)) throw new Error(`${WORKER} does not list ${PAGE}`);
  const revision = createHash('md5').update(html).digest('hex');
  return worker
    .replaceAll(/(?<=url:")\.\.\//g, `${basePathOf(path)}../`)
    .replace(new RegExp(`url:"[./]*${PAGE}",revision:"[0-9a-f]+"`), `url:"../${PAGE}",revision:"${revision}"`);
}

export function kioskWorkers(site: SiteBuild): Plugin {
  let folder = '';
  return {
    name: 'on-the-record:kiosk-workers',
    apply: 'build',
    configResolved({ build }) {
      folder = build.outDir;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error) {
        if (error) return;
        const worker = await readFile(join(folder, WORKER), 'utf8');
        for (const { path } of site.records().published) {
          if (path === '') continue;
          const html = await readFile(join(folder, path, PAGE), 'utf8');
          await writeFile(join(folder, path, WORKER), workerFor(worker, path, html));
        }
      },
    },
  };
}
