// `npm run dataset -- <verb>`: runs scripts/cli/dataset.ts, which Node 20 cannot read by itself, through Vite.
// Everything it can do is listed there and printed by --help.

import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Whoever reads the output may have seen enough of it, such as "head".
process.stdout.on('error', (cause) => {
  if (cause.code !== 'EPIPE') throw cause;
  process.exit(0);
});
const entry = fileURLToPath(new URL('./cli/dataset.ts', import.meta.url));
const { module } = await runnerImport(entry, { configFile: false, logLevel: 'error' });
process.exitCode = await module.main(process.argv.slice(2));
