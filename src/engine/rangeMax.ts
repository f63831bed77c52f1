// The maximum end and the most cautious status of any range of a list of rows. Each level has the maxima of 16 entries
// of the level below, so a query reads at most 30 entries per level.

const FAN = 16;

interface Level {
  readonly end: Float64Array;
  readonly status: Uint8Array;
}

/** How cautious a status is: 0 for none (NO_CODE), then as in STATUSES. */
const caution = (code: number): number => (code + 1) & 0xff;

export interface RangeMax {
  /** The list; `end` and `status` are by row. */
  readonly rows: Uint32Array;
  readonly end: Float64Array;
  readonly status: Uint8Array;
  /** Level 0 has the maxima of 16 entries of the list. */
  readonly levels: readonly Level[];
}

/** The maxima so far. */
export interface Greatest {
  end: number;
  /** The place in STATUSES, from 1; 0 for none. */
  status: number;
}

export function buildRangeMax(rows: Uint32Array, end: Float64Array, status: Uint8Array): RangeMax {
  const size = Math.ceil(rows.length / FAN);
  const first = { end: new Float64Array(size), status: new Uint8Array(size) };
  for (let parent = 0; parent < size; parent++) {
    let greatest = -Infinity;
    let cautious = 0;
    const last = Math.min(rows.length, (parent + 1) * FAN);
    for (let i = parent * FAN; i < last; i++) {
      const row = rows[i] ?? 0;
      const ended = end[row] ?? 0;
      const stated = caution(status[row] ?? 0);
      if (ended > greatest) greatest = ended;
      if (stated > cautious) cautious = stated;
    }
    first.end[parent] = greatest;
    first.status[parent] = cautious;
  }
  const levels: Level[] = [first];
  for (let below: Level = first; below.end.length > FAN; ) {
    below = buildLevel(below);
    levels.push(below);
  }
  return { rows, end, status, levels };
}

function buildLevel(below: Level): Level {
  const size = Math.ceil(below.end.length / FAN);
  const level = { end: new Float64Array(size), status: new Uint8Array(size) };
  for (let i = 0; i < below.end.length; i++) {
    const parent = Math.floor(i / FAN);
    const isFirst = i % FAN === 0;
    level.end[parent] = Math.max(isFirst ? -Infinity : (level.end[parent] ?? 0), below.end[i] ?? 0);
    level.status[parent] = Math.max(level.status[parent] ?? 0, below.status[i] ?? 0);
  }
  return level;
}

/** Raises `greatest` to the maxima of the places [from, to) in the list. */
export function raiseMax({ rows, end, status, levels }: RangeMax, from: number, to: number, greatest: Greatest): void {
  let low = from;
  let high = to;
  const raise = (ended: number, stated: number): void => {
    if (ended > greatest.end) greatest.end = ended;
    if (stated > greatest.status) greatest.status = stated;
  };
  const raiseRow = (row: number): void => raise(end[row] ?? 0, caution(status[row] ?? 0));
  while (low < high && low % FAN !== 0) raiseRow(rows[low++] ?? 0);
  while (low < high && high % FAN !== 0) raiseRow(rows[--high] ?? 0);
  for (const level of levels) {
    low /= FAN;
    high /= FAN;
    const isLast = level === levels.at(-1);
    while (low < high && (isLast || low % FAN !== 0)) raise(level.end[low] ?? 0, level.status[low++] ?? 0);
    while (low < high && high % FAN !== 0) raise(level.end[--high] ?? 0, level.status[high] ?? 0);
    if (low >= high) return;
  }
}
