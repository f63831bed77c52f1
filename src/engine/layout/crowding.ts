// The rule by which a mark gives way: it depends on nothing but what is near in time, so that a pan changes nothing (P5),
// and what is within a shorter time is fewer events, so that zooming in only adds marks.

/** The nearest more important marks before a mark, the nearest first: reused, because this runs for every scale. */
let before = new Float64Array(64);
let after = new Float64Array(64);

/**
 * P2: 1 for each of one picture row's events that has `lines` more important ones with it within one mark's width. All
 * others can be on so many lines: no more than `lines` of them overlap anywhere.
 *
 * @param times ascending, in ms
 * @param priorities smaller is more important; no two equal
 * @param span ms that one mark is wide; two marks at this distance or more do not overlap
 */
export function findCrowded(times: Float64Array, priorities: Float64Array, lines: number, span: number): Uint8Array {
  const crowded = new Uint8Array(times.length);
  if (lines <= 0) return crowded.fill(1);
  if (before.length < lines) {
    before = new Float64Array(2 * lines);
    after = new Float64Array(2 * lines);
  }
  for (let at = 0; at < times.length; at++) crowded[at] = isCrowded(times, priorities, at, lines, span) ? 1 : 0;
  return crowded;
}

function isCrowded(times: Float64Array, priorities: Float64Array, at: number, lines: number, span: number): boolean {
  const time = times[at] ?? 0;
  const priority = priorities[at] ?? 0;
  let earlier = 0;
  for (let other = at - 1; other >= 0 && time - (times[other] ?? 0) < span; other--) {
    if ((priorities[other] ?? 0) >= priority) continue;
    before[earlier++] = times[other] ?? 0;
    if (earlier >= lines) return true;
  }
  let later = 0;
  for (let other = at + 1; other < times.length && (times[other] ?? 0) - time < span; other++) {
    if ((priorities[other] ?? 0) >= priority) continue;
    after[later++] = times[other] ?? 0;
    if (later >= lines) return true;
  }
  if (earlier + later < lines) return false;
  // So many of the nearest before it, and as many after it as are within the span of the earliest of those.
  for (let taken = 1; taken <= earlier; taken++) {
    const first = before[taken - 1] ?? 0;
    while (later > 0 && (after[later - 1] ?? 0) - first >= span) later--;
    if (taken + later >= lines) return true;
  }
  return false;
}
