// Where a server listens: this machine only unless asked otherwise, on the wanted port or a free one.
// What the server answers is not its business.

import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { UserError } from './cliUtils.mjs';

/**
 * Starts listening. On this machine only, unless a host is given; `true` is every network.
 * @param {import('node:http').Server} server
 * @param {{ host?: string | true, port?: number, strict?: boolean }} [where] not strict: a free port when this one is taken
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
  const found = server.address().port;
  return { port: found, origins: hostNames(address).map((name) => `http://${name}:${found}`) };
}

/** @returns the error, or undefined when the server listens */
async function tryListen(server, port, address) {
  // "localhost" may lead a browser to ::1, so a program that answers there is in the way too.
  if (address === '127.0.0.1' && port !== 0 && (await isAnswered('::1', port))) return { code: 'EADDRINUSE' };
  return new Promise((done) => {
    server.once('error', done);
    server.listen(port, address, () => {
      server.off('error', done);
      done(undefined);
    });
  });
}

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

function hostNames(address) {
  if (address === '127.0.0.1') return ['localhost'];
  if (address !== undefined && address !== '0.0.0.0' && address !== '::') {
    return [address.includes(':') ? `[${address}]` : address];
  }
  const cards = Object.values(networkInterfaces()).flat();
  const outside = cards.filter((card) => card.family === 'IPv4' && !card.internal);
  return ['localhost', ...outside.map((card) => card.address)];
}
