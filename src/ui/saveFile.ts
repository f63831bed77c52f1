// Saves a file made on the page, in slices, so that the page keeps responding.

/** Milliseconds of work before yielding to the page. */
const SLICE = 30;
/** Milliseconds that the browser may take to start reading the file. */
const KEPT = 60_000;

export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/** Saves the chunks as one UTF-8 file. Rejects if they cannot be produced, for want of data or memory. */
export async function saveFile(
  name: string,
  type: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const parts: string[] = [];
  let rested = performance.now();
  for await (const piece of pieces) {
    parts.push(piece);
    if (performance.now() - rested < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    rested = performance.now();
  }
  saveBlob(name, new Blob(parts, { type: `${type};charset=utf-8` }));
}
