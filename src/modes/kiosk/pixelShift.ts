// Moves the whole page by a few pixels against burn-in. A display's own pixel shift is better.

/** Minutes for which the page stays in one position. */
const MINUTES_PER_POSITION = 3;
/** In px: each step moves every edge. */
const POSITIONS = [
  [0, 0],
  [4, 2],
  [2, -4],
  [-4, -2],
  [-2, 4],
  [6, 0],
  [0, 6],
  [-6, 0],
  [0, -6],
] as const;

/** The shift at an instant (ms), in px to the right and down. */
export function pixelShift(now: number): readonly [number, number] {
  const step = Math.floor(now / (MINUTES_PER_POSITION * 60_000));
  return POSITIONS[((step % POSITIONS.length) + POSITIONS.length) % POSITIONS.length] ?? POSITIONS[0];
}
