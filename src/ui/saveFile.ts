// Saves a file made on the page, in slices, so that the page keeps responding.

/** Milliseconds of work before yielding to the page. */
const SLICE_MS = 30;
/** Milliseconds that the browser may take to start reading the file. */
const REVOKE_AFTER = 60_000;

export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER);
}

/** Saves the chunks as one UTF-8 file. Rejects if they cannot be produced, for want of data or memory. */
export async function saveFile(
  name: string,
  type: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const parts: string[] = [];
  let yieldedAt = performance.now();
  for await (const piece of pieces) {
    parts.push(piece);
    if (performance.now() - yieldedAt < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    yieldedAt = performance.now();
  }
  saveBlob(name, new Blob(parts, { type: `${type};charset=utf-8` }));
}
