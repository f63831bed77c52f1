// A client of W3C WebDriver (https://www.w3.org/TR/webdriver2/): over HTTP to WebKitWebDriver and chromedriver, and over
// Marionette to Firefox, which carries the same commands by other names and needs no driver of its own.

import { createConnection } from 'node:net';

/** The property by which both protocols name an element. */
export const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Each command: its method and path over HTTP, and its name in Marionette. */
const COMMANDS = {
  go: ['POST', '/url', 'WebDriver:Navigate'],
  url: ['GET', '/url', 'WebDriver:GetCurrentURL'],
  back: ['POST', '/back', 'WebDriver:Back'],
  resize: ['POST', '/window/rect', 'WebDriver:SetWindowRect'],
  run: ['POST', '/execute/sync', 'WebDriver:ExecuteScript'],
  runAsync: ['POST', '/execute/async', 'WebDriver:ExecuteAsyncScript'],
  find: ['POST', '/element', 'WebDriver:FindElement'],
  write: ['POST', '/element/:id/value', 'WebDriver:ElementSendKeys'],
  act: ['POST', '/actions', 'WebDriver:PerformActions'],
  release: ['DELETE', '/actions', 'WebDriver:ReleaseActions'],
  frame: ['POST', '/frame', 'WebDriver:SwitchToFrame'],
  print: ['POST', '/print', 'WebDriver:Print'],
} as const satisfies Readonly<Record<string, readonly [method: string, path: string, marionette: string]>>;

export type Command = keyof typeof COMMANDS;
type Parameters_ = Readonly<Record<string, unknown>>;

export interface Session {
  readonly send: (command: Command, parameters?: Parameters_) => Promise<unknown>;
  readonly end: () => Promise<void>;
}

/** An error that the browser answered with. */
class DriverError extends Error {}

/** Asks again until `attempt` succeeds: the driver has only just been started. */
async function untilReady<T>(attempt: () => Promise<T>, seconds = 60): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof DriverError || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Opens a session with the driver that listens at a port of this machine. */
export async function openHttp(port: number, capabilities: object): Promise<Session> {
  const ask = async (method: string, path: string, body: Parameters_ = {}): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(method === 'POST' ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new DriverError(`${path}: ${value?.error}: ${value?.message}`);
    return value;
  };
  await untilReady(() => ask('GET', '/status'));
  const { sessionId } = (await ask('POST', '/session', { capabilities: { alwaysMatch: capabilities } })) as {
    readonly sessionId: string;
  };
  return {
    send: (command, parameters = {}) => {
      const [method, path] = COMMANDS[command];
      const { id, ...body } = parameters;
      const hasId = path.includes(':id');
      return ask(method, `/session/${sessionId}${path.replace(':id', String(id))}`, hasId ? body : parameters);
    },
    end: async () => void (await ask('DELETE', `/session/${sessionId}`)),
  };
}

/** Opens a session with the Firefox whose Marionette listens at a port. A message is its length in bytes, ":", and JSON. */
export async function openMarionette(port: number, capabilities: object): Promise<Session> {
  const socket = await untilReady(
    () =>
      new Promise<ReturnType<typeof createConnection>>((resolve, reject) => {
        const one = createConnection(port, '127.0.0.1', () => resolve(one)).once('error', reject);
      }),
  );
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let received = Buffer.alloc(0);
  const failAll = (reason: string): void => {
    for (const { reject } of waiting.values()) reject(new DriverError(reason));
    waiting.clear();
  };
  socket.on('error', ({ message }) => failAll(message)).on('close', () => failAll('Firefox closed the connection'));
  socket.on('data', (bytes: Buffer) => {
    received = Buffer.concat([received, bytes]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, Math.max(0, colon)));
      if (colon < 0 || received.length < end) return;
      const message = JSON.parse(received.subarray(colon + 1, end).toString());
      received = received.subarray(end);
      // The first is a greeting.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new DriverError(`${error.error}: ${error.message}`));
      else asked?.resolve(result);
    }
  });
  let last = 0;
  const ask = (name: string, parameters: Parameters_): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const text = JSON.stringify([0, last, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  await ask('WebDriver:NewSession', { capabilities: { alwaysMatch: capabilities } });
  return {
    send: async (command, parameters = {}) => {
      const result = (await ask(COMMANDS[command][2], parameters)) as { readonly value?: unknown } | null;
      return result !== null && typeof result === 'object' && 'value' in result ? result.value : result;
    },
    end: async () => {
      await ask('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      socket.destroy();
    },
  };
}
