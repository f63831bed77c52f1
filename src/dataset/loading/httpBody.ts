// What a host answers, and the bytes of it as they come. Knows nothing of what is in them.

/** `total` is null where the host does not say. */
export type OnBytes = (done: number, total: number | null) => void;

/** Thrown where a host's answer is not a file; its status decides what the reader is told. */
export class ServerError extends Error {
  readonly status: number;
  constructor(url: string, status: number) {
    super(`${url} answered ${status}`);
    this.name = 'HostError';
    this.status = status;
  }
}

/** The bytes of an answer, told as they come. */
export async function readBody(answer: Response, onBytes?: OnBytes): Promise<Uint8Array<ArrayBuffer>> {
  // A compressed answer's Content-Length counts other bytes than those that arrive here.
  const length = answer.headers.has('Content-Encoding') ? null : Number(answer.headers.get('Content-Length')) || null;
  if (!answer.body) return new Uint8Array(await answer.arrayBuffer());
  const parts: Uint8Array[] = [];
  const reader = answer.body.getReader();
  let done = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    parts.push(chunk.value);
    done += chunk.value.length;
    onBytes?.(done, length);
  }
  const bytes = new Uint8Array(done);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
