// `npm run dataset -- <command>`: runs scripts/cli/dataset.ts through Vite, since Node 20 does not run TypeScript.

import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// The reader of the output may stop reading, as `head` does.
process.stdout.on('error', (cause) => {
  if (cause.code !== 'EPIPE') throw cause;
  process.exit(0);
});
const entry = fileURLToPath(new URL('./cli/dataset.ts', import.meta.url));
const { module } = await runnerImport(entry, { configFile: false, logLevel: 'error' });
process.exitCode = await module.main(process.argv.slice(2));
