// What is bundled: `data/index.json`, one line a dataset folder, so that the page can offer them. A Vite plugin; the
// file's shape is dataset/bundled.ts.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { bundledSchema } from '../dataset/bundledSchema.ts';

const PLACE = 'data/index.json';

/** The folders under `root` that hold a dataset, by name. */
export async function listDatasets(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function toIndex(root: string): Promise<string> {
  const all = (await listDatasets(root)).map(async (slug) => {
    const head: unknown = JSON.parse(await readFile(join(root, slug, 'dataset.json'), 'utf8'));
    return v.parse(bundledSchema, { ...(typeof head === 'object' ? head : {}), slug });
  });
  return JSON.stringify(await Promise.all(all));
}

export function datasetIndex(root: string): Plugin {
  return {
    name: 'on-the-record:dataset-index',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: PLACE, source: await toIndex(root) });
    },
    configureServer(server) {
      server.middlewares.use(`/${PLACE}`, (_, response, next) => {
        toIndex(root).then((json) => response.setHeader('Content-Type', 'application/json').end(json), next);
      });
    },
  };
}
