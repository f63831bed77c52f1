// The maximum end and the most cautious status of any range of positions. Each level has the maxima of 16 entries of
// the level below, so a query reads at most 30 entries per level.

const FAN = 16;

interface Level {
  readonly end: Float64Array;
  readonly status: Uint8Array;
}

export interface RangeMax {
  /** Level 0 is the data itself. */
  readonly levels: readonly Level[];
}

/** The maxima so far. */
export interface Greatest {
  end: number;
  status: number;
}

export function buildRangeMax(end: Float64Array, status: Uint8Array): RangeMax {
  const levels = [{ end, status }];
  for (let below = { end, status }; below.end.length > FAN; ) {
    const size = Math.ceil(below.end.length / FAN);
    const level = { end: new Float64Array(size), status: new Uint8Array(size) };
    for (let parent = 0; parent < size; parent++) {
      let greatest = -Infinity;
      let cautious = 0;
      const last = Math.min(below.end.length, (parent + 1) * FAN);
      for (let i = parent * FAN; i < last; i++) {
        greatest = Math.max(greatest, below.end[i] ?? 0);
        cautious = Math.max(cautious, below.status[i] ?? 0);
      }
      level.end[parent] = greatest;
      level.status[parent] = cautious;
    }
    levels.push(level);
    below = level;
  }
  return { levels };
}

/** Raises `greatest` to the maxima of the positions [from, to). */
export function raiseMax({ levels }: RangeMax, from: number, to: number, greatest: Greatest): void {
  let low = from;
  let high = to;
  for (const level of levels) {
    const isLast = level === levels.at(-1);
    while (low < high && (isLast || low % FAN !== 0)) raiseTo(level, low++, greatest);
    while (low < high && high % FAN !== 0) raiseTo(level, --high, greatest);
    if (low >= high) return;
    low /= FAN;
    high /= FAN;
  }
}

function raiseTo(level: Level, at: number, greatest: Greatest): void {
  const end = level.end[at] ?? 0;
  const status = level.status[at] ?? 0;
  if (end > greatest.end) greatest.end = end;
  if (status > greatest.status) greatest.status = status;
}
