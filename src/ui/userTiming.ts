// What a reader waits for, as User Timing (https://w3c.github.io/user-timing/), so that anyone can time it from outside.

/** From a moment to another, in ms; the last one counts. */
export function measure(name: string, start: number, end: number): void {
  performance.clearMeasures(name);
  performance.measure(name, { start, end });
}

/** From a moment to the end of the frame that is drawn next. Returns what gives it up. */
export function measureToFrame(names: readonly string[], start: number): () => void {
  const frame = requestAnimationFrame(() => {
    // A task after the frame's own: by then it has been painted.
    setTimeout(() => {
      for (const name of names) measure(name, start, performance.now());
    });
  });
  return () => cancelAnimationFrame(frame);
}
