// A Vite plugin: writes the JSON Schema of the dataset format to data/schema/dataset-1.json.

import type { Plugin } from 'vite';
import { datasetJsonSchema } from '../dataset/jsonSchema.ts';

const PATH = 'data/schema/dataset-1.json';
const toText = (): string => JSON.stringify(datasetJsonSchema());

export function emitJsonSchema(): Plugin {
  return {
    name: 'on-the-record:published-schema',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: PATH, source: toText() });
    },
    configureServer(server) {
      server.middlewares.use(`/${PATH}`, (_, response) => {
        response.setHeader('Content-Type', 'application/schema+json').end(toText());
      });
    },
  };
}
