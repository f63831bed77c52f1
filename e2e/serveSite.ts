// The built site, or another folder, by the project's own server with other headers than its table's: in a process of its
// own, as hosts are.

import { spawn } from 'node:child_process';
import { once } from 'node:events';

const SERVER = `import { createServer, listen } from './scripts/serve.mjs';
const [root, base, headers] = process.argv.slice(1);
const { origins } = await listen(createServer({ root, base, headers: JSON.parse(headers) }), { port: 0 });
console.log(origins[0] + base);`;

export interface ServedSite {
  /** Ends in "/". */
  readonly address: string;
  readonly close: () => void;
}

/** `headers` replace the table's; an empty value is as good as none. */
export async function serveSite(
  root: string,
  headers: Readonly<Record<string, string>>,
  base = '/',
): Promise<ServedSite> {
  const args = ['--input-type=module', '--eval', SERVER, root, base, JSON.stringify(headers)];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(server.stdout, 'data');
  return { address: String(said).trim(), close: () => server.kill() };
}
