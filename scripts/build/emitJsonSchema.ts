// Publishes the JSON Schema of the format with the site, at data/schema/dataset-1.json. A Vite plugin.

import type { Plugin } from 'vite';
import { datasetJsonSchema } from '../dataset/jsonSchema.ts';

const PLACE = 'data/schema/dataset-1.json';
const toText = (): string => JSON.stringify(datasetJsonSchema());

export function emitJsonSchema(): Plugin {
  return {
    name: 'on-the-record:published-schema',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: PLACE, source: toText() });
    },
    configureServer(server) {
      server.middlewares.use(`/${PLACE}`, (_, response) => {
        response.setHeader('Content-Type', 'application/schema+json').end(toText());
      });
    },
  };
}
