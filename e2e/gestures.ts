/** A finger's path in a straight line, as points; at its end it stays where it is for `still` points. */
export const line = (from: readonly [number, number], to: readonly [number, number], steps = 12, still = 0) =>
  Array.from({ length: steps + 1 + still }, (_, step) => {
    const share = Math.min(1, step / steps);
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share] as const;
  });
