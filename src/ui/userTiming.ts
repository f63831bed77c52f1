// What a reader waits for, as User Timing measures (https://w3c.github.io/user-timing/), for tools and the benchmark.

/** Measures from `start` to `end`, in ms; replaces an earlier measure of that name. */
export function measure(name: string, start: number, end: number): void {
  performance.clearMeasures(name);
  performance.measure(name, { start, end });
}

/** Measures from `start` to the end of the next frame. Returns a function that cancels it. */
export function measureToFrame(names: readonly string[], start: number): () => void {
  const frame = requestAnimationFrame(() => {
    // A task queued in a frame runs after that frame has been painted.
    setTimeout(() => {
      for (const name of names) measure(name, start, performance.now());
    });
  });
  return () => cancelAnimationFrame(frame);
}
