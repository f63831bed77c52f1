// A Vite plugin: writes data/index.json, the list of the site's records, for the page's menu. Its format is
// src/dataset/loading/datasetIndexSchema.ts.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { datasetIndexSchema } from '../../src/dataset/loading/datasetIndexSchema.ts';
import type { SiteRecord } from '../dataset/records.ts';
import type { SiteBuild } from './siteBuild.ts';

const PATH = 'data/index.json';

type Line = v.InferOutput<typeof datasetIndexSchema>;

async function toLine(root: string, { slug, path }: SiteRecord): Promise<Line> {
  const head: unknown = JSON.parse(await readFile(join(root, slug, 'dataset.json'), 'utf8'));
  return v.parse(datasetIndexSchema, { ...(typeof head === 'object' ? head : {}), slug, path });
}

const toIndex = async (root: string, records: readonly SiteRecord[]): Promise<string> =>
  JSON.stringify(await Promise.all(records.map((record) => toLine(root, record))));

/** For the development server: leaves out datasets that cannot be read, which happens while somebody edits one. */
export async function toIndexOfReadable(root: string, records: readonly SiteRecord[]): Promise<string> {
  const lines = records.map((record) => toLine(root, record).catch(() => null));
  return JSON.stringify((await Promise.all(lines)).filter((line) => line !== null));
}

/** `root`: the folder of the datasets. */
export function datasetIndex(root: string, site: SiteBuild): Plugin {
  return {
    name: 'on-the-record:dataset-index',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: PATH, source: await toIndex(root, site.records().published) });
    },
    configureServer(server) {
      server.middlewares.use(`/${PATH}`, (_, response, next) => {
        toIndexOfReadable(root, site.records().published).then(
          (json) => response.setHeader('Content-Type', 'application/json').end(json),
          next,
        );
      });
    },
  };
}
