// Makes a server listen: on this machine only by default, on the given port or a free one.

import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { UserError } from './cliUtils.mjs';

/**
 * Starts listening.
 * @param {import('node:http').Server} server
 * @param {{ host?: string | true | undefined, port?: number | undefined, strict?: boolean }} [where] `host`: true for every
 *   network; `strict`: an error in place of a free port when the port is taken
 * @returns {Promise<{ port: number, origins: string[] }>} the addresses, such as "http://localhost:4173", without a path
 */
export async function listen(server, { host = '127.0.0.1', port = 4173, strict = false } = {}) {
  const address = host === true ? undefined : host === 'localhost' ? '127.0.0.1' : host;
  const error = await tryListen(server, port, address);
  if (error?.code === 'EADDRINUSE' && !strict) return listen(server, { host, port: 0, strict: true });
  if (error?.code === 'EADDRINUSE') {
    throw new UserError(`Port ${port} is taken by another program: end that one, or choose another port with --port.`);
  }
  if (error) throw new UserError(`Cannot listen on ${address ?? 'every network'}, port ${port} (${error.code}).`);
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return { port: bound.port, origins: hostNames(address).map((name) => `http://${name}:${bound.port}`) };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string | undefined} address
 * @returns {Promise<{ code?: string | undefined } | undefined>} the error; undefined when the server listens
 */
async function tryListen(server, port, address) {
  // A browser may resolve "localhost" to ::1, so a program that answers there has the port too.
  if (address === '127.0.0.1' && port !== 0 && (await isAnswered('::1', port))) return { code: 'EADDRINUSE' };
  return new Promise((done) => {
    server.once('error', done);
    server.listen(port, address, () => {
      server.off('error', done);
      done(undefined);
    });
  });
}

/**
 * @param {string} address
 * @param {number} port
 * @returns {Promise<boolean>} whether a program accepts connections there
 */
function isAnswered(address, port) {
  return new Promise((done) => {
    const socket = connect({ host: address, port, timeout: 500 });
    for (const event of ['connect', 'error', 'timeout']) {
      socket.on(event, () => {
        socket.destroy();
        done(event === 'connect');
      });
    }
  });
}

/**
 * @param {string | undefined} address
 * @returns {string[]} the host names by which the server is reached
 */
function hostNames(address) {
  if (address === '127.0.0.1') return ['localhost'];
  if (address !== undefined && address !== '0.0.0.0' && address !== '::') {
    return [address.includes(':') ? `[${address}]` : address];
  }
  const interfaces = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const external = interfaces.filter(({ family, internal }) => family === 'IPv4' && !internal);
  return ['localhost', ...external.map((one) => one.address)];
}
