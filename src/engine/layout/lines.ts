// Which line each mark of a picture row stands on: left to right, each on a line that is free there. As no more marks
// overlap anywhere than there are lines, one is always free, whichever of the free ones the marks before it have taken.

export interface LinedMark {
  /** In ms, ascending. */
  readonly time: number;
  readonly isMilestone: boolean;
  /** It may stand on the first so many lines. */
  readonly lines: number;
  /** Where it must stand; null where it is free. */
  readonly line: number | null;
  /** Whether it is drawn in sparse windows only. */
  readonly isOptional: boolean;
}

/**
 * The lowest free line on which the mark before keeps room for a label as long as planned, else for the shortest label,
 * else the lowest that is free, for a milestone the one where the mark before is farthest away; of the free ones, not one
 * that takes the room of a milestone's label, if there is another. A mark that is always drawn keeps room for the label of
 * the last such mark only, since optional ones are mostly absent. Null where no line is free: only beside a mark that had to
 * take a given line.
 */
export function assignLines(
  marks: readonly LinedMark[],
  markSpan: number,
  [shortest, planned]: readonly [number, number],
): readonly (number | null)[] {
  const last: number[] = [];
  /** The last that is always drawn. */
  const lastSure: number[] = [];
  /** Whether the last one is a milestone. */
  const afterMilestone: boolean[] = [];
  const given = marks.filter((mark) => mark.line !== null);
  return marks.map(({ time, isMilestone, lines, line, isOptional }) => {
    if (line !== null) return line;
    let roomy: number | null = null;
    let free: number | null = null;
    let widest = -Infinity;
    let isFreeAfter = false;
    const take = (chosen: number): number => {
      last[chosen] = time;
      afterMilestone[chosen] = isMilestone;
      if (!isOptional) lastSure[chosen] = time;
      return chosen;
    };
    for (let candidate = 0; candidate < lines; candidate++) {
      if (time - (last[candidate] ?? -Infinity) < markSpan) continue;
      const distance = time - ((isOptional ? last : lastSure)[candidate] ?? -Infinity);
      if (given.some((other) => other.line === candidate && Math.abs(other.time - time) < markSpan)) continue;
      if (distance >= planned) return take(candidate);
      if (distance >= shortest) roomy ??= candidate;
      const isAfter = afterMilestone[candidate] ?? false;
      if (free === null || (isFreeAfter && !isAfter) || (isFreeAfter === isAfter && isMilestone && distance > widest)) {
        widest = distance;
        isFreeAfter = isAfter;
        free = candidate;
      }
    }
    const chosen = roomy ?? free;
    return chosen === null ? null : take(chosen);
  });
}
