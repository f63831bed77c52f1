// Where the whole picture stands, so that nothing static burns into a panel. Pure. A panel's own pixel shift is better.

/** Minutes for which the picture stands still. */
const MINUTES_PER_POSITION = 3;
/** A walk round a square and its middle, in px: each step moves every edge. */
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
