// What is bundled: `data/index.json`, one line a dataset folder, so that the page can offer them. A Vite plugin; the
// file's shape is dataset/bundled.ts.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { datasetIndexSchema } from '../../src/dataset/loading/datasetIndexSchema.ts';
import { listDatasets } from '../dataset/listDatasets.ts';

const PLACE = 'data/index.json';

type Line = v.InferOutput<typeof datasetIndexSchema>;

async function toLine(root: string, slug: string): Promise<Line> {
  const head: unknown = JSON.parse(await readFile(join(root, slug, 'dataset.json'), 'utf8'));
  return v.parse(datasetIndexSchema, { ...(typeof head === 'object' ? head : {}), slug });
}

async function toIndex(root: string): Promise<string> {
  return JSON.stringify(await Promise.all((await listDatasets(root)).map((slug) => toLine(root, slug))));
}

/** The same without those that cannot be read just now: an editor is in the middle of a sentence, and has been told. */
export async function toIndexOfReadable(root: string): Promise<string> {
  const lines = (await listDatasets(root)).map((slug) => toLine(root, slug).catch(() => null));
  return JSON.stringify((await Promise.all(lines)).filter((line) => line !== null));
}

export function datasetIndex(root: string): Plugin {
  return {
    name: 'on-the-record:dataset-index',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: PLACE, source: await toIndex(root) });
    },
    configureServer(server) {
      server.middlewares.use(`/${PLACE}`, (_, response, next) => {
        toIndexOfReadable(root).then((json) => response.setHeader('Content-Type', 'application/json').end(json), next);
      });
    },
  };
}
