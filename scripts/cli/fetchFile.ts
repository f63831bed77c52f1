// Reads a published file for `import`, such as a sheet that a scheduled job refreshes a site from: bounded in size and time,
// over https only. Redirects are followed by hand, because each step must be https too.

import { CommandError } from '../dataset/terminal.ts';

export interface Bounds {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly redirects: number;
}

const BOUNDS: Bounds = { bytes: 50_000_000, milliseconds: 60_000, redirects: 5 };

export const isAddress = (file: string): boolean => /^https?:\/\//i.test(file);

/** This computer itself needs no encryption. */
const isLocal = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/** The address from which a sheet's cells can be read, for one of Google's that shows its editor. */
export function toReadable(address: string): string {
  const [, document] =
    /^https:\/\/docs\.google\.com\/spreadsheets\/d\/((?!e\/)[\w-]+)\/(?:edit|view)/.exec(address) ?? [];
  if (document === undefined) return address;
  const sheet = /[?#&]gid=(\d+)/.exec(address)?.[1] ?? '0';
  return `https://docs.google.com/spreadsheets/d/${document}/export?format=csv&gid=${sheet}`;
}

function checked(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new CommandError(`“${address}” is not a web address`);
  const url = new URL(address, base);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal(url))) return url;
  throw new CommandError(`${url.href} is not https; what it sends could be changed on the way`);
}

async function readBody(response: Response, address: string, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = (): CommandError =>
    new CommandError(
      `${address} is larger than ${(most / 1_000_000).toLocaleString('en')} MB; save the file, and import that`,
    );
  if (Number(response.headers.get('content-length') ?? 0) > most) throw tooLarge();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > most) throw tooLarge();
    pieces.push(piece);
  }
  return Uint8Array.from(Buffer.concat(pieces));
}

/** The bytes at an address. Throws a CommandError that says what went wrong. */
export async function fetchFile(address: string, bounds: Partial<Bounds> = {}): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes, milliseconds, redirects } = { ...BOUNDS, ...bounds };
  const signal = AbortSignal.timeout(milliseconds);
  let url = checked(toReadable(address));
  try {
    for (let steps = 0; steps <= redirects; steps += 1) {
      const response = await fetch(url, { redirect: 'manual', signal });
      const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel();
        url = checked(location, url);
        continue;
      }
      if (!response.ok) {
        await response.body?.cancel();
        const advice = [401, 403, 404].includes(response.status)
          ? '; is it published, so that everybody can read it?'
          : '';
        throw new CommandError(`${url.href} answers ${response.status} ${response.statusText}`.trim() + advice);
      }
      return await readBody(response, url.href, bytes);
    }
  } catch (cause) {
    if (cause instanceof CommandError) throw cause;
    if (signal.aborted) throw new CommandError(`${url.href} did not answer within ${milliseconds / 1000} seconds`);
    const reason = cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : String(cause);
    throw new CommandError(`${url.href} cannot be read: ${reason}`);
  }
  throw new CommandError(`${address} leads on more than ${redirects} times`);
}
