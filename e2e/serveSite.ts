// The built site, or another folder, by the project's own server with other headers than its table's: in a process of its
// own, as hosts are.

import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Its first line says where it is; asked by a message, it says how much it has sent. It ends with the test's process. */
const SERVER = `import { createServer, listen } from './scripts/serve.mjs';
const [root, base, headers] = process.argv.slice(1);
const server = createServer({ root, base, headers: JSON.parse(headers) });
const sockets = [];
server.on('connection', (socket) => sockets.push(socket));
process.on('disconnect', () => process.exit());
process.on('message', () => process.send(sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0)));
const { origins } = await listen(server, { port: 0 });
console.log(origins[0] + base);`;

export interface ServedSite {
  /** Ends in "/". */
  readonly address: string;
  /** Bytes sent so far over all connections, including those to a page's workers, which the page cannot observe. */
  readonly bytesSent: () => Promise<number>;
  readonly close: () => void;
}

/** `headers` replace the table's; an empty value is as good as none. */
export async function serveSite(
  root: string,
  headers: Readonly<Record<string, string>>,
  base = '/',
): Promise<ServedSite> {
  const args = ['--input-type=module', '--eval', SERVER, root, base, JSON.stringify(headers)];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const { stdout } = server;
  if (!stdout) throw new Error('the server cannot say where it is');
  const [output] = await once(stdout, 'data');
  const bytesSent = async (): Promise<number> => {
    const answer = once(server, 'message');
    server.send('bytesSent');
    const [bytes] = await answer;
    return Number(bytes);
  };
  return { address: String(output).trim(), bytesSent, close: () => server.kill() };
}
