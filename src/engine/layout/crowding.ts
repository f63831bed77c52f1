// The rule by which a mark gives way: it depends on nothing but what is near in time, so that a pan changes nothing (P5),
// and what is within a shorter time is fewer events, so that zooming in only adds marks.

/** The nearest more important marks before a mark, the nearest first: reused, because this runs for every scale. */
let before = new Float64Array(64);
let after = new Float64Array(64);

/**
 * P2: for each of one picture row's events, how many more important ones are with it within one mark's width; `most` where
 * they are more. Those with fewer than there are lines can be on so many lines: no more of them overlap anywhere.
 *
 * @param times ascending, in ms
 * @param priorities smaller is more important; no two equal
 * @param span ms that one mark is wide; two marks at this distance or more do not overlap
 */
export function findCrowding(times: Float64Array, priorities: Float64Array, span: number, most: number): Uint16Array {
  const crowding = new Uint16Array(times.length);
  if (before.length < most) {
    before = new Float64Array(2 * most);
    after = new Float64Array(2 * most);
  }
  for (let at = 0; at < times.length; at++) crowding[at] = crowdingAt(times, priorities, at, span, most);
  return crowding;
}

function crowdingAt(times: Float64Array, priorities: Float64Array, at: number, span: number, most: number): number {
  const time = times[at] ?? 0;
  const priority = priorities[at] ?? 0;
  let earlier = 0;
  for (let other = at - 1; other >= 0 && time - (times[other] ?? 0) < span; other--) {
    if ((priorities[other] ?? 0) >= priority) continue;
    before[earlier++] = times[other] ?? 0;
    if (earlier >= most) return most;
  }
  let later = 0;
  for (let other = at + 1; other < times.length && (times[other] ?? 0) - time < span; other++) {
    if ((priorities[other] ?? 0) >= priority) continue;
    after[later++] = times[other] ?? 0;
    if (later >= most) return most;
  }
  let crowding = later;
  // So many of the nearest before it, and as many after it as are within the span of the earliest of those.
  for (let taken = 1; taken <= earlier; taken++) {
    const first = before[taken - 1] ?? 0;
    while (later > 0 && (after[later - 1] ?? 0) - first >= span) later--;
    crowding = Math.max(crowding, taken + later);
  }
  return Math.min(most, crowding);
}
