// A Vite plugin: builds src/modes/embed/loader.ts as embed.js at the site's root. Other sites load it, so its name never
// changes.

import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const PATH = 'embed.js';
const ENTRY = fileURLToPath(new URL('../../src/modes/embed/loader.ts', import.meta.url));

async function buildLoader(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { write: false, target: 'es2022', lib: { entry: ENTRY, formats: ['iife'], name: 'otr' } },
  });
  const [chunk] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`the build of ${ENTRY} has no output`);
  return chunk.code;
}

export function embedLoader(): Plugin {
  return {
    name: 'on-the-record:embed-loader',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: PATH, source: await buildLoader() });
    },
    configureServer(server) {
      server.middlewares.use(`/${PATH}`, (_, response, next) => {
        buildLoader().then((code) => response.setHeader('Content-Type', 'text/javascript').end(code), next);
      });
    },
  };
}
