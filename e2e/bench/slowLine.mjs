// A slow line to a server, as a phone has one: a TCP proxy that sends its bytes on at the line's pace. Each connection
// takes a round trip to be made, then grows its window from ten segments, as TCP does (RFC 6928, RFC 5681); all share the
// line. Chromium's own emulation delays whole answers instead, so nothing of a page is painted before all of it has come.

import net from 'node:net';

/** Bytes a second and milliseconds there and back: what Lighthouse calls a slow 4G, too. */
export const LINE = { down: 1.6e6 / 8, up: 0.75e6 / 8, roundTrip: 150 };

/** Bytes of a packet, and packets that a connection sends before it has heard of any. */
const SEGMENT = 1460;
const FIRST_SEGMENTS = 10;

/** One way of the line, which all connections share: packets arrive one after the other. */
class Way {
  /** When the packets so far have left. */
  #free = 0;
  /** @type {(() => void)[]} */
  #under = [];
  /** @param {number} rate bytes a second @param {number} delay in milliseconds */
  constructor(rate, delay) {
    this.rate = rate;
    this.delay = delay;
  }
  /** @param {number} bytes @param {() => void} arrive */
  send(bytes, arrive) {
    const now = performance.now();
    this.#free = Math.max(now, this.#free) + (bytes / this.rate) * 1000;
    this.#under.push(arrive);
    // Timers round to milliseconds, which must not turn two packets round.
    setTimeout(() => this.#under.shift()?.(), this.#free + this.delay - now);
  }
}

/**
 * Sends what comes from one socket on to another, at the pace of the way.
 * @param {net.Socket} from
 * @param {net.Socket} to
 * @param {Way} way
 * @param {Promise<void>} open once the connection is made
 */
async function carry(from, to, way, open) {
  let room = SEGMENT * FIRST_SEGMENTS;
  let waiting = () => {};
  await open;
  try {
    for await (const chunk of from) {
      for (let at = 0; at < chunk.length; at += SEGMENT) {
        const packet = chunk.subarray(at, at + SEGMENT);
        while (room < packet.length)
          await new Promise((done) => {
            waiting = () => done(null);
          });
        room -= packet.length;
        way.send(packet.length, () => {
          if (!to.destroyed) to.write(packet);
          // What was heard of makes room for as much again: the window doubles in each round trip.
          setTimeout(() => {
            room += 2 * packet.length;
            waiting();
          }, way.delay);
        });
      }
    }
    way.send(0, () => to.end());
  } catch {
    to.destroy(); // The other side has closed.
  }
}

/**
 * @param {number} port of the server, on this machine
 * @param {typeof LINE} line
 * @returns {net.Server} which is still to listen
 * @public phone.ts starts it in a process of its own.
 */
export function createSlowLine(port, { down, up, roundTrip } = LINE) {
  const downward = new Way(down, roundTrip / 2);
  const upward = new Way(up, roundTrip / 2);
  return net.createServer((phone) => {
    const server = net.connect(port, '127.0.0.1');
    for (const socket of [phone, server]) socket.setNoDelay(true);
    phone.on('error', () => server.destroy());
    server.on('error', () => phone.destroy());
    /** @type {Promise<void>} */
    const made = new Promise((done) => setTimeout(done, roundTrip));
    void carry(phone, server, upward, made);
    void carry(server, phone, downward, made);
  });
}
