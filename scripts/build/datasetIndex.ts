// A Vite plugin: writes data/index.json, the list of bundled datasets, for the page's menu. Its format is
// src/dataset/loading/datasetIndexSchema.ts.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { datasetIndexSchema } from '../../src/dataset/loading/datasetIndexSchema.ts';
import { listDatasets } from '../dataset/listDatasets.ts';

const PATH = 'data/index.json';

type Line = v.InferOutput<typeof datasetIndexSchema>;

async function toLine(root: string, slug: string): Promise<Line> {
  const head: unknown = JSON.parse(await readFile(join(root, slug, 'dataset.json'), 'utf8'));
  return v.parse(datasetIndexSchema, { ...(typeof head === 'object' ? head : {}), slug });
}

async function toIndex(root: string): Promise<string> {
  return JSON.stringify(await Promise.all((await listDatasets(root)).map((slug) => toLine(root, slug))));
}

/** For the development server: leaves out datasets that cannot be read, which happens while somebody edits one. */
export async function toIndexOfReadable(root: string): Promise<string> {
  const lines = (await listDatasets(root)).map((slug) => toLine(root, slug).catch(() => null));
  return JSON.stringify((await Promise.all(lines)).filter((line) => line !== null));
}

export function datasetIndex(root: string): Plugin {
  return {
    name: 'on-the-record:dataset-index',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: PATH, source: await toIndex(root) });
    },
    configureServer(server) {
      server.middlewares.use(`/${PATH}`, (_, response, next) => {
        toIndexOfReadable(root).then((json) => response.setHeader('Content-Type', 'application/json').end(json), next);
      });
    },
  };
}
