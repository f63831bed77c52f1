// Gives the reader a file made on the page: in pieces, with rests between them, so that the page goes on answering.

/** Milliseconds of work between two rests. */
const SLICE = 30;
/** How long a browser may take to start reading what was given to it. */
const KEPT = 60_000;

export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/** Saves the pieces as one UTF-8 file. Rejects where they cannot be made: not fetched, or no memory left for them. */
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
