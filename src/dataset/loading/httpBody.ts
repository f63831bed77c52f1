// Reads HTTP responses with progress.

/** `total` is null if the server does not send the length. */
export type OnBytes = (done: number, total: number | null) => void;

/** Thrown for HTTP error statuses; the status decides the message for the reader. */
export class ServerError extends Error {
  readonly status: number;
  constructor(url: string, status: number) {
    super(`${url} answered ${status}`);
    this.name = 'ServerError';
    this.status = status;
  }
}

/** Reads the body of a response and reports progress. */
export async function readBody(answer: Response, onBytes?: OnBytes): Promise<Uint8Array<ArrayBuffer>> {
  // Content-Length counts compressed bytes, but the stream is decompressed.
  const length = answer.headers.has('Content-Encoding') ? null : Number(answer.headers.get('Content-Length')) || null;
  if (!answer.body) return new Uint8Array(await answer.arrayBuffer());
  const chunks: Uint8Array[] = [];
  const reader = answer.body.getReader();
  let done = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value);
    done += chunk.value.length;
    onBytes?.(done, length);
  }
  const bytes = new Uint8Array(done);
  let at = 0;
  for (const piece of chunks) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
